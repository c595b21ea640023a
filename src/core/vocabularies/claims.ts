import { caseLetters } from '../lexicon/case';
import { hashOf } from './hash';
import type { LoadedVocabulary } from './load';
import { eachOutput } from './outputs';
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
 * The concepts of a form whose letter case and surroundings fit what is written, each once.
 *
 * @param value what the form gives: see `outputs`
 * @param stems of the long form under which the document itself defines this abbreviation: the concept must have a
 * word of it; undefined where it defines none
 */
export function claimsAt(
  { outputs }: LoadedVocabulary,
  value: number,
  text: string,
  start: number,
  end: number,
  stems: StemBits | undefined,
): number[] {
  // Most forms are of one concept, in any case.
  if (value > 0) return [value - 1];
  const out: number[] = [];
  let hashes: [number, number] | undefined;
  eachOutput(outputs, value, (concept, rule, at) => {
    if (rule !== CaseRule.Any) {
      if (hashes === undefined) {
        const letters = caseLetters(text.slice(start, end));
        hashes = [hashOf(letters), hashOf(letters.replace(/s$/, ''))];
      }
      const hash = outputs[at];
      if (hash !== hashes[0] && hash !== hashes[1]) return;
      if (stems) {
        const [low, high] = [outputs[at + 1] as number, outputs[at + 2] as number];
        if ((low & stems[0]) === 0 && (high & stems[1]) === 0) return;
      } else if (rule === CaseRule.Guarded && amongCapitals(text, start, end)) return;
    }
    if (!out.includes(concept)) out.push(concept);
  });
  return out;
}
