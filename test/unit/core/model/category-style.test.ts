import { describe, expect, it } from 'vitest';
import { CATEGORIES, CATEGORY_STYLE, type Category } from '../../../../src/core/model';

type Triple = [number, number, number];

const channels = (hex: string): Triple =>
  [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as Triple;

const luminance = (hex: string) => {
  const [r, g, b] = channels(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const contrast = (a: string, b: string) => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
};

/** Matrices of Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB. */
const VISIONS: Record<string, number[]> = {
  usual: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

/** CIE 1976 L*a*b* of a colour as seen through `matrix`. */
function lab(hex: string, matrix: number[]): Triple {
  const rgb = channels(hex);
  const [r, g, b] = [0, 3, 6].map((row) => {
    const sum = rgb.reduce((total, c, i) => total + c * (matrix[row + i] ?? 0), 0);
    return Math.min(1, Math.max(0, sum));
  }) as Triple;
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const pairs = CATEGORIES.flatMap((a, i) =>
  CATEGORIES.slice(i + 1).map((b) => [a, b] as [Category, Category]),
);

describe('CATEGORY_STYLE', () => {
  it.each(CATEGORIES)('%s reads on light and dark pages', (category) => {
    expect(contrast(CATEGORY_STYLE[category].light, '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(CATEGORY_STYLE[category].dark, '#111111')).toBeGreaterThanOrEqual(4.5);
  });

  describe.each(Object.entries(VISIONS))('%s', (_vision, matrix) => {
    it.each(['light', 'dark'] as const)('tells categories of one line style apart (%s)', (theme) => {
      for (const [a, b] of pairs.filter(([x, y]) => CATEGORY_STYLE[x].line === CATEGORY_STYLE[y].line)) {
        const p = lab(CATEGORY_STYLE[a][theme], matrix);
        const q = lab(CATEGORY_STYLE[b][theme], matrix);
        const distance = Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
        expect(distance, `${a} and ${b}`).toBeGreaterThan(20);
      }
    });
  });
});
