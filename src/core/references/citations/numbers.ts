import { SEAM } from '../../model';

/** Finds the reference that carries a number; undefined when none does. */
export type NumberLookup = (label: number) => number | undefined;

export const DASH = '[-‐‑‒–—−]';
/** White space, or where inline elements touch. */
export const GAP = `[\\s${SEAM}]`;
/** "1", "12a", "1a,b", "4–6". */
const ITEM = `\\d{1,4}(?:[a-z](?:[,–-][a-z])*)?(?:${GAP}*(?:${DASH}|to|through)${GAP}*\\d{1,4}[a-z]?)?`;
const SEPARATOR = `(?:${GAP}*[,;]${GAP}*(?:and${GAP}+)?|${GAP}+(?:and|&)${GAP}+|${GAP}+)`;

/** A list of reference numbers: "1", "2, 6–9", "4 and 5". Without groups, for use inside patterns. */
export const NUMBER_LIST = `${ITEM}(?:${SEPARATOR}${ITEM})*`;

const WHOLE = new RegExp(`^${GAP}*(?:${NUMBER_LIST})${GAP}*[.,]?${GAP}*$`);
const WIDEST = 400;

/**
 * Expands a list of reference numbers, "2, 6–9" → [2, 6, 7, 8, 9]; "123–5" is read as 123–125.
 * Null when the text is no such list.
 */
export function expandNumbers(text: string): number[] | null {
  if (!WHOLE.test(text)) return null;
  const even = text
    .replace(/\bto\b|\bthrough\b/g, '-')
    .replace(new RegExp(`${GAP}*(${DASH})${GAP}*`, 'g'), '-')
    .replace(/[‐‑‒–—−]/g, '-');
  const numbers: number[] = [];
  for (const [, from = '', to] of even.matchAll(
    /(\d{1,4})(?:[a-z](?:[,-][a-z](?![a-z]))*)?(?:-(\d{1,4}))?/g,
  )) {
    const first = Number(from);
    const last = to === undefined ? first : lastOf(from, to);
    if (first === 0 || last < first || last - first > WIDEST) return null;
    for (let n = first; n <= last; n++) numbers.push(n);
  }
  return numbers;
}

function lastOf(from: string, to: string): number {
  const plain = Number(to);
  if (plain >= Number(from) || to.length >= from.length) return plain;
  return Number(from.slice(0, from.length - to.length) + to);
}

/** The references of a list of numbers, each once; null unless every number is one of the list's. */
export function resolveNumbers(text: string, lookup: NumberLookup): number[] | null {
  const numbers = expandNumbers(text);
  if (numbers === null || numbers.length === 0) return null;
  const refs = new Set<number>();
  for (const number of numbers) {
    const n = lookup(number);
    if (n === undefined) return null;
    refs.add(n);
  }
  return [...refs];
}
