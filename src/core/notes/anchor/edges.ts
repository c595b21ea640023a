import type { Span } from '../../model';
import type { Candidate } from './candidates';
import type { SearchedPage, Sought } from './page';

/** Units by which an edge may be moved to the border of a word. */
const REACH = 2;

/**
 * A place as offsets of the page's text, cut well: where the quote was whole words and an edge now falls inside a
 * word, because letters there were changed, it goes to the near end of that word.
 */
export function snapped(page: SearchedPage, sought: Sought, { start, end, quote }: Candidate): Span {
  if (quote.errors === 0) return page.original(start, end);
  const words = sought.text.slice(sought.quoteStart, sought.quoteEnd);
  // The very words with a letter slipped in beside them: that letter is not the quote's.
  if (page.skeleton.text.startsWith(words, start)) return page.original(start, start + words.length);
  if (page.skeleton.text.startsWith(words, end - words.length)) return page.original(end - words.length, end);
  let from = start;
  let to = end;
  if (!sought.opensInWord && !meets(page, sought, start, sought.quoteStart))
    from = edge(page, start, -1, end);
  if (!sought.closesInWord && !meets(page, sought, end, sought.quoteEnd)) to = edge(page, end, 1, start);
  return from < to ? page.original(from, to) : page.original(start, end);
}

/** True where quote and context still touch: the units on both sides of the edge are those of the pattern. */
function meets(page: SearchedPage, { lower }: Sought, unit: number, edge: number): boolean {
  return page.lower[unit - 1] === lower[edge - 1] && page.lower[unit] === lower[edge];
}

/** The nearest border of a word, outwards first; the edge itself when none is near. */
function edge(page: SearchedPage, at: number, outwards: 1 | -1, other: number): number {
  for (let distance = 0; distance <= REACH; distance++) {
    for (const direction of [outwards, -outwards]) {
      const unit = at + direction * distance;
      if (unit < 0 || unit > page.skeleton.length) continue;
      if (direction !== outwards && Math.abs(unit - at) >= Math.abs(other - at)) continue;
      if (!page.glued(unit)) return unit;
    }
  }
  return at;
}
