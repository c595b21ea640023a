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

/** Index of the first block whose container does not end before the range. Blocks stand in document order. */
function firstWithin(range: Range, { blocks }: PageText): number {
  let low = 0;
  let high = blocks.length;
  const from = range.startContainer;
  while (low < high) {
    const middle = (low + high) >> 1;
    const anchor = blocks[middle]?.anchor;
    const position = anchor === undefined ? 0 : from.compareDocumentPosition(anchor);
    if ((position & Node.DOCUMENT_POSITION_PRECEDING) !== 0) low = middle + 1;
    else high = middle;
  }
  // The block before may reach into the range: it begins before it.
  return Math.max(0, low - 2);
}

function isBehind(range: Range, element: Element): boolean {
  return (range.endContainer.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
