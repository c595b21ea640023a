import { isAlphanumeric, isDigit, isUpper } from './boundary';
import { MAX_SUFFIX, readDoiSuffix } from './doi-suffix';
import { trimDoiTail } from './doi-tail';
import { type Found, prepareText } from './prepared-text';

/** Directory indicator, registrant (four digits and more, as assigned so far) and the slash, plain or encoded. */
const DOI_START =
  /10\.\d{4,9}(?:\.\d{1,9}){0,4}(?:\/|%(?:25){0,3}2[Ff]|&(?:amp;){0,3}(?:#47|#[xX]2[Ff]|sol);)/g;

/** `doi: `, `DOI `, `doi.org/`, or the path or query of an address right before the DOI. */
const LABELLED = /(?:doi[^A-Za-z0-9]{0,8}|[A-Za-z][\w.:-]{0,60}[/=]|%(?:25){0,3}(?:2F|3A|3D))$/i;

/**
 * Finds DOIs in a prepared text, with or without label. Values are decoded and keep the case as printed.
 * The bounds follow the registration agency's description of the syntax (prefix/suffix, any printable character)
 * narrowed to what stands in running text; a bare pair of numbers (`10.1234/20.5`) is no DOI without a label.
 */
export function findDois(text: string): Found[] {
  const found: Found[] = [];
  let lastEnd = 0;
  for (const match of text.matchAll(DOI_START)) {
    const start = match.index;
    if (start < lastEnd) continue;
    if (!mayStart(text, start)) continue;
    const from = start + match[0].length;
    const prefix = `${match[0].replace(/[/%&].*$/, '')}/`;
    const suffix = readDoiSuffix(text, from);
    if (!suffix) {
      lastEnd = from + MAX_SUFFIX;
      continue;
    }
    const { value, ends } = trimDoiTail(prefix, suffix);
    const end = ends.at(-1);
    if (end === undefined || !/[A-Za-z0-9]/.test(value)) continue;
    if (!LABELLED.test(text.slice(Math.max(0, start - 80), start)) && looksLikeQuantity(prefix, value))
      continue;
    found.push({ start, end, kind: 'doi', value: prefix + value });
    lastEnd = end;
  }
  return found;
}

/**
 * The canonical form of a DOI given as bare DOI, `doi:…` or address, as in meta tags and reference managers:
 * without prefix, decoded, case as given. Null when there is none.
 */
export function canonicalDoi(raw: string): string | null {
  return findDois(prepareText(`doi:${raw.slice(0, 2000)}`).text)[0]?.value ?? null;
}

/** Not inside a longer number, name or code: `110.1016/…`, `0.10.1016`; after an encoded slash it is fine. */
function mayStart(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (!isAlphanumeric(before)) return !(text[start - 1] === '.' && isDigit(text.charCodeAt(start - 2)));
  if (isDigit(before) || isUpper(before)) {
    return /(?:doi|%(?:25){0,3}[0-9A-F]{2})$/i.test(text.slice(Math.max(0, start - 12), start));
  }
  return true;
}

/**
 * The second half of a ratio, rate or range of months rather than the suffix of a DOI: `10.1234/20.5`, `10.2019/2020`,
 * `10.1000/mm3`, `10.1000/day`.
 */
function looksLikeQuantity(prefix: string, suffix: string): boolean {
  if (/^(?:\d{1,3}|\d{1,4}\.\d{1,4}|(?:mm|cm|dm|km|m)[23]|[A-Za-z]+)$/.test(suffix)) return true;
  return /^10\.(?:19|20)\d\d\/$/.test(prefix) && /^\d{4}$/.test(suffix);
}
