/**
 * Draws the icon set from `icon.svg`: `npx tsx src/build/icons.ts` writes `public/icons/icon-N.png` and, for pages
 * where Oncogloss is off, the grey `public/icons/off-N.png`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';

const SIZES = [16, 32, 48, 128];

/** Colours of the icon that is on → those of the one that is off. */
const GREY: Record<string, string> = { '#173b46': '#6b6b6b', '#fffaf0': '#f4f4f4', '#ff9d76': '#cfcfcf' };

/** The same drawing in greys: shape and layout stay, so that both are known as one. */
export function greyed(svg: string): string {
  return svg.replace(/#[0-9a-f]{6}/g, (colour) => GREY[colour] ?? colour);
}

/** A PNG of `size` × `size` pixels. */
export function drawIcon(svg: string, size: number): Uint8Array {
  return new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
}

function main(): void {
  const svg = readFileSync(new URL('icon.svg', import.meta.url), 'utf8');
  const folder = new URL('../../public/icons/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  for (const size of SIZES) {
    writeFileSync(new URL(`icon-${size}.png`, folder), drawIcon(svg, size));
    writeFileSync(new URL(`off-${size}.png`, folder), drawIcon(greyed(svg), size));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
