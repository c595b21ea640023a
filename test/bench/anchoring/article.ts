import { BLOCK_BREAK, type Span } from '../../../src/core/model';
import type { SectionSpan } from '../../../src/core/notes/selectors';
import { inserted, joined, piece, type Tracked } from './tracked';

/** What a block of an article is; layouts treat each kind in their own way. */
export type BlockKind =
  | 'title'
  | 'heading'
  | 'paragraph'
  | 'abstract'
  | 'caption'
  | 'cell'
  | 'reference'
  | 'other';

/** A block of text; cells of one row share `row`, rows of one table share `table`. */
export interface PlainBlock {
  kind: BlockKind;
  text: string;
  row?: number;
  table?: number;
}

/** A block on its way through mutations. */
export interface TrackedBlock extends Omit<PlainBlock, 'text'> {
  body: Tracked;
}

/** An article as a page reader gives it. */
export interface Article {
  name: string;
  text: string;
  blocks: (PlainBlock & Span)[];
}

export function article(name: string, blocks: readonly PlainBlock[]): Article {
  let at = 0;
  const placed = blocks.map((block) => {
    const start = at;
    at += block.text.length + BLOCK_BREAK.length;
    return { ...block, start, end: start + block.text.length };
  });
  return { name, text: blocks.map((block) => block.text).join(BLOCK_BREAK), blocks: placed };
}

export const trackedBlocks = ({ text, blocks }: Article): TrackedBlock[] =>
  blocks.map(({ text: _, start, end, ...rest }) => ({ ...rest, body: piece(text, start, end) }));

/** A mutated article: its text with the origin of every character, and its sections. */
export interface Page {
  body: Tracked;
  sections: SectionSpan[];
}

export function pageOf(blocks: readonly TrackedBlock[]): Page {
  const sections: SectionSpan[] = [];
  let at = 0;
  for (const { kind, body } of blocks) {
    const last = sections.at(-1);
    if (kind === 'heading' || kind === 'title') {
      if (last) last.end = at;
      sections.push({ title: body.text, start: at, end: at });
    }
    at += body.text.length + BLOCK_BREAK.length;
  }
  const last = sections.at(-1);
  if (last) last.end = at;
  return {
    body: joined(
      blocks.map(({ body }) => body),
      BLOCK_BREAK,
    ),
    sections,
  };
}

export const newBlock = (kind: BlockKind, text: string): TrackedBlock => ({ kind, body: inserted(text) });
