import { expect, it } from 'vitest';
import { besides } from '../../../../src/extension/content/surfaces/notes/boxes';

const line = (top: number): DOMRect => ({ left: 10, right: 300, top, bottom: top + 20 }) as DOMRect;
const lines = (from: number, to: number) =>
  Array.from({ length: (to - from) / 25 }, (_, i) => line(from + i * 25));

it('a passage that leaves room is stood beside as a whole', () => {
  const rects = lines(100, 300);
  expect(besides(rects, 900)).toBe(rects);
});

it('of a passage that fills the screen only the last line to be seen counts, or nothing could stand anywhere', () => {
  expect(besides(lines(-500, 2_000), 900).map(({ top }) => top)).toEqual([875]);
  expect(besides(lines(0, 700), 900).map(({ top }) => top)).toEqual([675]);
});

it('a passage out of sight is left as it is', () => {
  const rects = lines(-900, -100);
  expect(besides(rects, 900)).toBe(rects);
});
