import { SEAM } from '../model';
import { GAP, isAlphanumeric, isUpper, wordGoesOn } from './boundary';
import type { Found } from './prepared-text';

/** `NCT01234567`; also `NCT 01234567`, `NCT-01234567`, `NCT: 01234567`, `NCT number 01234567`. */
const NCT = new RegExp(
  `(?:NCT|nct|Nct)(?:[${GAP}]{0,2}(?:[Nn]umbers?|[Nn]o\\.?|#)?[${GAP}]{0,2}[-\u2013:]?[${GAP}]{0,2})(\\d{8})(?!\\d)`,
  'g',
);

/** `ISRCTN12345678`, with the same separators, and `ISRCTN registry number: 12345678`. */
const ISRCTN = new RegExp(
  `(?:ISRCTN|isrctn|Isrctn)(?:[${GAP}]{0,2}(?:[Rr]egist(?:ry|ration|er))?[${GAP}]{0,2}(?:[Nn]umber|[Nn]o\\.?|ID|#)?[${GAP}]{0,2}[-\u2013:]?[${GAP}]{0,2})(\\d{8})(?!\\d)`,
  'g',
);

/** EudraCT `2010-012345-12` and EU CT `2022-500014-26-00`, whose middle part begins with 5. */
const EU_TRIAL =
  /20([012]\d)[-\u2013](\d{6})[-\u2013](\d{2})(?:[-\u2013](\d{2})(?![\d-]))?(?!\d|[-\u2013]\d)/g;

/** Finds trial registrations: ClinicalTrials.gov, ISRCTN, EudraCT and the EU's Clinical Trials Information System. */
export function findRegistrations(text: string): Found[] {
  const found: Found[] = [];
  for (const [kind, pattern] of [
    ['nct', NCT],
    ['isrctn', ISRCTN],
  ] as const) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (!mayStart(text, match.index) || wordGoesOn(text, end)) continue;
      const digits = match[1] ?? '';
      // With a word or a seam between, the name is a label; otherwise it is part of the identifier.
      const between = match[0].slice(kind.length, -8);
      const start = /[A-Za-z#]/.test(between) || between.includes(SEAM) ? end - 8 : match.index;
      found.push({ start, end, kind, value: kind.toUpperCase() + digits });
    }
  }
  for (const match of text.matchAll(EU_TRIAL)) {
    const before = text.charCodeAt(match.index - 1);
    const [whole, year, middle = '', check, version] = match;
    const end = match.index + whole.length;
    // EUCTR2010-012345-12-GB is one register's way to write the same number.
    if (
      isAlphanumeric(before) &&
      !/EUCT(?:R|ID)?$/i.test(text.slice(Math.max(0, match.index - 6), match.index))
    )
      continue;
    if (text[match.index - 1] === '-' && isAlphanumeric(text.charCodeAt(match.index - 2))) continue;
    if (wordGoesOn(text, end)) continue;
    const eu = version !== undefined || (middle.startsWith('5') && Number(year) >= 22);
    const value = `20${year}-${middle}-${check}${version ? `-${version}` : ''}`;
    found.push({ start: match.index, end, kind: eu ? 'euct' : 'eudract', value });
  }
  return found;
}

/** Small-letter codes stand alone; capital ones may be glued to a small letter or digit before them. */
function mayStart(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  return isUpper(text.charCodeAt(start)) ? !isUpper(before) : !isAlphanumeric(before);
}
