/** Grounds on which a line must show: a white page and a dark one. */
export const GROUNDS = { light: '#ffffff', dark: '#111111' } as const;

/** Least contrast of a line with its ground (WCAG 2.2, 1.4.11). */
export const ENOUGH = 3;

/** Relative luminance of "#rrggbb", 0 to 1 (WCAG 2). */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two colours "#rrggbb", 1 to 21 (WCAG 2). */
export function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}
