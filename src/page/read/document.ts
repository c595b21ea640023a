import { BLOCK_BREAK, type LinkSpan } from '../../core/model';
import type { Block } from './block';
import { LIMITS } from './limits';
import { Policy } from './policy';
import { Reader } from './reader';
import { findRoot } from './roots';

/** A whole page, read at once. */
export interface DocumentText {
  /** The texts of all blocks, joined by BLOCK_BREAK. */
  text: string;
  /** Links with UTF-16 offsets into `text`. */
  links: LinkSpan[];
  blocks: Block[];
  /** UTF-16 units that the limits left unread. */
  cut: number;
  policy: Policy | null;
}

/** Numbers the sections of blocks in document order from `from` on: the number rises with every heading. */
export function numberSections(blocks: readonly Block[], from = 0): void {
  let section = from > 0 ? (blocks[from - 1]?.section ?? 0) : 0;
  for (let i = from; i < blocks.length; i++) {
    const block = blocks[i];
    if (block === undefined) continue;
    if (block.heading) section++;
    block.section = section;
  }
}

/** Joins blocks to one text with the links moved along. */
export function joinBlocks(blocks: readonly Block[]): { text: string; links: LinkSpan[]; starts: number[] } {
  const parts: string[] = [];
  const links: LinkSpan[] = [];
  const starts: number[] = [];
  let at = 0;
  for (const block of blocks) {
    starts.push(at);
    parts.push(block.text);
    for (const link of block.links)
      links.push({ start: at + link.start, end: at + link.end, href: link.href });
    at += block.text.length + BLOCK_BREAK.length;
  }
  return { text: parts.join(BLOCK_BREAK), links, starts };
}

/**
 * Reads a document in one go, for tools that have no page to keep fluent. Changes nothing.
 *
 * @returns the text as the scanner gets it; empty when the document has no body.
 */
export function readDocument(document: Document): DocumentText {
  const root = document.designMode === 'on' ? null : findRoot(document);
  if (root === null) return { text: '', links: [], blocks: [], cut: 0, policy: null };
  const policy = new Policy(root);
  const reader = new Reader(root, policy);
  const blocks: Block[] = [];
  let units = 0;
  let cut = 0;
  for (const block of reader.read(Number.POSITIVE_INFINITY, LIMITS.page)) {
    if (units + block.text.length > LIMITS.page || blocks.length >= LIMITS.blocks) cut += block.text.length;
    else {
      blocks.push(block);
      units += block.text.length;
    }
  }
  numberSections(blocks);
  const { text, links } = joinBlocks(blocks);
  return { text, links, blocks, cut: cut + reader.cut, policy };
}
