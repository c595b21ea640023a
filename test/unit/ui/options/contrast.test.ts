import { describe, expect, it } from 'vitest';
import { contrast } from '../../../../src/ui/options/contrast';

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#000000', 21],
    ['#777777', '#777777', 1],
    // The grey that WCAG names as just enough for text on white.
    ['#767676', '#ffffff', 4.54],
  ])('of %s and %s is %f', (a, b, ratio) => {
    expect(contrast(a, b)).toBeCloseTo(ratio, 2);
  });
});
