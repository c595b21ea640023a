import { BLOCK_BREAK, type Citation } from '../../../core/model';
import { type CitingText, findCitationMarks } from '../../../core/references';
import type { Block, DocumentText } from '../../read';
import type { ReferenceItem } from '../references';
import { finish } from '../steps';
import { LinkResolver } from './resolve';
import { citingText } from './texts';

/**
 * Finds the in-text citations of a page, linked or plain, and resolves them to its reference list: here and at once,
 * for tools that have no background to send the text to.
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
  const elements = items.map(({ element }) => element);
  const resolver = finish(LinkResolver.of(document, elements));
  const cited: { block: Block; citing: CitingText; start: number }[] = [];
  let at = 0;
  for (const block of text.blocks) {
    const citing = citingText(block, resolver);
    if (citing !== null) cited.push({ block, citing, start: at });
    at += block.text.length + BLOCK_BREAK.length;
  }
  const marks = findCitationMarks(
    cited.map(({ citing }) => citing),
    items.map(({ reference }) => reference),
  );
  return cited.flatMap(({ block, start }, i) =>
    (marks[i] ?? []).map((mark) => ({
      start: start + mark.start,
      end: start + mark.end,
      text: block.text.slice(mark.start, mark.end),
      refs: mark.refs,
    })),
  );
}
