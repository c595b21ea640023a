import { BLOCK_BREAK, SEAM, type Span } from '../../core/model';
import type { SectionSpan } from '../../core/notes/selectors';
import type { Block } from '../read';

/** A page's text as it was read, and where each block stands in it. UTF-16 offsets. */
export interface PageText {
  text: string;
  blocks: readonly Block[];
  /** Where each block begins. */
  starts: readonly number[];
  sections: SectionSpan[];
}

/** A stretch of one block. */
export interface BlockSpan {
  block: Block;
  span: Span;
}

/** Joins blocks in document order to the text that selectors speak of; every heading begins a section. */
export function pageTextOf(blocks: readonly Block[]): PageText {
  const starts: number[] = [];
  const sections: SectionSpan[] = [];
  let at = 0;
  for (const block of blocks) {
    starts.push(at);
    if (block.heading) {
      const last = sections.at(-1);
      if (last) last.end = at;
      const title = block.text.replaceAll(SEAM, '').replace(/\s+/g, ' ').trim();
      sections.push({ title: title.slice(0, 1_000), start: at, end: at });
    }
    at += block.text.length + BLOCK_BREAK.length;
  }
  const last = sections.at(-1);
  if (last) last.end = at;
  return { text: blocks.map(({ text }) => text).join(BLOCK_BREAK), blocks, starts, sections };
}

/** The parts of a span of the whole text in their blocks, in document order. */
export function partsOf({ blocks, starts }: PageText, { start, end }: Span): BlockSpan[] {
  const parts: BlockSpan[] = [];
  for (let i = blockIndex(starts, start); i < blocks.length; i++) {
    const block = blocks[i];
    const at = starts[i] ?? 0;
    if (block === undefined || at >= end) break;
    const span = { start: Math.max(0, start - at), end: Math.min(block.text.length, end - at) };
    if (span.start < span.end) parts.push({ block, span });
  }
  return parts;
}

/** Index of the block that holds an offset of the text. Binary search. */
export function blockIndex(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
