import type { Span } from '../../core/model';
import { trimSpan } from '../../core/notes/selectors';
import type { PageText } from './page-text';

/**
 * The span of the page's text that a range of the document covers, without white space at its ends; null when it holds
 * nothing that was read. Parts that were not read (menus, hidden copies) are passed over.
 */
export function passageOf(range: Range, page: PageText): Span | null {
  let start = -1;
  let end = -1;
  for (let i = firstWithin(range, page); i < page.blocks.length; i++) {
    const block = page.blocks[i];
    if (block === undefined) break;
    if (!range.intersectsNode(block.container)) {
      if (isBehind(range, block.container)) break;
      continue;
    }
    const at = page.starts[i] ?? 0;
    for (const { node, start: offset } of block.segments() ?? []) {
      const part = within(range, node);
      if (part === null) continue;
      // A block of a hostile length was cut: what lies behind the cut was not read.
      const from = Math.min(offset + part.start, block.text.length);
      const to = Math.min(offset + part.end, block.text.length);
      if (from >= to) continue;
      if (start < 0) start = at + from;
      end = at + to;
    }
  }
  if (start < 0) return null;
  const span = trimSpan(page.text, { start, end });
  return span.start < span.end ? span : null;
}

/** What of a text node lies in a range, in UTF-16 units of its data; null when nothing does. */
function within(range: Range, node: Text): Span | null {
  if (!range.intersectsNode(node)) return null;
  const start = node === range.startContainer ? range.startOffset : 0;
  const end = node === range.endContainer ? range.endOffset : node.data.length;
  return start < end ? { start, end } : null;
}

/** Index of the first block that does not end before the range. Blocks stand in document order. Binary search. */
function firstWithin(range: Range, { blocks }: PageText): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (block !== undefined && side(range, block.anchor) < 0) low = middle + 1;
    else high = middle;
  }
  // The block before begins before the range and may reach into it, on both sides of what stands inside it.
  return Math.max(0, low - 2);
}

const isBehind = (range: Range, element: Element): boolean => side(range, element) > 0;

/** −1 where a node begins before a range, 1 behind it, 0 in it; also 0 for what is no longer on the page. */
function side(range: Range, node: Node): number {
  return node.isConnected && node.getRootNode() === range.startContainer.getRootNode()
    ? range.comparePoint(node, 0)
    : 0;
}
