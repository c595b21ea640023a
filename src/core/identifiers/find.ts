import type { IdentifierMatch } from '../model';
import { findAccessions } from './accessions';
import { findArxiv } from './arxiv';
import { findDois } from './doi';
import { findPdbCodes } from './pdb';
import { findPmcids } from './pmcid';
import { findPmids } from './pmid';
import { type Found, prepareText } from './prepared-text';
import { findRegistrations } from './registries';
import { findRrids } from './rrid';

/** In this order of trust: where two readings overlap and start together, the earlier recogniser wins. */
const RECOGNISERS: readonly ((text: string) => Found[])[] = [
  findDois,
  findPmids,
  findPmcids,
  findRegistrations,
  findArxiv,
  findAccessions,
  findRrids,
  findPdbCodes,
];

/**
 * Finds every identifier of a text. Matches are sorted by `start` and do not overlap; bounds are UTF-16 offsets of
 * the identifier itself, without label or link prefix, and lie within one block (BLOCK_BREAK) and one seam (SEAM).
 * Values are canonical, see `Identifier`. Linear in the length of the text.
 */
export function findIdentifiers(text: string): IdentifierMatch[] {
  const prepared = prepareText(text);
  const found = RECOGNISERS.flatMap((recognise) => recognise(prepared.text));
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
