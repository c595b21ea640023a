import type { Span } from '../../core/model';
import type { Block } from '../read';

/** The first link that stands in a span of a block, or around it; null when there is none. */
export function linkIn(block: Block, { start, end }: Span): HTMLElement | null {
  for (const { node, start: at } of block.segments() ?? []) {
    if (at >= end || at + node.data.length <= start) continue;
    const link = node.parentElement?.closest<HTMLElement>('a[href]');
    if (link != null) return link;
  }
  return null;
}
