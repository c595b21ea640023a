import { foldTokens, singular } from '../text';

/** Words that titles have whatever they are about. */
const EMPTY = new Set(
  (
    'a after among an and are as at be between both by can do does during for from has have how in into is it its ' +
    'may new non not of on or our over per than that the their them they this through to toward towards under up ' +
    'use used using versus via vs was were what when which with within without'
  ).split(' '),
);

/** The words of a title that can tell something, folded, in the singular, each once: "Trials of X" → trial, x. */
export function titleWords(title: string): string[] {
  const words = foldTokens(title).filter(
    (word) => word.length > 1 && !EMPTY.has(word) && !/^\d+$/.test(word),
  );
  return [...new Set(words.map((word) => singular(word) ?? word))];
}
