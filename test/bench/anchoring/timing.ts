import { BLOCK_BREAK } from '../../../src/core/model';
import { type NoteToPlace, placeNotes } from '../../../src/core/notes/anchor';
import { makeTarget } from '../../../src/core/notes/selectors';
import { article } from './article';
import { builtArticles } from './built-articles';
import { MUTATIONS } from './mutations';
import { Random } from './random';
import { draw, LENGTHS, passagesOf } from './sample';

const WORDS = 100_000;
const NOTES = 500;
const RUNS = 5;

/** Milliseconds (median, worst of five) for 500 notes on a text of 100,000 words, by what happened to the text. */
export function timings(seed: number): {
  words: number;
  rows: { name: string; median: number; worst: number }[];
} {
  const blocks = builtArticles(12, seed).flatMap(({ blocks }) => blocks);
  let words = 0;
  const some = blocks.filter(({ text }) => {
    if (words >= WORDS) return false;
    words += text.split(/\s+/).length;
    return true;
  });
  const large = article('large', some);
  const passages = passagesOf(large);
  const random = new Random(seed);
  const spans = LENGTHS.flatMap((length) => draw(passages, length, NOTES / LENGTHS.length, random));
  const notes: NoteToPlace[] = spans.map((span, i) => ({
    id: String(i),
    target: makeTarget(large.text, span),
  }));
  const rows = ['re-rendered', 'banner', '1–20 % character edits', 'another publisher’s layout'].map(
    (name) => {
      const page = MUTATIONS[name]?.(large, spans, new Random(seed), 0.5);
      const times = Array.from({ length: RUNS }, () => {
        const start = performance.now();
        placeNotes({ text: page?.body.text ?? BLOCK_BREAK, sections: page?.sections ?? [] }, notes);
        return performance.now() - start;
      }).sort((a, b) => a - b);
      return { name, median: times[RUNS >> 1] ?? Number.NaN, worst: times.at(-1) ?? Number.NaN };
    },
  );
  return { words, rows };
}
