import { foldTokens } from '../text';

/** Parts that belong to a surname: "van der Berg". */
const PARTICLES = new Set(
  'van von der den de del della di da dos du la le ten ter el al bin ibn zu af'.split(' '),
);
const INITIALS = /^\p{Lu}{1,4}$/u;

/**
 * Surname and given names or initials of "Steeg PS", "Steeg, Patricia S." and "Patricia S. Steeg" alike. Undefined for a
 * single word and for what is longer than any name: organisations.
 */
export function nameParts(name: string): { family: string; given: string } | undefined {
  const clean = name.replace(/\bet al\b|[*†‡§\d]/gi, ' ').trim();
  const comma = clean.indexOf(',');
  if (comma > 0) return { family: clean.slice(0, comma).trim(), given: clean.slice(comma + 1).trim() };
  const words = clean.replace(/\.(?=\p{L})/gu, '. ').split(/\s+/);
  const last = words.at(-1) ?? '';
  if (words.length < 2 || words.length > 6 || !/^(?!the\s)\p{L}/iu.test(clean)) return undefined;
  if (INITIALS.test(last.replaceAll('.', ''))) {
    return { family: words.slice(0, -1).join(' '), given: last };
  }
  let from = words.length - 1;
  while (from > 1 && PARTICLES.has((words[from - 1] ?? '').toLowerCase())) from--;
  return { family: words.slice(from).join(' '), given: words.slice(0, from).join(' ') };
}

/** A name for comparing: folded surname and first initial, `steeg p`. Undefined for what names nobody. */
export function authorKey(name: string): string | undefined {
  const parts = nameParts(name);
  if (!parts) return undefined;
  const family = foldTokens(parts.family)
    .filter((token) => /^[\p{L}\p{N}]/u.test(token))
    .join('');
  const initial = foldTokens(parts.given)[0]?.[0];
  return family.length > 1 && initial ? `${family} ${initial}` : undefined;
}
