import type { Reference, Span } from '../../../../../src/core/model';
import { type CitingText, findCitationMarks, parseReference } from '../../../../../src/core/references';

/** Entries of a reference list, numbered. */
export function listOf(...entries: string[]): Reference[] {
  return entries.map((text, i) => ({ n: i + 1, key: String(i + 1), text, ...parseReference(text) }));
}

/** A list of so many unlike entries. */
export const listOfSize = (size: number): Reference[] =>
  listOf(
    ...Array.from({ length: size }, (_, i) => `Moro D. Part ${i + 1}. J Imagin Oncol. 2011;${i + 1}:1–9.`),
  );

/** Running text in which `^…^` is raised and `<…|n,n>` is a link to references. */
export function citing(marked: string, place: CitingText['place'] = 'prose'): CitingText {
  let text = '';
  const raised: Span[] = [];
  const links: { start: number; end: number; refs: number[] }[] = [];
  let up = -1;
  for (const [part, shown, refs] of marked.matchAll(/<([^|<>]+)\|([\d,]+)>|\^|[^<^]+/g)) {
    if (part === '^') {
      if (up >= 0) raised.push({ start: up, end: text.length });
      up = up >= 0 ? -1 : text.length;
    } else if (shown !== undefined) {
      links.push({
        start: text.length,
        end: text.length + shown.length,
        refs: (refs ?? '').split(',').map(Number),
      });
      text += shown;
    } else text += part;
  }
  return { text, raised, links, foreign: [], place };
}

/** Text and references of what is cited in some blocks. */
export function citedIn(list: readonly Reference[], ...marked: string[]): [string, number[]][] {
  const blocks = marked.map((block) => citing(block));
  return findCitationMarks(blocks, list).flatMap((marks, i) =>
    marks.map(({ start, end, refs }): [string, number[]] => [blocks[i]?.text.slice(start, end) ?? '', refs]),
  );
}
