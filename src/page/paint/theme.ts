import type { Theme } from './sheet';

/** Relative luminance (0–1, WCAG 2) of a computed colour, with its opacity; null when it is no rgb() colour. */
export function luminance(colour: string): { luminance: number; alpha: number } | null {
  const parts = /^rgba?\(\s*([\d.]+)[, ]+([\d.]+)[, ]+([\d.]+)(?:\s*[,/]\s*([\d.]+%?))?\s*\)$/.exec(colour);
  if (parts === null) return null;
  const [r, g, b] = [parts[1], parts[2], parts[3]].map((part) => {
    const value = Number(part) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const alpha = parts[4] === undefined ? 1 : Number.parseFloat(parts[4]) / (parts[4].endsWith('%') ? 100 : 1);
  return { luminance: 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0), alpha };
}

/**
 * Whether an element's text stands on a light or a dark ground: the nearest opaque background decides, else the
 * colour of the text itself. (A colour relative to `currentColor` would adapt to every box of a page, but Chromium
 * 156 resolves it against the root inside `::highlight()`; Firefox ESR 153 does it right. Seen 2026-11.)
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
