import { describe, expect, it } from 'vitest';
import { expandNumbers, resolveNumbers } from '../../../../../src/core/references/citations/numbers';

describe('expandNumbers', () => {
  it.each([
    ['1', [1]],
    ['2, 6–9', [2, 6, 7, 8, 9]],
    ['2,6-8', [2, 6, 7, 8]],
    ['4\u22126', [4, 5, 6]],
    ['4 \u2010 6', [4, 5, 6]],
    ['3 and 5', [3, 5]],
    ['3, 5, and 7', [3, 5, 7]],
    ['1 to 3', [1, 2, 3]],
    ['123–5', [123, 124, 125]],
    ['1a,b', [1]],
    ['12; 14', [12, 14]],
    ['1\u2063,\u20632', [1, 2]],
  ])('%s', (text, numbers) => {
    expect(expandNumbers(text)).toEqual(numbers);
  });

  it.each(['', '0', '3–1', '1.5', '−2', '2+', '1,2-b', 'n', '12345', '5%', '1–900'])(
    'is none: %s',
    (text) => {
      expect(expandNumbers(text)).toBeNull();
    },
  );
});

describe('resolveNumbers', () => {
  const upToNine = (label: number) => (label >= 1 && label <= 9 ? label + 100 : undefined);
  it('gives each reference once', () => {
    expect(resolveNumbers('1, 2, 1–3', upToNine)).toEqual([101, 102, 103]);
  });
  it('refuses a list with one number that is none of the list’s', () => {
    expect(resolveNumbers('1, 2, 12', upToNine)).toBeNull();
  });
});
