import type { IdentifierMatch } from '../model';
import { findDois } from './doi';
import { findWith } from './find-with';
import { findPmcids } from './pmcid';
import { findPmids } from './pmid';

/** Finds the DOIs, PMIDs and PMCIDs of a text, as `findIdentifiers` does. Apart, because pages carry only this. */
export const findPaperIdentifiers = (text: string): IdentifierMatch[] =>
  findWith([findDois, findPmids, findPmcids], text);
