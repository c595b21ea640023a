import type { IdentifierMatch } from '../model';
import { type Found, prepareText } from './prepared-text';

/** Finds the identifiers of one kind in a prepared text. */
export type Recogniser = (text: string) => Found[];

/**
 * Finds identifiers with these recognisers, in this order of trust: where two readings overlap and start together,
 * the earlier wins. For the bounds and values see `findIdentifiers`.
 */
export function findWith(recognisers: readonly Recogniser[], text: string): IdentifierMatch[] {
  const prepared = prepareText(text);
  const found = recognisers.flatMap((recognise) => recognise(prepared.text));
  // Stable sort: at one start the longer wins, then the order of the recognisers.
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const matches: IdentifierMatch[] = [];
  let lastEnd = 0;
  for (const { start, end, kind, value } of found) {
    if (start < lastEnd) continue;
    lastEnd = end;
    matches.push({ kind: 'identifier', ...prepared.originalSpan(start, end), identifier: { kind, value } });
  }
  return matches;
}
