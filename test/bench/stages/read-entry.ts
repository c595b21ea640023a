import { findRoot, LIMITS, Policy, Reader } from '../../../src/page/read';

/** Slices as `page/session/reading` makes them, without giving way between them. */
const SLICE = 4;
const PORTION = 32_000;

/** Reads the whole page as a session does; returns the UTF-16 units, blocks, and the longest slice in ms. */
export function readPage(): { units: number; blocks: number; longest: number } {
  const root = findRoot(document) ?? document.documentElement;
  const reader = new Reader(root, new Policy(root, root));
  let units = 0;
  let blocks = 0;
  let longest = 0;
  while (!reader.done && units < LIMITS.page) {
    const start = performance.now();
    for (const block of reader.read(start + SLICE, PORTION)) {
      units += block.text.length;
      blocks++;
    }
    longest = Math.max(longest, performance.now() - start);
  }
  return { units, blocks, longest };
}
