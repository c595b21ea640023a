import type { Hit } from './types';

const WORD = /[\p{L}\p{N}_]/u;

const inside = (text: string, at: number): boolean =>
  at > 0 && at < text.length && WORD.test(text[at - 1] as string) && WORD.test(text[at] as string);

/** What automata that report everything need after them: whole words only, and of overlapping hits the leftmost longest. */
export function wholeWordsLongest(text: string, hits: Hit[]): Hit[] {
  const whole = hits.filter(([start, end]) => !inside(text, start) && !inside(text, end));
  whole.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  let last = 0;
  return whole.filter(([start, end]) => {
    if (start < last) return false;
    last = end;
    return true;
  });
}
