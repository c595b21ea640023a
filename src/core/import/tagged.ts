/** A line of a tagged format: its tag, its value with continuation lines joined, and where it begins (from 1). */
export interface TaggedLine {
  tag: string;
  value: string;
  line: number;
}

/**
 * Splits RIS or MEDLINE text into tagged lines. Lines without tag go on with the value before them; those before the
 * first tag are given with an empty tag, blank ones not at all except as `{tag: '', value: ''}` between records.
 *
 * @param pattern matches a whole line with groups for tag and value
 * @param ending the tag that ends a record: nothing goes on with it
 */
export function taggedLines(text: string, pattern: RegExp, ending?: string): TaggedLine[] {
  const lines: TaggedLine[] = [];
  let last: TaggedLine | undefined;
  for (const [i, content] of text.split('\n').entries()) {
    const [, tag, value = ''] = pattern.exec(content) ?? [];
    const line = i + 1;
    if (tag !== undefined) {
      const tagged = { tag, value: value.trim(), line };
      lines.push(tagged);
      last = tag === ending ? undefined : tagged;
    } else if (content.trim() === '') {
      lines.push({ tag: '', value: '', line });
    } else if (last) {
      last.value += `\n${content.trim()}`;
    } else {
      lines.push({ tag: '', value: content.trim(), line });
    }
  }
  return lines;
}

/** Values of a record by tag, in order. */
export class Fields {
  private readonly values = new Map<string, string[]>();

  add(tag: string, value: string): void {
    const list = this.values.get(tag);
    if (list) list.push(value);
    else this.values.set(tag, [value]);
  }

  all(...tags: string[]): string[] {
    return tags.flatMap((tag) => this.values.get(tag) ?? []);
  }

  /** The first value that is not empty, tags in order of preference. */
  first(...tags: string[]): string | undefined {
    return this.all(...tags).find((value) => value !== '');
  }
}
