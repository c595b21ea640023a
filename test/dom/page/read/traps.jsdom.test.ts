import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src/page/read';
import { complaints, traps } from '../../harness/traps';

describe('reading trap pages in jsdom', () => {
  for (const trap of traps().filter(({ expect: wanted }) => !wanted.layout)) {
    it(trap.name, () => {
      const { window } = new JSDOM(trap.html, { url: 'https://journal.example/article/1' });
      const before = window.document.documentElement.outerHTML;
      const { blocks, links, text } = readDocument(window.document);
      expect(
        complaints(
          blocks.map((block) => block.text),
          trap.expect,
        ),
      ).toEqual([]);
      const found = links.map((link) => [text.slice(link.start, link.end), link.href]);
      for (const link of trap.expect.links ?? []) expect(found).toContainEqual(link);
      expect(window.document.documentElement.outerHTML).toBe(before);
    });
  }
});
