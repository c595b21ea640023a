import { describe, expect, it } from 'vitest';
import { isRefused, refusing } from '../../../../src/core/notes/refused';
import { makeTarget } from '../../../../src/core/notes/selectors';

const TEXT = 'One cell slept through it. Another cell slept through it, too. A third cell slept through it.';
const span = (nth: number) => {
  let start = -1;
  for (let i = 0; i <= nth; i++) start = TEXT.indexOf('slept', start + 1);
  return { start, end: start + 5 };
};
const target = makeTarget('It slept for years.', { start: 3, end: 8 });

describe('a place that the reader refused', () => {
  it('is refused from then on, and no other place of the same words', () => {
    const refused = refusing(target, TEXT, span(1));
    expect([0, 1, 2].map((nth) => isRefused(refused, TEXT, span(nth)))).toEqual([false, true, false]);
    expect(isRefused(target, TEXT, span(1))).toBe(false);
  });

  it('is the same place when the page has changed on one side of it, and was moved', () => {
    const refused = refusing(target, TEXT, span(1));
    const now = `A banner.\n\n${TEXT.replace('One cell', 'A single one')}`;
    const start = now.indexOf('slept', now.indexOf('Another'));
    expect(isRefused(refused, now, { start, end: start + 5 })).toBe(true);
  });

  it('is kept once, with the others, and the rest of the target stays', () => {
    let refused = refusing(target, TEXT, span(0));
    refused = refusing(refused, TEXT, span(1));
    refused = refusing(refused, TEXT, span(0));
    expect(refused.refused).toHaveLength(2);
    expect({ ...refused, refused: undefined }).toEqual({ ...target, refused: undefined });
    for (let i = 0; i < 60; i++)
      refused = refusing(refused, `${i} slept ${i}`, {
        start: 2 + (i > 9 ? 1 : 0),
        end: 7 + (i > 9 ? 1 : 0),
      });
    expect(refused.refused?.length).toBeLessThanOrEqual(20);
  });
});
