import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../../../src/page/article/citations';
import { findReferences } from '../../../../../src/page/article/references';
import { readDocument } from '../../../../../src/page/read';
import { referencePage } from '../../../harness/reference-pages';

const SURNAMES =
  'Aldana Brisk Corvo Dunmere Estell Faro Gilt Harrow Ister Jonquil Karo Lund Moro Nivel Orton Pardo Quill Rasch Sorrel Tamsin'.split(
    ' ',
  );

/** What a page of each style cites in earnest: works 1 to 20, one sentence each. */
const STYLES: Record<string, (n: number) => string> = {
  'linked brackets': (n) => `[<a href="#ref-${n}">${n}</a>]`,
  'linked superscripts': (n) => `<sup><a href="#ref-${n}">${n}</a></sup>`,
  'plain brackets': (n) => `[${n}]`,
  'plain superscripts': (n) => `<sup>${n}</sup>`,
  'plain parentheses': (n) => `(${n})`,
  'superscripts without markup': (n) => `and after${n}`,
  'author and year': (n) => `(${SURNAMES[n - 1]} ${1994 + n})`,
};

function cited(genuine: string): string[] {
  const { window } = new JSDOM(referencePage('decoys.html'), { url: 'https://journal.example/article/1' });
  const { document } = window;
  const place = document.getElementById('genuine');
  if (place === null) throw new Error('the page has no place for citations');
  place.innerHTML = genuine;
  const text = readDocument(document);
  const citations = findCitations(document, text, findReferences(document));
  return citations.map(({ start, refs }) => {
    const from = text.text.lastIndexOf('\u2029', start) + 1;
    return text.text.startsWith('Work number ', from) ? `genuine ${refs}` : text.text.slice(from, start + 20);
  });
}

describe('fifty decoy paragraphs', () => {
  it('has fifty', () => {
    const { window } = new JSDOM(referencePage('decoys.html'));
    expect(window.document.querySelectorAll('#decoys > p').length).toBe(50);
    expect(findReferences(window.document).length).toBe(30);
  });

  it('cite nothing on a page that cites nothing', () => {
    expect(cited('<p>Nothing was known before.</p>')).toEqual([]);
  });

  it.each(Object.keys(STYLES))('cite nothing on a page that cites by %s', (style) => {
    const numbers = Array.from({ length: 20 }, (_, i) => i + 1);
    const sentences = numbers.map(
      (n) => `<p>Work number so and so was seen before ${STYLES[style]?.(n)}.</p>`,
    );
    expect(cited(sentences.join('\n'))).toEqual(numbers.map((n) => `genuine ${n}`));
  });
});
