import { GAP, isAlphanumeric, isUpper, matchAt, wordGoesOn } from './boundary';
import type { Found } from './prepared-text';

/** With five digits and more `PMC…` is an article; shorter, it may be a gene (PMC1) or a cell line (PMC42). */
const CODE = /(?:PMC|pmc|Pmc) ?(\d{5,8})(?!\d)/g;

/** Labels and addresses behind which shorter numbers, and numbers without `PMC`, are article numbers too. */
const LABEL =
  /PMC[ -]?(?:IDs?|identifier|free article)|PubMed Central(?: PMCID| ID| identifier)?|PMC(?= ?:)|\/articles\/(?=pmc)|[?&]artid=/gi;
const LABELLED = new RegExp(
  `[${GAP}]{0,6}(?:number|no\\.?)?[${GAP}]{0,3}(?:[:=#([][${GAP}]{0,6}){0,3}(PMC ?)?(\\d{1,8})(?!\\d)`,
  'iy',
);

/** Finds PubMed Central article numbers; values are `PMC` and digits. "PMC" alone is none. */
export function findPmcids(text: string): Found[] {
  const found: Found[] = [];
  for (const label of text.matchAll(LABEL)) {
    const match = matchAt(LABELLED, text, label.index + label[0].length);
    if (!match) continue;
    const [, prefix = '', digits = ''] = match;
    // Without `PMC`, only behind a word for "number", and only what cannot be a year, a count or a page.
    if (prefix === '' && (digits.length < 5 || !/id|pmc$/i.test(label[0]))) continue;
    const end = LABELLED.lastIndex;
    if (!endsThere(text, end)) continue;
    found.push(pmcid(end - digits.length - prefix.length, end, digits));
  }
  for (const match of text.matchAll(CODE)) {
    const end = match.index + match[0].length;
    if (mayStart(text, match.index) && endsThere(text, end))
      found.push(pmcid(match.index, end, match[1] ?? ''));
  }
  return found;
}

function pmcid(start: number, end: number, digits: string): Found {
  return { start, end, kind: 'pmcid', value: `PMC${digits.replace(/^0+(?=\d)/, '')}` };
}

/** `…348PMC123456` may be glued to what stands before; a longer capital or small-letter code may not. */
function mayStart(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  return text[start] === 'P' ? !isUpper(before) : !isAlphanumeric(before);
}

function endsThere(text: string, end: number): boolean {
  return !wordGoesOn(text, end) && !(text[end] === '-' && /\d/.test(text[end + 1] ?? ''));
}
