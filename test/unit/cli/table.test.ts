import { describe, expect, it } from 'vitest';
import { table } from '../../../src/cli/table';

describe('table', () => {
  it('sets words to the left and figures to the right', () => {
    expect(
      table(
        ['what', 'n'],
        [
          ['a', '5'],
          ['longer', '12.5%'],
        ],
      ).split('\n'),
    ).toEqual(['what        n', '──────  ─────', 'a           5', 'longer  12.5%']);
  });
});
