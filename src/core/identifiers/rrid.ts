import { GAP, isAlphanumeric, wordGoesOn } from './boundary';
import type { Found } from './prepared-text';

/** Behind the label any authority may stand: `RRID:AB_2340000`, `RRID: IMSR_JAX:000664`, `RRID:Addgene_12345`. */
const LABELLED = new RegExp(
  `RRIDs?[${GAP}]{0,2}(?:[:#=(]|%3A)?[${GAP}]{0,2}([A-Za-z]{1,12}[_:][A-Za-z0-9][A-Za-z0-9_:.-]{0,40})`,
  'g',
);

/** Antibodies, cell lines, tools and mice have shapes of their own and are also cited without the label. */
const BARE =
  /AB_\d{5,10}(?!\d)|CVCL_[A-Z0-9]{4}(?![A-Za-z0-9])|SCR_\d{6}(?!\d)|IMSR_[A-Z]{2,6}:\d{1,8}(?!\d)/g;

/** Finds Research Resource Identifiers; values are without `RRID:`. */
export function findRrids(text: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(LABELLED)) {
    const printed = match[1] ?? '';
    const value = printed.replace(/[_:.-]+$/, '');
    if (!/\d|^[A-Z]/.test(value) || !/[_:]/.test(value)) continue;
    const start = match.index + match[0].length - printed.length;
    found.push({ start, end: start + value.length, kind: 'rrid', value });
  }
  for (const match of text.matchAll(BARE)) {
    const end = match.index + match[0].length;
    if (isAlphanumeric(text.charCodeAt(match.index - 1)) || wordGoesOn(text, end)) continue;
    found.push({ start: match.index, end, kind: 'rrid', value: match[0] });
  }
  return found;
}
