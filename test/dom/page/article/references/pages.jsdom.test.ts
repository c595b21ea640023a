import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../../../src/page/article/citations';
import { findReferences } from '../../../../../src/page/article/references';
import { readDocument } from '../../../../../src/page/read';
import { found, referencePages } from '../../../harness/reference-pages';

describe('references and citations of fixture pages in jsdom', () => {
  for (const page of referencePages().filter(({ expect: wanted }) => !wanted.layout)) {
    it(page.name, () => {
      const { window } = new JSDOM(page.html, { url: 'https://journal.example/article/1' });
      const before = window.document.documentElement.outerHTML;
      const text = readDocument(window.document);
      const items = findReferences(window.document);
      const citations = findCitations(window.document, text, items);
      const references = items.map(({ reference }) => reference);
      expect(found(references, citations, page.expect)).toEqual(page.expect);
      for (const { start, end, text: shown } of citations) expect(text.text.slice(start, end)).toBe(shown);
      expect(window.document.documentElement.outerHTML).toBe(before);
    });
  }
});
