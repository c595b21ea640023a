import type { IdentifierMatch } from '../model';
import { findAccessions } from './accessions';
import { findArxiv } from './arxiv';
import { findDois } from './doi';
import { findWith, type Recogniser } from './find-with';
import { findPdbCodes } from './pdb';
import { findPmcids } from './pmcid';
import { findPmids } from './pmid';
import { findRegistrations } from './registries';
import { findRrids } from './rrid';

const RECOGNISERS: readonly Recogniser[] = [
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
export const findIdentifiers = (text: string): IdentifierMatch[] => findWith(RECOGNISERS, text);
