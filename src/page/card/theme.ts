/**
 * Whether the page behind an element is dark, so that the card can match it: the nearest painted background
 * decides, whatever the system's colour scheme says. A page that paints none is what its `color-scheme` makes it.
 */
export function pageTheme(at: Element): 'light' | 'dark' {
  const win = at.ownerDocument.defaultView;
  if (!win) return 'light';
  for (let element: Element | null = at; element; element = element.parentElement) {
    const shade = luminance(win.getComputedStyle(element).backgroundColor);
    if (shade !== undefined) return shade < 0.4 ? 'dark' : 'light';
  }
  const scheme = win.getComputedStyle(at.ownerDocument.documentElement).colorScheme ?? '';
  if (!scheme.includes('dark')) return 'light';
  if (!scheme.includes('light')) return 'dark';
  return win.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Rough lightness 0…1 of a computed `rgb()`/`rgba()` colour; absent when it is mostly transparent or not rgb. */
function luminance(color: string): number | undefined {
  const [r, g, b, alpha = 1] = (color.match(/^rgba?\(([^)]*)\)/)?.[1] ?? '')
    .split(/[\s,/]+/)
    .filter(Boolean)
    .map(Number);
  if (r === undefined || g === undefined || b === undefined || alpha < 0.5) return undefined;
  return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
}
