import { GAP, isDigit, matchAt, wordGoesOn } from './boundary';
import type { Found } from './prepared-text';

/** Words that announce a PMID. "PubMed" alone needs a colon; "PubMed Central" is another thing. */
const LABEL =
  /PMIDs?|pmids?|Pmid|P[Uu][Bb][Mm][Ee][Dd][ -]?(?:[Ii][Dd]s?|IDENTIFIERS?|[Ii]dentifiers?|[Aa]ccession)(?![A-Za-z])|PubMed(?= ?:)|Pubmed(?= ?:)|list_uids=|TermToSearch=|pubmedid=/g;

/** PubMed records by address, also behind a proxy, percent-encoded, at Europe PMC, identifiers.org or a journal. */
const ADDRESS =
  /(?:pubmed[\w.-]{0,80}(?:\/|%2F)(?:pubmed(?:\/|%2F))?(?:\?term=)?|pubmed\?term=|\/MED\/)(\d{1,8})(?!\d|\.\d|[-_%\w])/gi;

const SEPARATOR = new RegExp(
  `[${GAP}]{0,6}(?:(?:number|no|code)s?\\.?)?[${GAP}]{0,3}(?:\\)(?= ?:) ?)?(?:[:=#([\\-][${GAP}]{0,6}){0,3}`,
  'y',
);
const NUMBER = /\d{1,8}(?!\d)/y;
const NEXT_IN_LIST = new RegExp(
  `[${GAP}]{0,3}(?:[,;/|&][${GAP}]{0,3}(?:and|or|&)?|and(?= )|or(?= ))[${GAP}]{0,3}(\\d{1,8})(?!\\d)`,
  'y',
);

/** Finds PMIDs that a label or an address announces; a bare number never is one. Values are digits without leading zeros. */
export function findPmids(text: string): Found[] {
  const found: Found[] = [];
  for (const label of text.matchAll(LABEL)) {
    const bare = /^pubmed$/i.test(label[0]);
    let at = label.index + label[0].length;
    matchAt(SEPARATOR, text, at);
    at = Math.max(at, SEPARATOR.lastIndex);
    const first = matchAt(NUMBER, text, at)?.[0];
    if (first === undefined || !standsAlone(text, at, first) || (bare && first.length < 6)) continue;
    found.push(pmid(at, first));
    at += first.length;
    for (let next = matchAt(NEXT_IN_LIST, text, at); next; next = matchAt(NEXT_IN_LIST, text, at)) {
      const digits = next[1] ?? '';
      const start = NEXT_IN_LIST.lastIndex - digits.length;
      // A year, a volume or a count behind a PMID is much shorter than the PMID.
      if (digits.length < first.length - 2 || !standsAlone(text, start, digits)) break;
      found.push(pmid(start, digits));
      at = start + digits.length;
    }
  }
  for (const match of text.matchAll(ADDRESS)) {
    const digits = match[1] ?? '';
    found.push(pmid(match.index + match[0].length - digits.length, digits));
  }
  return found;
}

function pmid(start: number, digits: string): Found {
  return { start, end: start + digits.length, kind: 'pmid', value: digits.replace(/^0+(?=\d)/, '') };
}

/** A short number must not be the beginning of `12.5`, `2019-04`, `3D`, `45%` or `12(3)`; a long one is a PMID. */
function standsAlone(text: string, start: number, digits: string): boolean {
  if (/^0*$/.test(digits)) return false;
  if (digits.length >= 7) return true;
  const end = start + digits.length;
  const after = text[end];
  if (after === '%' || after === '(') return false;
  if ((after === '.' || after === '-' || after === '\u2013') && isDigit(text.charCodeAt(end + 1)))
    return false;
  return !wordGoesOn(text, end);
}
