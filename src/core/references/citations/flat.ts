import { type NumberLookup, resolveNumbers } from './numbers';
import { isByline } from './raised';
import type { CitingText, Mark } from './types';

/**
 * Numbers glued to a word, or to the stop behind it: "relapse2,6,14 and", "in bone.3–5 Others". Not behind capitals,
 * short words or digits: those are names ("p53", "HER2", "T4").
 */
const GLUED =
  /(?<=(?:(?<![\p{L}\p{N}-])\p{L}?\p{Ll}{3,}|\p{Ll}{3}\)|\bal)[.,;:”"’)]?)(?<!\d)(\d{1,3}(?:[,–-]\d{1,3}){0,12})(?=[\s\u2063]|$|[.,;:)](?:\s|$))/gu;
/** Words that are written together with a number of their own in places. */
const NAMES =
  /(?:figs?|figure|tables?|eqs?|refs?|references?|chapter|section|page|step|phase|stage|grade|type|group|day|week|month|year|cycle|version|vol|mir|let|miRNA|interleukin|caspase|cyclin|claudin|notch|smad|wnt|galectin|connexin|version|windows|python|covid|sars|https?|www|log|sin|cos)$/i;

/**
 * Finds superscripts that lost their markup: numbers glued to the word before them. To be believed only where nothing
 * else on the page cites, and where they count through the list.
 */
export function flatMarks(block: CitingText, lookup: NumberLookup): Mark[] {
  const { text, place } = block;
  if (place !== 'prose' || isByline(block)) return [];
  const marks: Mark[] = [];
  for (const match of text.matchAll(GLUED)) {
    const start = match.index;
    if (NAMES.test(text.slice(Math.max(0, start - 20), start))) continue;
    const list = match[1] ?? '';
    const refs = resolveNumbers(list, lookup);
    if (refs !== null && rises(list)) marks.push({ start, end: start + list.length, refs, style: 'flat' });
  }
  return marks;
}

/** A marker names its references in order; "1,200" and "3,5-" do not. */
function rises(list: string): boolean {
  const numbers = list.split(/[,–-]/).map(Number);
  return numbers.every((number, i) => i === 0 || number > (numbers[i - 1] ?? 0));
}
