import { BLOCK_BREAK, type Citation } from '../../../core/model';
import { findCitationMarks } from '../../../core/references';
import type { Block, DocumentText } from '../../read';
import type { ReferenceItem } from '../references';
import { type LinkMeaning, LinkResolver } from './resolve';
import { citingText } from './texts';

/**
 * Finds the in-text citations of a page, linked or plain, and resolves them to its reference list.
 *
 * @param text the document as `readDocument` gives it
 * @param items the list as `findReferences` gives it
 * @returns citations in document order, UTF-16 offsets into `text.text`, without overlaps
 */
export function findCitations(
  document: Document,
  text: DocumentText,
  items: readonly ReferenceItem[],
): Citation[] {
  if (items.length === 0) return [];
  const list = new Set<Node>(items.map(({ element }) => element));
  const blocks: { block: Block; start: number }[] = [];
  let at = 0;
  for (const block of text.blocks) {
    if (!insideList(block.container, list)) blocks.push({ block, start: at });
    at += block.text.length + BLOCK_BREAK.length;
  }
  const resolver = new LinkResolver(document, items);
  const known = new Map<Element, LinkMeaning>();
  const marks = findCitationMarks(
    blocks.map(({ block }) => citingText(block, resolver, known)),
    items.map(({ reference }) => reference),
  );
  return blocks.flatMap(({ block, start }, i) =>
    (marks[i] ?? []).map((mark) => ({
      start: start + mark.start,
      end: start + mark.end,
      text: block.text.slice(mark.start, mark.end),
      refs: mark.refs,
    })),
  );
}

function insideList(container: Element, list: ReadonlySet<Node>): boolean {
  for (let at: Node | null = container; at !== null; at = at.parentNode) if (list.has(at)) return true;
  return false;
}
