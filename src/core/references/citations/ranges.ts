import { SEAM } from '../../model';
import { DASH, expandNumbers, type NumberLookup } from './numbers';
import type { Mark } from './types';

const BETWEEN = new RegExp(`^[\\s${SEAM}]*${DASH}[\\s${SEAM}]*$`);
const WIDEST = 100;

/** Joins two bracketed numbers with a dash between them, "[4]–[6]", and fills in what lies between. */
export function joinRanges(text: string, marks: readonly Mark[], lookup: NumberLookup): Mark[] {
  const joined: Mark[] = [];
  for (const mark of marks) {
    const last = joined.at(-1);
    const refs = last === undefined ? null : rangeOf(text, last, mark, lookup);
    if (last === undefined || refs === null) joined.push(mark);
    else joined[joined.length - 1] = { ...last, end: mark.end, refs };
  }
  return joined;
}

function rangeOf(text: string, left: Mark, right: Mark, lookup: NumberLookup): number[] | null {
  if (right.start - left.end > 5 || !BETWEEN.test(text.slice(left.end, right.start))) return null;
  const from = onlyNumber(text.slice(left.start, left.end));
  const to = onlyNumber(text.slice(right.start, right.end));
  if (from === null || to === null || to <= from || to - from > WIDEST) return null;
  const refs: number[] = [];
  for (let label = from; label <= to; label++) {
    const n = lookup(label);
    if (n === undefined) return null;
    refs.push(n);
  }
  return refs;
}

function onlyNumber(text: string): number | null {
  const numbers = expandNumbers(text.replace(/[[\]()\s]/g, ''));
  return numbers?.length === 1 ? (numbers[0] ?? null) : null;
}
