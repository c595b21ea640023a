import type { Theme } from './sheet';

/** Relative luminance (0–1, WCAG 2) of a computed colour, with its opacity; null when it is written in no way we know. */
export function luminance(colour: string): { luminance: number; alpha: number } | null {
  const [, name = '', inside = ''] = /^([a-z]+)\((.+)\)$/.exec(colour.trim()) ?? [];
  const parts = inside.split(/[\s,/]+/).filter((part) => part !== '' && part !== 'srgb');
  const [a = Number.NaN, b = Number.NaN, c = Number.NaN, alpha = 1] = parts.map((part) =>
    part === 'none' ? 0 : Number.parseFloat(part) / (part.endsWith('%') ? 100 : 1),
  );
  const light = lightOf(name, inside, a, b, c);
  return Number.isNaN(light) ? null : { luminance: light, alpha };
}

/** Pages written with newer colours compute to those: a dark `oklch()` ground must not pass for none. */
function lightOf(name: string, inside: string, a: number, b: number, c: number): number {
  if (name === 'rgb' || name === 'rgba') return weigh(a / 255, b / 255, c / 255);
  if (name === 'color') return inside.startsWith('srgb ') ? weigh(a, b, c) : Number.NaN;
  // Lightness alone, exact for greys, which grounds nearly are: Y = L³ in Oklab, ((L + 16) / 116)³ in CIELAB.
  if (name === 'oklch' || name === 'oklab') return a ** 3;
  if (name === 'lch' || name === 'lab') return ((a + 16) / 116) ** 3;
  return Number.NaN;
}

function weigh(red: number, green: number, blue: number): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/**
 * Whether an element's text stands on a light or a dark ground: the nearest opaque background decides, else the
 * colour of the text itself, which follows the page's `color-scheme`. (A colour relative to `currentColor` would adapt
 * to every box of a page, but Chromium 156 resolves it against the root inside `::highlight()`; Firefox ESR 153 does
 * it right. Seen 2026-11.)
 */
export function themeOf(element: Element): Theme {
  const view = element.ownerDocument.defaultView;
  if (view === null) return 'light';
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const ground = luminance(view.getComputedStyle(at).backgroundColor);
    if (ground !== null && ground.alpha > 0.5) return ground.luminance < 0.18 ? 'dark' : 'light';
  }
  const text = luminance(view.getComputedStyle(element).color);
  return text !== null && text.luminance > 0.4 ? 'dark' : 'light';
}
