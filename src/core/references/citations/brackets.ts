import { SEAM } from '../../model';
import { DASH, NUMBER_LIST, type NumberLookup, resolveNumbers } from './numbers';
import type { CitingText, Mark } from './types';

const GAP = `[\\s${SEAM}]`;
/** "see", "e.g.", "for recent reviews see refs", "and references therein;" */
const LEAD_WORD =
  '(?:see|also|e\\.?g\\.?|i\\.e\\.|cf\\.?|for|an?|the|recent(?:ly)?|review(?:s|ed)?|in|by|from|and|refs?\\.?|references?|therein|example|instance|details?)';
const LEAD = `(?:(?:${LEAD_WORD}[,;:]?${GAP}+){1,7})?`;
/** "p. 5", "Table 2", "and references therein", "for a review" */
const TAIL = `(?:[,;:]?\\s*(?:pp?\\.|Table|Fig\\.|Chapter|Chap?\\.|Sect)[^\\]]{1,30}|[,;]?(?:\\s+(?:and|for|an?|recent|reviews?|references?|refs?\\.?|therein|details?|discussion|see|also|reviewed|others|among|in)\\b\\.?){1,5})?`;
/** "[1]", "[2, 6–9]", "[see 4]", "[12, p. 5]". */
const BRACKETS = new RegExp(`\\[${GAP}*${LEAD}(${NUMBER_LIST})${TAIL}[.,;]?${GAP}*\\]`, 'gi');
/** "(1)", "(2, 3)", "(refs 4–6)". */
const PARENTHESES = new RegExp(`\\(${GAP}*${LEAD}(${NUMBER_LIST})${GAP}*\\)`, 'gi');

/** Words in front of a bracketed interval or of the number of something else. */
const INTERVAL =
  /(?:\b(?:CI|IQR|[Rr]ange|[Ii]nterval|[Bb]etween)(?: of| was| is)?[\s\d.,;:%±-]{0,14}|\b(?:HR|OR|RR|SD|SE|[Mm]edian|[Mm]ean|[Qq]uartiles?|[Pp]ercentiles?|[Ll]imits?)(?: of| was| is)?[\s.,;:%±-]{0,4}\d[\s\d.,;:%±-]{0,10}|[=<>≤≥±~×]\s*)$/;
const QUANTITY =
  /(?:^|[\s(])[-−]?(\d+(?:[.,]\d+)?)\s?(?:%|years?|yrs?|months?|mo|weeks?|days?|d|hours?|hrs?|h|min(?:utes?)?|k?g|[mµμn]g|[cmk]m|m[lL]|points?|cycles?)?\s*$/;
const NOT_A_REFERENCE =
  /(?:\b(?:eqs?|eqns?|equations?|figs?|figures?|tables?|schemes?|steps?|phase|stage|grade|type|group|arm|cohort|line|item|criterion|question|chapter|section|class|level|factor|cycle|day|week|month|year|patient|box|room|n|nos?|formula|expression|model|theorem|lemma|hypothes[ie]s|aim|part|panel|condition)\.?\s*|=\s*)$/i;
/** A count before its share, "12 (40)"; a year or a name that ends in a digit is none. */
const COUNT = /(?:^|[\s(,;=])(?!(?:19|20)\d\d\s)[\d.,]+\s?%?[\s\u2063]*$/;

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

/** Finds citations in parentheses; enumerations, equation numbers, counts and years stand there too. */
export function parenthesisMarks(block: CitingText, lookup: NumberLookup): Mark[] {
  const { text } = block;
  if (block.place !== 'prose') return [];
  const marks: Mark[] = [];
  for (const match of text.matchAll(PARENTHESES)) {
    const start = match.index;
    const end = start + match[0].length;
    const refs = resolveNumbers(match[1] ?? '', lookup);
    if (refs === null) continue;
    const before = text.slice(Math.max(0, start - 40), start);
    const several = refs.length > 1;
    if (!/[\p{L}\p{N}.,;”"’)\]%][\s\u2063]*$/u.test(before) || (!several && COUNT.test(before))) continue;
    // "t(1)", "S0021(12)34": part of a formula or a code.
    if (/(?:^|[^\p{Ll}])[\p{L}\p{N}]{1,12}$/u.test(before) && !/\p{Ll}{3}$/u.test(before)) continue;
    if (/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2))) continue;
    // Only single numbers enumerate.
    const enumeration = !several && enumerates(before, text.slice(end, end + 30));
    if (NOT_A_REFERENCE.test(before) || enumeration) continue;
    if (isEquationNumber(text, end)) continue;
    marks.push({ start, end, refs, style: 'parenthesis' });
  }
  return marks;
}

/** "… were: (1) age, (2) sex and (3) stage": a number in front of what it counts. */
function enumerates(before: string, after: string): boolean {
  if (/\bal\.[\s\u2063]*$/.test(before)) return false;
  return (
    /(?:[:;,.?!]|\b(?:and|or|are|is|were|was|include[sd]?|of|to|by|as|both|either|into|that|if|when)|\p{Lu}\.)[\s\u2063]*$/u.test(
      before,
    ) && /^[\s\u2063]*\p{L}/u.test(after)
  );
}

/** The number of a displayed formula closes its line. */
function isEquationNumber(text: string, end: number): boolean {
  return /^\s*$/.test(text.slice(end)) && /[=∑∫≤≥∝≈]/.test(text) && text.length < 400;
}
