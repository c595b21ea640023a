import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Citation, Reference } from '../../../../../src/core/model';
import { pageBundle } from '../../../harness/bundle';
import { launch, openPage } from '../../../harness/chromium';
import { found, referencePages } from '../../../harness/reference-pages';

let browser: Browser;
let code = '';
beforeAll(async () => {
  code = await pageBundle('test/dom/harness/article-entry.ts');
  browser = await launch();
}, 60_000);
afterAll(() => browser?.close());

interface Result {
  references: Reference[];
  citations: Citation[];
  milliseconds: number;
  same: boolean;
}

async function read(html: string): Promise<Result> {
  const { page, context } = await openPage(browser, html, { javaScript: false });
  const result = (await page.evaluate(`(() => { ${code}
    const before = document.documentElement.outerHTML;
    const { readDocument, findReferences, findCitations } = oncoglossPage;
    const text = readDocument(document);
    const start = performance.now();
    const items = findReferences(document);
    const citations = findCitations(document, text, items);
    const milliseconds = performance.now() - start;
    return { references: items.map((item) => item.reference), citations, milliseconds,
      same: before === document.documentElement.outerHTML };
  })()`)) as Result;
  await context.close();
  return result;
}

/** A page of `references` entries, each cited `times` times, by superscript links. */
function longPage(references: number, times: number): string {
  const cite = (n: number) => `<sup><a href="#r${n}">${n}</a></sup>`;
  const paragraphs = Array.from({ length: references }, (_, i) => {
    const sentence = (k: number) =>
      `Cells that wait were seen by others too${cite(((i * times + k) % references) + 1)}, at 10<sup>6</sup> each.`;
    return `<p>${Array.from({ length: times }, (_, k) => sentence(k)).join(' ')}</p>`;
  });
  const entries = Array.from(
    { length: references },
    (_, i) =>
      `<li id="r${i + 1}">Aldana M, Brisk TJ, Corvo L. Part ${i + 1} of a long story about cells. <i>J Imagin Oncol</i>. 2011;${i + 1}(2):101–109. doi:10.5555/fic.${i + 1} <a href="https://pubmed.ncbi.nlm.nih.gov/${30000000 + i}/">PubMed</a></li>`,
  );
  return `<!doctype html><html><head><title>Long</title></head><body><main><h1>A long review of waiting cells and more</h1>${paragraphs.join('\n')}<h2>References</h2><ol>${entries.join('\n')}</ol></main></body></html>`;
}

describe('references and citations of fixture pages in Chromium', () => {
  for (const page of referencePages()) {
    it(page.name, async () => {
      const { references, citations, same } = await read(page.html);
      expect(found(references, citations, page.expect)).toEqual(page.expect);
      expect(same).toBe(true);
    });
  }

  it('reads 1,000 references and 3,000 citations in time that grows with their number', async () => {
    const small = await read(longPage(250, 3));
    const large = await read(longPage(1000, 3));
    expect([large.references.length, large.citations.length]).toEqual([1000, 3000]);
    expect(large.citations.at(-1)?.refs).toEqual([1000]);
    // Four times as much may take four times as long; twice that leaves room for a busy machine.
    expect(large.milliseconds).toBeLessThan(Math.max(small.milliseconds, 60) * 8);
    console.log(
      `250/750: ${small.milliseconds.toFixed(0)} ms, 1000/3000: ${large.milliseconds.toFixed(0)} ms`,
    );
  }, 60_000);
});
