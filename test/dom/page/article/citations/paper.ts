import { JSDOM } from 'jsdom';
import { findCitations } from '../../../../../src/page/article/citations';
import { findReferences } from '../../../../../src/page/article/references';
import { readDocument } from '../../../../../src/page/read';

/** Text and references of a citation, without seams. */
export type Cited = [text: string, refs: number[]];

/** So many numbered entries of a list. */
export const numbered = (size: number): string[] =>
  Array.from(
    { length: size },
    (_, i) =>
      `Moro D, Brisk TJ. A tale of cells, part ${i + 1}. <i>J Imagin Oncol</i>. ${1990 + (i % 30)};${i + 1}(2):${i * 10 + 1}–${i * 10 + 9}.`,
  );

/** A paper with a list of these entries and paragraphs that cite them. */
export function paper(entries: readonly string[], paragraphs: readonly string[]): string {
  const list = entries.map((entry, i) => `<li id="ref${i + 1}">${entry}</li>`);
  return `<!doctype html><html><head><title>Waiting cells</title></head><body><main><article><h1>A long paper about waiting cells</h1>
<h2>Introduction</h2>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}
<h2>References</h2><ol class="references">${list.join('')}</ol></article></main></body></html>`;
}

/**
 * What a sentence cites, in a paper whose other paragraphs cite in earnest in some style.
 *
 * @param genuine paragraphs that show the style of the paper
 */
export function citedBy(entries: readonly string[], genuine: readonly string[], sentence: string): Cited[] {
  const html = paper(entries, [...genuine, `SENTENCE: ${sentence}`]);
  const { document } = new JSDOM(html, { url: 'https://journal.example/article/1' }).window;
  const text = readDocument(document);
  const from = text.text.indexOf('SENTENCE:');
  const to = text.text.indexOf('\u2029', from);
  return findCitations(document, text, findReferences(document))
    .filter(({ start }) => start >= from && start < to)
    .map(({ text: shown, refs }) => [shown.replaceAll('\u2063', '').replace(/\s+/g, ' '), refs]);
}
