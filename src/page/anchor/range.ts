import type { Span } from '../../core/model';
import type { Block, Segment } from '../read';

/** A place in a document: a text node and a UTF-16 offset into its data. */
export interface Point {
  node: Text;
  offset: number;
}

/**
 * The range of a block's offsets, or null when the page no longer says there what was read. Never throws.
 *
 * The ends lie on the outer characters: a range that ends where a text node ends does not reach into the next one.
 */
export function rangeOf(block: Block, span: Span): StaticRange | null {
  const segments = block.segments();
  if (segments === null || span.start >= span.end) return null;
  const start = pointAt(segments, span.start);
  const last = pointAt(segments, span.end - 1);
  if (start === null || last === null || !unchanged(block, segments, span)) return null;
  return new StaticRange({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: last.node,
    endOffset: last.offset + 1,
  });
}

/**
 * One live range for all questions: until it is collected a browser pays for each at every change of the page. At rest it
 * stands at the document's start, where it keeps nothing alive.
 */
const rulers = new WeakMap<Document, Range>();

/** Rectangles of a block's offsets in client coordinates (CSS pixels); empty when not rendered or gone. */
export function rectsOf(block: Block, span: Span): DOMRect[] {
  const range = rangeOf(block, span);
  const document = range?.startContainer.ownerDocument;
  if (range === null || document == null) return [];
  const ruler = rulers.get(document) ?? document.createRange();
  rulers.set(document, ruler);
  ruler.setStart(range.startContainer, range.startOffset);
  ruler.setEnd(range.endContainer, range.endOffset);
  // jsdom has no layout and no getClientRects on ranges.
  const rects = [...(ruler.getClientRects?.() ?? [])].filter((r) => r.width > 0);
  ruler.setStart(document, 0);
  ruler.collapse(true);
  return rects;
}

/** The text node and offset of one character of a block; null for a mark that stands for no character. */
export function pointAt(segments: readonly Segment[], offset: number): Point | null {
  const segment = segments[segmentIndex(segments, offset)];
  if (segment === undefined) return null;
  const inside = offset - segment.start;
  return inside < segment.node.data.length ? { node: segment.node, offset: inside } : null;
}

/** Index of the last segment that starts at or before an offset; -1 before the first. Binary search. */
export function segmentIndex(segments: readonly Segment[], offset: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Whether the text nodes under a span are still in the document and still say what the block says. */
function unchanged(block: Block, segments: readonly Segment[], span: Span): boolean {
  const last = segmentIndex(segments, span.end - 1);
  for (let i = Math.max(0, segmentIndex(segments, span.start)); i <= last; i++) {
    const segment = segments[i];
    if (segment === undefined || !segment.node.isConnected) return false;
    // Up to the next node stands this node's data, then at most one mark (seam or line break) of our own.
    const from = Math.max(span.start, segment.start);
    const to = Math.min(span.end, segments[i + 1]?.start ?? block.text.length);
    const here = segment.node.data.slice(from - segment.start, to - segment.start);
    const missing = to - from - here.length;
    if (missing > 1 || here !== block.text.slice(from, to - missing)) return false;
    if (missing === 1 && !/[\u2063\n]/.test(block.text[to - 1] ?? '')) return false;
  }
  return block.container.contains(segments[last]?.node ?? null);
}
