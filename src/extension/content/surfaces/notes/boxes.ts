/** More of the viewport than this, and nothing of use fits beside the passage. */
const MOST = 0.6;

/**
 * The boxes beside which something of ours stands: those of the passage, or, where it fills the screen, its last line
 * that can be seen. CSS pixels of the viewport.
 */
export function besides(rects: readonly DOMRect[], height: number): readonly DOMRect[] {
  const seen = rects.filter(({ top, bottom }) => bottom > 0 && top < height);
  const top = Math.min(...seen.map((rect) => rect.top));
  const bottom = Math.max(...seen.map((rect) => rect.bottom));
  if (seen.length === 0 || Math.min(bottom, height) - Math.max(top, 0) <= height * MOST) return rects;
  const last = seen.reduce((lowest, rect) => (rect.bottom > lowest.bottom ? rect : lowest));
  return [last];
}

/**
 * What a system draws at a passage selected by touch, CSS pixels: its menu above, the handles below (Android: 48 and its
 * distance, 22; Firefox draws larger ones).
 */
const NATIVE = { above: 72, below: 32 };

/** The boxes, with room for what the system draws above and below them. */
export function clearOfHandles(rects: readonly DOMRect[]): readonly DOMRect[] {
  return rects.map(
    ({ x, y, width, height }) =>
      new DOMRect(x, y - NATIVE.above, width, height + NATIVE.above + NATIVE.below),
  );
}
