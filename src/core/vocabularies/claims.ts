import { caseLetters } from '../lexicon/case';
import { hashOf } from './hash';
import type { LoadedVocabulary } from './load';
import { offsetAt } from './offsets';
import type { StemBits } from './stems';
import { CaseRule } from './stop-list';

const WORD_BEFORE = /(?<![\p{L}\p{N}])(\p{L}+)[ \u00a0]$/u;
const WORD_AFTER = /^[ \u00a0](\p{L}+)(?![\p{L}\p{N}])/u;
/** UTF-16 units read on either side for the words that adjoin. */
const REACH = 30;

/** Does a piece of text stand among words in capitals alone, as in a heading: "REST IN PATIENTS"? */
function amongCapitals(text: string, start: number, end: number): boolean {
  const before = WORD_BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.[1];
  const after = WORD_AFTER.exec(text.slice(end, end + REACH))?.[1];
  const words = [before, after].filter((w) => w !== undefined);
  return words.length > 0 && words.every((w) => !/\p{Ll}/u.test(w));
}

/**
 * The concepts of a state whose forms fit what is written, by letter case and surroundings, each once.
 *
 * @param stems of the long form under which the document itself defines this abbreviation: the concept must have a
 * word of it; undefined where it defines none
 */
export function claimsAt(
  v: LoadedVocabulary,
  state: number,
  text: string,
  start: number,
  end: number,
  stems: StemBits | undefined,
): number[] {
  const { outputs, outputAt } = v;
  const out: number[] = [];
  let hashes: [number, number] | undefined;
  let at = offsetAt(outputAt, state);
  const stop = offsetAt(outputAt, state + 1);
  while (at < stop) {
    const head = outputs[at++] as number;
    const concept = head >> 2;
    const rule = head & 3;
    let fits = true;
    if (rule !== CaseRule.Any) {
      const hash = outputs[at++] as number;
      const low = outputs[at++] as number;
      const high = outputs[at++] as number;
      if (hashes === undefined) {
        const letters = caseLetters(text.slice(start, end));
        hashes = [hashOf(letters), hashOf(letters.replace(/s$/, ''))];
      }
      fits = hash === hashes[0] || hash === hashes[1];
      if (fits && stems) fits = (low & stems[0]) !== 0 || (high & stems[1]) !== 0;
      else if (fits && rule === CaseRule.Guarded) fits = !amongCapitals(text, start, end);
    }
    if (fits && !out.includes(concept)) out.push(concept);
  }
  return out;
}
