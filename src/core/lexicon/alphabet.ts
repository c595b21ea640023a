import { foldTokens } from '../text';

/** Heading under which labels that begin with a digit stand. */
export const DIGITS = '0–9';

/**
 * The letter of an index under which a label stands: Greek letters by their name, as in `β-catenin` under B, and
 * prefixes as written (`p95-HER2` under P).
 */
export function letterOf(label: string): string {
  const first = foldTokens(label).find((token) => /^[\p{L}\p{N}]/u.test(token))?.[0] ?? '';
  return /^\p{L}$/u.test(first) ? first.toUpperCase() : DIGITS;
}

const ORDER = new Intl.Collator('en', { numeric: true });

/** Concepts letter by letter as dictionaries do: spaces, hyphens and case do not count, digits come first. */
export function alphabetical<T extends { label: string }>(concepts: readonly T[]): T[] {
  return concepts
    .map((concept) => ({ concept, key: foldTokens(concept.label).join('') }))
    .sort((a, b) => ORDER.compare(a.key, b.key))
    .map(({ concept }) => concept);
}
