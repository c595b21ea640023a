import { describe, expect, it } from 'vitest';
import type { Reference } from '../../../../src/core/model';
import { overviewOf } from '../../../../src/page/session/overview';
import type { Entry } from '../../../../src/page/session/store';

const entry = (text: string, marks: [start: number, refs: number[]][] = [], heading = false) =>
  ({
    block: { text, heading },
    citations: marks.map(([start, refs]) => ({ kind: 'citation', start, end: start + 3, refs })),
  }) as unknown as Entry;
const reference = (n: number): Reference => ({ n, key: String(n), text: `Work ${n}`, authors: [] });

describe('the overview of references', () => {
  it('says in order where each is cited, how far down and under which heading', () => {
    const entries = [
      entry('x'.repeat(10), [[5, [1]]]),
      entry(' Results \u2063 of it', [], true),
      entry('y'.repeat(74), [
        [0, [2, 1]],
        [37, [2]],
      ]),
    ];
    const { references, places, busy } = overviewOf(entries, [reference(1), reference(2)], false);
    expect(busy).toBe(false);
    expect(references.map(({ n }) => n)).toEqual([1, 2]);
    expect(places).toEqual([
      { refs: [1], at: 0.05 },
      { refs: [2, 1], at: 0.26, section: 'Results of it' },
      { refs: [2], at: 0.63, section: 'Results of it' },
    ]);
  });

  it('is empty for a page without text', () => {
    expect(overviewOf([], [], true)).toEqual({ references: [], places: [], busy: true });
  });
});
