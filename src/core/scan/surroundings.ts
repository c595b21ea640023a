import { BLOCK_BREAK } from '../model';

/** Characters on each side that count as "near", beside the sentence. */
const NEAR = 80;
/** A long block is read in windows of this step, each with half a step more on both sides. */
const STEP = 4000;

/**
 * What stands around a place in a text: the sentence, its neighbourhood, the block.
 * Blocks end at `BLOCK_BREAK`; sentences at `. ! ?` followed by a space and a capital or digit.
 */
export interface Surroundings {
  /** The sentence, widened to 80 characters on both sides within the block. */
  near(start: number, end: number): string;
  /** Does the block pass a test? Asked once for each block and key, however many places ask. */
  inBlock(start: number, end: number, key: string, test: (block: string) => boolean): boolean;
}

const SENTENCE_END = /[.!?]["'”’)\]]*\s+(?=["'“‘([]*[\p{Lu}\p{N}])/gu;

export function surroundings(text: string): Surroundings {
  // The window asked for last: places come in order, so most questions are about the same one.
  let from = 0;
  let to = -1;
  let core = { from: 0, to: -1 };
  let sentenceStarts: number[] = [];
  let answers = new Map<string, boolean>();

  const enter = (start: number, end: number): void => {
    if (start >= core.from && end <= core.to) return;
    const blockFrom = start === 0 ? 0 : text.lastIndexOf(BLOCK_BREAK, start - 1) + 1;
    const next = text.indexOf(BLOCK_BREAK, end);
    const blockTo = next < 0 ? text.length : next;
    const step = blockFrom + Math.floor((start - blockFrom) / STEP) * STEP;
    core = { from: step, to: Math.min(blockTo, Math.max(end, step + STEP)) };
    from = Math.max(blockFrom, step - STEP / 2);
    to = Math.min(blockTo, core.to + STEP / 2);
    sentenceStarts = [from];
    for (const m of text.slice(from, to).matchAll(SENTENCE_END))
      sentenceStarts.push(from + m.index + m[0].length);
    answers = new Map();
  };

  return {
    near(start, end) {
      enter(start, end);
      let low = from;
      let high = to;
      for (const s of sentenceStarts) {
        if (s <= start) low = s;
        else if (s >= end) {
          high = s;
          break;
        }
      }
      return text.slice(
        Math.max(from, Math.min(low, start - NEAR)),
        Math.min(to, Math.max(high, end + NEAR)),
      );
    },
    inBlock(start, end, key, test) {
      enter(start, end);
      let answer = answers.get(key);
      if (answer === undefined) {
        answer = test(text.slice(from, to));
        answers.set(key, answer);
      }
      return answer;
    },
  };
}
