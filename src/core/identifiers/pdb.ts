import { GAP, isAlphanumeric, matchAt } from './boundary';
import type { Found } from './prepared-text';

/** What announces structures: "PDB", "wwPDB", "RCSB PDB", "Protein Data Bank", an entry's address. */
const CUE =
  /(?:ww|RCSB[ -]?)?PDBe?(?![A-Za-z])|Protein Data ?[Bb]ank(?: \((?:ww|RCSB )?PDB\)?)?|rcsb\.org\/structure\/|pdbe?\/entry\/pdb\//g;

/** The words that stand between the cue and the first code: "under accession codes", "(ID:", "entry". */
const BETWEEN = new RegExp(
  `(?:[${GAP}]{0,3}(?:[:#=,()[]|(?:IDs?|ids?|identifiers?|codes?|accessions?|numbers?|nos?\\.|entry|entries|files?|structures?|with|under|the|of|and|as)(?![A-Za-z0-9]))){0,8}[${GAP}]{0,3}`,
  'y',
);

/** Four characters that begin with 1–9 and hold a letter; and the longer form `pdb_00001abc`. */
const CODE = /(?:pdb_0000)?([1-9][A-Za-z0-9]{3})(?![A-Za-z0-9])/iy;
const NEXT_IN_LIST = new RegExp(
  `[${GAP}]{0,3}(?:[,;/&]|and(?= )|or(?= )){1,2}[${GAP}]{0,3}(?:and |or )?`,
  'y',
);

/** Ordinals, decades and quantities that have the shape of a code. */
const NOT_A_CODE = /^\d+(?:st|nd|rd|th|s|nm|mm|cm|kb|bp|aa|mg|ml|ng|kda|da|x|d|h)$/i;

/** Finds Protein Data Bank codes; without a cue before it, four characters are none. Values are in capitals. */
export function findPdbCodes(text: string): Found[] {
  const found: Found[] = [];
  for (const cue of text.matchAll(CUE)) {
    if (isAlphanumeric(text.charCodeAt(cue.index - 1))) continue;
    let at = cue.index + cue[0].length;
    if (matchAt(BETWEEN, text, at)) at = BETWEEN.lastIndex;
    for (let code = matchAt(CODE, text, at); code; code = matchAt(CODE, text, at)) {
      const [whole, short = ''] = code;
      if (!/[A-Za-z]/.test(short) || NOT_A_CODE.test(short)) break;
      found.push({ start: at, end: at + whole.length, kind: 'pdb', value: short.toUpperCase() });
      at += whole.length;
      if (!matchAt(NEXT_IN_LIST, text, at)) break;
      at = NEXT_IN_LIST.lastIndex;
    }
  }
  return found;
}
