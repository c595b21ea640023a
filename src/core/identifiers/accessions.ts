import type { IdentifierKind } from '../model';
import { isAlphanumeric, isUpper, wordGoesOn } from './boundary';
import type { Found } from './prepared-text';

interface Rule {
  kind: IdentifierKind;
  pattern: RegExp;
  /** The canonical value of a match; the match as it stands without this. */
  value?: (match: string) => string;
}

const plainHyphens = (match: string) => match.replace(/[\u2013\u2212]/g, '-');

/**
 * Accession numbers of archives, each by its published shape. Short GEO numbers are left out: GSE1 is a gene and
 * GDS-15 a depression scale.
 */
const RULES: readonly Rule[] = [
  {
    kind: 'geo',
    pattern: /G(?:SE|SM|PL|DS)(?:\d{3,9}| \d{4,9})(?!\d)/g,
    value: (match) => match.replace(' ', ''),
  },
  { kind: 'sra', pattern: /[DES]R[APRSXZ]\d{6,9}(?!\d)/g },
  { kind: 'bioproject', pattern: /PRJ(?:NA|EB|DB|EA|DA)\d{1,9}(?!\d)/g },
  { kind: 'arrayexpress', pattern: /E[-\u2013][A-Z]{4}[-\u2013]\d{1,6}(?!\d)/g, value: plainHyphens },
  { kind: 'dbgap', pattern: /phs\d{6}(?:\.v\d{1,3})?(?:\.p\d{1,3})?(?:\.c\d{1,3})?(?!\d)/g },
  { kind: 'ega', pattern: /EGA[SDCPXRFNB]\d{11}(?!\d)/g },
];

/** Finds data-set accessions (GEO, SRA/ENA/DDBJ, BioProject, ArrayExpress, dbGaP, EGA) in a prepared text. */
export function findAccessions(text: string): Found[] {
  const found: Found[] = [];
  for (const { kind, pattern, value } of RULES) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (!mayStart(text, start) || wordGoesOn(text, end)) continue;
      found.push({ start, end, kind, value: value ? value(match[0]) : match[0] });
    }
  }
  return found;
}

/** A capital code may follow a small letter or digit (glued text), but not a capital letter or a hyphened word. */
function mayStart(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (before === 0x2d && isUpper(text.charCodeAt(start - 2))) return false;
  return isUpper(text.charCodeAt(start)) ? !isUpper(before) : !isAlphanumeric(before);
}
