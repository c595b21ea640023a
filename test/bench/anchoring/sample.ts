import type { Span } from '../../../src/core/model';
import type { Article } from './article';
import type { Random } from './random';

export const LENGTHS = ['1 word', '3 words', 'sentence', 'paragraph'] as const;
export type Length = (typeof LENGTHS)[number];

/** All passages of an article that a reader may mark, by length and block, as offsets of its text. */
export interface Passages {
  readonly byLength: Record<Length, (Span & { block: number })[]>;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\u2010\u2011'’-]*/gu;
const SENTENCE = /[^.!?\s][^.!?]*(?:[.!?](?!\s)[^.!?]*)*[.!?]/g;

/** Nobody marks half of a citation. */
const wordsOnly = (text: string): boolean => !/\[|(?:^|[\s,])\d+(?:$|[\s,])/.test(text);

export function passagesOf({ blocks }: Article): Passages {
  const byLength: Passages['byLength'] = { '1 word': [], '3 words': [], sentence: [], paragraph: [] };
  blocks.forEach(({ text, start, kind }, block) => {
    if (kind === 'reference') return;
    const add = (length: Length, from: number, to: number) =>
      byLength[length].push({ block, start: start + from, end: start + to });
    const words = [...text.matchAll(WORD)].map((m) => ({ from: m.index, to: m.index + m[0].length }));
    words.forEach(({ from, to }, i) => {
      if (to - from >= 3 && /\p{L}{2}/u.test(text.slice(from, to))) add('1 word', from, to);
      const third = words[i + 2];
      if (third && (kind === 'cell' || wordsOnly(text.slice(from, third.to)))) add('3 words', from, third.to);
    });
    const sentences = [...text.matchAll(SENTENCE)].map((m) => ({ from: m.index, to: m.index + m[0].length }));
    sentences.forEach(({ from, to }, i) => {
      if (to - from >= 40 && to - from <= 400) add('sentence', from, to);
      const later = sentences[i + 2];
      if (later && later.to - from >= 250) add('paragraph', from, Math.min(later.to, from + 1500));
    });
  });
  return { byLength };
}

/** Draws passages of one length; blocks are as likely as the passages they hold. */
export function draw(passages: Passages, length: Length, count: number, random: Random) {
  const all = passages.byLength[length];
  return all.length === 0 ? [] : Array.from({ length: count }, () => random.pick(all));
}
