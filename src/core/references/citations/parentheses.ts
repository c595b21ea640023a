import { LEAD } from './leads';
import { DASH, GAP, NUMBER_LIST, type NumberLookup, resolveNumbers } from './numbers';
import type { CitingText, Mark } from './types';

/** "(1)", "(2, 3)", "(refs 4–6)". */
const PARENTHESES = new RegExp(`\\(${GAP}*${LEAD}(${NUMBER_LIST})${GAP}*\\)`, 'gi');

/** What is numbered so. */
const NUMBERED =
  /(?:\b(?:eqs?|eqns?|equations?|figs?|figures?|tables?|schemes?|steps?|questions?|chapters?|sections?|box|room|n|nos?|formulae?|theorems?|lemmas?|hypothes[ie]s|items?|criterion|(?:see|from|using|with) expressions?)\.?\s*|=\s*)$/i;
/** What may be numbered, as long as there are few: "arm (2)", but "in the control group (15)". */
const COUNTED = /\b(?:group|arm|cohort|aim|part|panel)\s*$/i;
const FEW = 4;
/** "(9–21)": behind a number it is the range of it. */
const ONE_RANGE = new RegExp(`^\\d+\\s*(?:${DASH}|to)\\s*\\d+$`);
/** A count before its share, "12 (40)"; a year or a name that ends in a digit is none. */
const COUNT = /(?:^|[\s(,;=])(?!(?:19|20)\d\d\s)[\d.,]+\s?%?[\s\u2063]*$/;
/** Enumerations are no longer. */
const LAST_ITEM = 12;

/** A marker that may be a citation, or the number of an item. */
interface Candidate extends Mark {
  /** The one number that it holds. */
  number?: number;
  /** It stands in front of what it may count. */
  leads: boolean;
}

/** Finds citations in parentheses; enumerations, equation numbers, counts and years stand there too. */
export function parenthesisMarks(block: CitingText, lookup: NumberLookup): Mark[] {
  const { text } = block;
  if (block.place !== 'prose') return [];
  const candidates: Candidate[] = [];
  for (const match of text.matchAll(PARENTHESES)) {
    const start = match.index;
    const end = start + match[0].length;
    const refs = resolveNumbers(match[1] ?? '', lookup);
    if (refs === null) continue;
    const before = text.slice(Math.max(0, start - 40), start);
    const several = refs.length > 1;
    if (!/[\p{L}\p{N}.,;:”"’')\]%][\s\u2063]*$/u.test(before)) continue;
    if ((!several || ONE_RANGE.test(match[1] ?? '')) && COUNT.test(before)) continue;
    // "t(1)", "S0021(12)34": part of a formula or a code.
    if (/(?:^|[^\p{Ll}])[\p{L}\p{N}]{1,12}$/u.test(before) && !/\p{Ll}{3}$/u.test(before)) continue;
    if (/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2))) continue;
    if (NUMBERED.test(before) || isEquationNumber(text, end)) continue;
    if (COUNTED.test(before) && !several && Number(match[1]) <= FEW) continue;
    const candidate: Candidate = { start, end, refs, style: 'parenthesis', leads: false };
    // Only single numbers enumerate.
    if (!several) {
      candidate.number = Number(match[1]);
      candidate.leads = leadsItem(before, text.slice(end, end + 30));
    }
    candidates.push(candidate);
  }
  const items = enumerated(candidates);
  return candidates
    .filter((candidate) => !items.has(candidate))
    .map(({ start, end, refs, style }) => ({ start, end, refs, style }));
}

/** Items of enumerations: in front of what they count, and whatever goes on counting from a first item. */
function enumerated(candidates: readonly Candidate[]): Set<Candidate> {
  const items = new Set<Candidate>();
  let next = 0;
  for (const candidate of candidates) {
    const { number, leads } = candidate;
    if (number === undefined) continue;
    if (number === next && next > 1) next++;
    else if (number === 1 && leads) next = 2;
    else if (!leads || number > LAST_ITEM) continue;
    items.add(candidate);
  }
  return items;
}

/** "… were: (1) age, (2) sex and (3) stage": a number in front of what it counts. */
function leadsItem(before: string, after: string): boolean {
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
