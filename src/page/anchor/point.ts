import type { Block } from '../read';

/** Finds the blocks of a container; the session keeps such a map. */
export type BlocksOf = (container: Element) => Iterable<Block> | undefined;

/** A place in a block, in UTF-16 units of its text. */
export interface BlockPoint {
  block: Block;
  offset: number;
}

/** The block and offset of a place in the document, or null when it lies in no block. Never throws. */
export function blockPointOf(node: Node, offset: number, blocksOf: BlocksOf): BlockPoint | null {
  if (node.nodeType !== 3) return null;
  for (let at = node.parentElement; at !== null; at = at.parentElement) {
    const blocks = blocksOf(at);
    if (blocks === undefined) continue;
    for (const block of blocks) {
      const start = startOf(block, node);
      if (start !== undefined) return { block, offset: start + offset };
    }
  }
  return null;
}

/** Where the text nodes of a block start, made when a pointer first comes over it. */
const starts = new WeakMap<Block, Map<Node, number>>();

/** Where a text node starts in a block's text, or undefined when it is none of its nodes. */
function startOf(block: Block, node: Node): number | undefined {
  let map = starts.get(block);
  if (map === undefined) {
    map = new Map(block.segments()?.map((segment) => [segment.node, segment.start]));
    starts.set(block, map);
  }
  return map.get(node);
}

/** What lies under a point of the viewport (CSS pixels): a text node and an offset, or null. */
export function caretAt(document: Document, x: number, y: number): { node: Node; offset: number } | null {
  if (typeof document.caretPositionFromPoint === 'function') {
    const position = document.caretPositionFromPoint(x, y);
    return position === null ? null : { node: position.offsetNode, offset: position.offset };
  }
  const range = document.caretRangeFromPoint?.(x, y);
  return range == null ? null : { node: range.startContainer, offset: range.startOffset };
}
