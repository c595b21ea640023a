import { LEAD, TAIL } from './leads';
import { DASH, GAP, NUMBER_LIST, type NumberLookup, resolveNumbers } from './numbers';
import type { CitingText, Mark } from './types';

/** "[1]", "[2, 6–9]", "[see 4]", "[12, p. 5]". */
const BRACKETS = new RegExp(`\\[${GAP}*${LEAD}(${NUMBER_LIST})${TAIL}[.,;]?${GAP}*\\]`, 'gi');
/** Words in front of a bracketed interval. */
const INTERVAL =
  /(?:\b(?:CI|IQR|[Rr]ange|[Ii]nterval|[Bb]etween)(?: of| was| is)?[\s\d.,;:%±-]{0,14}|\b(?:HR|OR|RR|SD|SE|[Mm]edian|[Mm]ean|[Qq]uartiles?|[Pp]ercentiles?|[Ll]imits?)(?: of| was| is)?[\s.,;:%±-]{0,4}\d[\s\d.,;:%±-]{0,10}|[=<>≤≥±~×]\s*)$/;
const QUANTITY =
  /(?:^|[\s(])[-−]?(\d+(?:[.,]\d+)?)\s?(?:%|years?|yrs?|months?|mo|weeks?|days?|d|hours?|hrs?|h|min(?:utes?)?|k?g|[mµμn]g|[cmk]m|m[lL]|points?|cycles?)?\s*$/;
/** Finds citations in square brackets. */
export function bracketMarks(block: CitingText, lookup: NumberLookup): Mark[] {
  const marks: Mark[] = [];
  for (const match of block.text.matchAll(BRACKETS)) {
    const refs = resolveNumbers(match[1] ?? '', lookup);
    const start = match.index;
    const end = start + match[0].length;
    if (refs === null || !stands(block.text, start, end, match[1] ?? '')) continue;
    marks.push({ start, end, refs, style: 'bracket' });
  }
  return marks;
}

/** Not an index (`x[1]`), part of a name of a compound (`benzo[1,2-b]`), an array or an interval. */
function stands(text: string, start: number, end: number, inside: string): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  // "t[1]", "x[2]": an index.
  if (/(?<![\p{L}\p{M}\d])\p{L}[\u2063]?$/u.test(before)) return false;
  const after = text.slice(end, end + 4);
  if (/[-‐‑–,]$/.test(before) && /^[-‐‑–][\p{L}\d]/u.test(after)) return false;
  if (/^[-‐‑]?\p{Ll}/u.test(after) && /[\p{L}]$/u.test(before)) return false;
  if (/[=(]\s*$/.test(before) && /^\s*[,×*+]/.test(after)) return false;
  const interval = new RegExp(`^\\s*(\\d+)\\s*(?:${DASH}|,|;|to)\\s*(\\d+)\\s*$`).exec(inside);
  if (interval === null) return !/[=<>≤≥±×]\s*$/.test(before);
  if (INTERVAL.test(before)) return false;
  const value = QUANTITY.exec(before)?.[1];
  const number = value === undefined ? Number.NaN : Number(value.replace(',', '.'));
  return !(number >= Number(interval[1]) && number <= Number(interval[2]));
}
