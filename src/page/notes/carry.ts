import type { Span } from '../../core/model';
import type { Block } from '../read';
import { blockIndex, type PageText } from './page-text';

/** Where a block is among the blocks of a text. */
export type IndexOf = (block: Block) => number | undefined;

export function indexOfBlocks({ blocks }: PageText): IndexOf {
  const index = new Map(blocks.map((block, i) => [block, i]));
  return (block) => index.get(block);
}

/**
 * The span in a later text of the same page, or null where that cannot be told without searching: a block of it was
 * replaced, or something came between its blocks. A block that is still there still says what it said.
 *
 * @param indexIn of the blocks of `to`
 */
export function carried(span: Span, from: PageText, to: PageText, indexIn: IndexOf): Span | null {
  const first = blockIndex(from.starts, span.start);
  const last = blockIndex(from.starts, span.end - 1);
  const block = from.blocks[first];
  const at = block && indexIn(block);
  if (at === undefined) return null;
  for (let i = first; i <= last; i++) {
    const here = to.blocks[at + i - first];
    if (here === undefined || here !== from.blocks[i] || !here.attached) return null;
  }
  const shift = (old: number, now: number) => (to.starts[now] ?? 0) - (from.starts[old] ?? 0);
  return {
    start: span.start + shift(first, at),
    end: span.end + shift(last, at + last - first),
  };
}

/** True when a text is made of these blocks and no others. */
export function isMadeOf(page: PageText, blocks: readonly Block[]): boolean {
  return page.blocks.length === blocks.length && page.blocks.every((block, i) => block === blocks[i]);
}
