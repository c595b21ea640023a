import type { IdentifierCount, IdentifierMatch, Match, TermCount, TermMatch } from '../../core/model';
import { SLICE, yieldToPage } from '../watch';
import type { Entry } from './store';

/** Counts what stands on the page, kept up as blocks come and go. */
export class Counts {
  readonly #terms = new Map<string, { match: TermMatch; count: number }>();
  readonly #identifiers = new Map<string, { match: IdentifierMatch; count: number }>();

  add(matches: readonly Match[]): void {
    this.#count(matches, 1);
  }

  remove(matches: readonly Match[]): void {
    this.#count(matches, -1);
  }

  /** Terms, most frequent first. */
  terms(): TermCount[] {
    const terms: TermCount[] = [];
    for (const { match, count } of this.#terms.values())
      terms.push({ concept: match.concept, category: match.category, count });
    return terms.sort((a, b) => b.count - a.count);
  }

  /** Identifiers, most frequent first. */
  identifiers(): IdentifierCount[] {
    const identifiers: IdentifierCount[] = [];
    for (const { match, count } of this.#identifiers.values())
      identifiers.push({ identifier: match.identifier, count });
    return identifiers.sort((a, b) => b.count - a.count);
  }

  #count(matches: readonly Match[], by: number): void {
    for (const match of matches) {
      if (match.kind === 'term') tally(this.#terms, match.concept, match, by);
      else tally(this.#identifiers, keyOf(match.identifier), match, by);
    }
  }
}

const keyOf = ({ kind, value }: IdentifierMatch['identifier']): string => `${kind} ${value.toLowerCase()}`;

function tally<M>(counts: Map<string, { match: M; count: number }>, key: string, match: M, by: number): void {
  const known = counts.get(key);
  if (known === undefined) {
    if (by > 0) counts.set(key, { match, count: by });
    return;
  }
  known.count += by;
  if (known.count <= 0) counts.delete(key);
}

/**
 * Number of words in entries, counted when somebody asks. On a very long page that takes several slices: then it is the
 * number so far, and `more` is called when it is worth asking again.
 */
export function wordsOf(entries: readonly Entry[], more: () => void): number {
  const deadline = performance.now() + SLICE;
  let words = 0;
  for (let i = 0; i < entries.length; i++) {
    words += entries[i]?.block.words ?? 0;
    if (i % 16 > 0 || performance.now() < deadline) continue;
    void yieldToPage().then(more);
    break;
  }
  return words;
}
