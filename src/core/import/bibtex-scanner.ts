import { ImportError, sample } from './error';

export interface BibtexEntry {
  /** Small letters. */
  type: string;
  key: string;
  /** Values as written, without their outer braces or quotes; names in small letters. */
  fields: Map<string, string>;
  line: number;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** Fullest names of fields, and keys, as programs really write them. */
const NAME = /[^\s"#%'(),={}]+/y;
const KEY = /[^\s,={}"\\]*/y;
const SPACE = /(?:\s|%[^\n]*)*/y;

/** Walks over BibTeX and gives its entries one by one; what stands between entries is a remark. */
export class BibtexScanner {
  private at = 0;
  private readonly strings = new Map<string, string>(MONTHS.map((month) => [month, month]));
  private lineStart = 0;
  private line = 1;

  /** @param text with plain line feeds */
  constructor(private readonly text: string) {}

  /** The next entry, null at the end. @throws ImportError where the text is no BibTeX */
  next(): BibtexEntry | null {
    for (;;) {
      const start = this.text.indexOf('@', this.at);
      if (start < 0) return null;
      this.at = start + 1;
      const [, type = '', bracket] = this.match(/([A-Za-z]+)\s*([{(])/y) ?? [];
      // An address in a remark between entries is no entry, and "@comment" may stand without brackets.
      if (bracket === undefined) {
        if (/^comment\b/i.test(this.text.slice(this.at, this.at + 8))) continue;
        if (/(?:^|\n)[ \t]*$/.test(this.text.slice(Math.max(0, start - 200), start)))
          throw new ImportError('unexpected', this.lineOf(start), sample(this.text.slice(start, start + 80)));
        continue;
      }
      return this.entry(type.toLowerCase(), bracket === '{' ? '}' : ')', this.lineOf(start));
    }
  }

  private entry(type: string, close: string, line: number): BibtexEntry {
    const entry: BibtexEntry = { type, key: '', fields: new Map(), line };
    if (type === 'comment' || type === 'preamble') {
      this.at--;
      this.skipGroup(close, line);
      return entry;
    }
    if (type !== 'string') {
      this.space();
      entry.key = this.match(KEY)?.[0] ?? '';
      this.space();
      if (this.text[this.at] === close) {
        this.at++;
        return entry;
      }
      this.expect(',', line, entry.key);
    }
    for (;;) {
      this.space();
      if (this.text[this.at] === close) break;
      const name = this.match(NAME)?.[0];
      if (name === undefined) this.fail(line, entry.key);
      this.space();
      this.expect('=', line, entry.key);
      const value = this.value(line, entry.key);
      if (type === 'string') this.strings.set(name.toLowerCase(), value);
      else if (!entry.fields.has(name.toLowerCase())) entry.fields.set(name.toLowerCase(), value);
      this.space();
      if (this.text[this.at] === ',') this.at++;
      else if (this.text[this.at] !== close) this.fail(line, entry.key);
    }
    this.at++;
    return entry;
  }

  /** One value: braces, quotes, a number or name, joined by "#". */
  private value(line: number, key: string): string {
    let value = '';
    do {
      this.space();
      const char = this.text[this.at];
      if (char === '{' || char === '"') value += this.quoted(char, key);
      else {
        const word = this.match(NAME)?.[0];
        if (word === undefined) this.fail(line, key);
        value += this.strings.get(word.toLowerCase()) ?? word;
      }
      this.space();
    } while (this.text[this.at] === '#' && ++this.at);
    return value;
  }

  /** The inside of braces or quotes; a brace behind a backslash does not count, as programs write it. */
  private quoted(opening: '{' | '"', key: string): string {
    const from = ++this.at;
    const closing = /\\[\s\S]|[{}"]/g;
    let depth = 0;
    closing.lastIndex = from;
    for (let match = closing.exec(this.text); match; match = closing.exec(this.text)) {
      const [mark] = match;
      if (mark === '{') depth++;
      else if (mark === '}' && depth > 0) depth--;
      else if ((mark === '}' && opening === '{') || (mark === '"' && opening === '"' && depth === 0)) {
        this.at = match.index + 1;
        return this.text.slice(from, match.index);
      } else if (mark === '}') break;
    }
    throw new ImportError(
      'not-closed',
      this.lineOf(from - 1),
      opening + (key === '' ? '' : ` ${sample(key)}`),
    );
  }

  private skipGroup(close: string, line: number): void {
    const open = close === '}' ? '{' : '(';
    let depth = 0;
    for (; this.at < this.text.length; this.at++) {
      const char = this.text[this.at];
      if (char === '\\') this.at++;
      else if (char === open) depth++;
      else if (char === close && --depth === 0) {
        this.at++;
        return;
      }
    }
    throw new ImportError('not-closed', line, open);
  }

  private expect(char: string, line: number, key: string): void {
    if (this.text[this.at] !== char) this.fail(line, key);
    this.at++;
  }

  private fail(line: number, key: string): never {
    const rest = this.text.slice(this.at, this.at + 80);
    if (rest === '') throw new ImportError('not-closed', line, sample(key) || '{');
    throw new ImportError('unexpected', this.lineOf(this.at), sample(rest));
  }

  private space(): void {
    this.match(SPACE);
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match?.[0]) this.at += match[0].length;
    return match;
  }

  /** Lines are counted on from where they were counted last. */
  private lineOf(offset: number): number {
    if (offset < this.lineStart) [this.lineStart, this.line] = [0, 1];
    for (
      let at = this.text.indexOf('\n', this.lineStart);
      at >= 0 && at < offset;
      at = this.text.indexOf('\n', at + 1)
    ) {
      this.line++;
      this.lineStart = at + 1;
    }
    return this.line;
  }
}
