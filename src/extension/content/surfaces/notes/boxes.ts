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
