import type { IdentifierCount, Match, TermCount } from '../../core/model';

/** A key for what a match names: a concept or an identifier. */
export function keyOf(match: Match): string {
  return match.kind === 'term'
    ? `term ${match.concept}`
    : `${match.identifier.kind} ${match.identifier.value.toLowerCase()}`;
}

/** Number of words: runs of characters without white space. */
export function wordsIn(text: string): number {
  let words = 0;
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const space = code <= 32 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x2029;
    if (!space && !inside) words++;
    inside = !space;
  }
  return words;
}

/** Counts what stands on the page, kept up as blocks come and go. */
export class Counts {
  readonly #counts = new Map<string, { match: Match; count: number }>();

  add(matches: readonly Match[]): void {
    for (const match of matches) {
      const key = keyOf(match);
      const known = this.#counts.get(key);
      if (known === undefined) this.#counts.set(key, { match, count: 1 });
      else known.count++;
    }
  }

  remove(matches: readonly Match[]): void {
    for (const match of matches) {
      const key = keyOf(match);
      const known = this.#counts.get(key);
      if (known === undefined) continue;
      known.count--;
      if (known.count <= 0) this.#counts.delete(key);
    }
  }

  /** Terms, most frequent first. */
  terms(): TermCount[] {
    const terms: TermCount[] = [];
    for (const { match, count } of this.#counts.values()) {
      if (match.kind === 'term') terms.push({ concept: match.concept, category: match.category, count });
    }
    return terms.sort((a, b) => b.count - a.count);
  }

  /** Identifiers, most frequent first. */
  identifiers(): IdentifierCount[] {
    const identifiers: IdentifierCount[] = [];
    for (const { match, count } of this.#counts.values()) {
      if (match.kind === 'identifier') identifiers.push({ identifier: match.identifier, count });
    }
    return identifiers.sort((a, b) => b.count - a.count);
  }
}
