import { GAP, isAlphanumeric } from './boundary';
import type { Found } from './prepared-text';

/**
 * `arXiv:2101.00001v2`, `arXiv preprint 2101.00001`, `arxiv.org/abs/hep-th/9901001`. New numbers are YYMM.NNNN(N)
 * since April 2007, old ones archive(.subject)/YYMMNNN.
 */
const ARXIV = new RegExp(
  `arxiv(?:\\.org(?:\\.[\\w.-]{1,60})?/(?:abs|pdf|html|ps)/|[${GAP}]{0,2}(?:preprints?|e-?prints?)?[${GAP}]{0,2}(?:arxiv)?[${GAP}]{0,2}(?:ID|no\\.?|number)?[${GAP}]{0,2}[:.]?[${GAP}]{0,2})` +
    '(\\d{2}(?:0[1-9]|1[0-2])\\.\\d{4,5}|[a-z]{2,8}(?:-[a-z]{2,7})?(?:\\.[A-Z]{2})?/\\d{7})(v\\d{1,2})?(?![\\dA-Za-z]|\\.\\d)',
  'gi',
);

/** Finds arXiv papers that a label or an address announces. The value leaves out the version, the bounds keep it. */
export function findArxiv(text: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(ARXIV)) {
    if (isAlphanumeric(text.charCodeAt(match.index - 1))) continue;
    const [whole, number = '', version = ''] = match;
    const end = match.index + whole.length;
    found.push({ start: end - number.length - version.length, end, kind: 'arxiv', value: number });
  }
  return found;
}
