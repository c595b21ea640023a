import { describe, expect, it } from 'vitest';
import { CATEGORIES, CATEGORY_STYLE } from '../../../../src/core/model';
import { DARK, LIGHT } from '../../../../src/ui/style/tokens';

const luminance = (hex: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const contrast = (a: string, b: string) => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};

describe.each([
  ['light', LIGHT, '#ffffff'],
  ['dark', DARK, '#111111'],
] as const)('the %s palette', (theme, palette, page) => {
  it.each(['paper', 'well'] as const)('has readable text on %s', (ground) => {
    for (const text of ['ink', 'faded', 'accent'] as const) {
      expect(contrast(palette[text], palette[ground]), text).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('has visible lines', () => {
    expect(contrast(palette.rule, palette.paper)).toBeGreaterThanOrEqual(3);
    expect(contrast(palette.rule, page)).toBeGreaterThanOrEqual(3);
    for (const category of CATEGORIES) {
      expect(contrast(CATEGORY_STYLE[category][theme], palette.paper), category).toBeGreaterThanOrEqual(3);
      expect(contrast(CATEGORY_STYLE[category][theme], palette.well), category).toBeGreaterThanOrEqual(3);
    }
  });

  it('has readable text on the accent', () => {
    expect(contrast(palette.onAccent, palette.accent)).toBeGreaterThanOrEqual(4.5);
  });
});
