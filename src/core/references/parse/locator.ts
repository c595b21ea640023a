import type { ParsedReference } from '../../model';
import { MONTH, monthNumber, YEAR } from './dates';

/** Volume, issue, pages or article number, with the date that stands among them. */
export interface Locator extends Pick<ParsedReference, 'volume' | 'issue' | 'pages' | 'article'> {
  year?: number;
  yearSuffix?: string;
  month?: number;
  day?: number;
  /** UTF-16 offsets of the whole. */
  start: number;
  end: number;
}

const DASH = '[-‐‑‒–—−]';
const DATE = `(?:\\(?(?<year>${YEAR})(?<suffix>[a-z])?\\)?[ ,]*)?(?:(?<month>${MONTH})\\.?(?:${DASH}${MONTH}\\.?)?(?:[ ]?(?<day>\\d{1,2})(?!\\d))?)?`;
const VOLUME = `(?<volume>[A-Z]?\\d{1,4}[A-Z]?(?:${DASH}\\d{1,4})?)`;
const ISSUE = `(?:\\s?\\((?<issue>[^()]{1,40})\\)|\\s(?<supplement>[Ss]uppl?\\.?(?:\\s?\\d{1,3})?))?`;
const PAGES = `(?:pp?\\.?\\s?|[Aa]rticle\\s(?:ID\\s|[Nn]o\\.?\\s?)?)?(?<first>(?:CD|[A-Za-z]{1,2}|[ivx]{1,4})?\\d[\\d.]{0,9}[A-Za-z]?)(?:\\s?${DASH}\\s?(?<last>[A-Za-z]{0,4}\\d{1,8}[A-Za-z]?))?(?![\\p{L}\\d])`;
const START = '(?<![\\p{L}\\d.:/-])';

/** In order of certainty; of several matches the last counts, since titles come before. */
const PATTERNS: readonly string[] = [
  // "2022 Nov 14;114(11):1476–1483", "Mar;2(3):245", "1995;76:593–601", "2003;:."
  `${START}(?=${YEAR}|\\(${YEAR}|${MONTH})${DATE}\\s?[;:]\\s?${VOLUME}${ISSUE}\\s?:\\s?${PAGES}`,
  // "2012, 279(1747):4568-4573", "1999, 144, 103–113"
  `${START}(?<year>${YEAR})(?<suffix>[a-z])?\\s?,\\s?${VOLUME}${ISSUE}\\s?[,:]\\s?${PAGES}`,
  // "vol. 12, no. 3, pp. 12–34, 2012"
  `${START}[Vv]ol(?:ume)?\\.?\\s?${VOLUME}(?:,?\\s?(?:no|issue|iss|number)\\.?\\s?(?<issue>[\\w–-]{1,20}))?(?:,?\\s?(?:pp?\\.?|article(?: ID| no\\.?)?)\\s?${PAGES})?`,
  // "114(11):1476–1483"
  `${START}${VOLUME}${ISSUE}\\s?:\\s?${PAGES}`,
  // "82(2), 112–134", "329, 529", "9, 245 (1945)"
  `(?<=[\\s,*])${VOLUME}${ISSUE}\\s?,\\s?${PAGES}(?=\\s?(?:[.,;(]|$))`,
  // "Cochrane Database Syst Rev 2005, CD000335"
  `${START}(?<year>${YEAR})\\s?[,;:]\\s?(?<first>(?:CD|[eE])\\d{4,9})(?![\\p{L}\\d])`,
  // "2003;17" with nothing else
  `${START}(?=${YEAR}|\\(${YEAR}|${MONTH})${DATE}\\s?;\\s?${VOLUME}${ISSUE}(?!\\s?:\\s?\\d)`,
  // "2012, 14(1)"
  `(?<=[\\s,])${VOLUME}\\s?\\((?<issue>\\d{1,4}(?:${DASH}\\d{1,4})?)\\)(?=\\s?(?:[.,;]|$))`,
];

const compiled = PATTERNS.map((source) => new RegExp(source, 'gu'));
const PAGES_ONLY = new RegExp(`(?<![\\p{L}\\d])pp?\\.\\s?${PAGES.slice(PAGES.indexOf('(?<first>'))}`, 'gu');

/** Finds where in the volume a work stands; null when the reference does not say. */
export function findLocator(text: string): Locator | null {
  for (const pattern of compiled) {
    const match = [...text.matchAll(pattern)].findLast(plausible);
    if (match !== undefined) return locator(match);
  }
  const pages = [...text.matchAll(PAGES_ONLY)].at(-1);
  return pages === undefined ? null : locator(pages);
}

/** A year is no volume, unless a journal counts by years: then it has pages and no other year stands by. */
function plausible(match: RegExpMatchArray): boolean {
  const { volume, first, last, year } = match.groups ?? {};
  if (volume === undefined) return year !== undefined && first !== undefined;
  return !(
    new RegExp(`^${YEAR}$`).test(volume) &&
    year === undefined &&
    last === undefined &&
    first !== undefined
  );
}

function locator(match: RegExpMatchArray): Locator {
  const {
    year,
    suffix,
    month,
    day,
    volume,
    supplement,
    issue = supplement,
    first,
    last,
  } = match.groups ?? {};
  const found: Locator = { start: match.index ?? 0, end: (match.index ?? 0) + match[0].length };
  if (year !== undefined) found.year = Number(year);
  if (suffix !== undefined) found.yearSuffix = suffix;
  const number = monthNumber(month);
  if (number !== undefined) found.month = number;
  if (day !== undefined) found.day = Number(day);
  if (volume !== undefined) found.volume = volume.replace(/[‐‑‒–—−]/g, '-');
  if (issue !== undefined && issue.trim() !== '') found.issue = issue.trim();
  if (first !== undefined) {
    const from = first.replace(/\.$/, '');
    if (last !== undefined) found.pages = `${from}-${last}`;
    else if (/^(?:[A-Za-z]{1,2}\d{3,}|CD\d+|\d{4,}.*|\d+\.\d+)$/.test(from) && !/^[SsP]\d/.test(from))
      found.article = from;
    else found.pages = from;
  }
  return found;
}
