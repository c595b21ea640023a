import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageBundle } from '../../harness/bundle';
import { launch, openPage } from '../../harness/chromium';
import { complaints, traps } from '../../harness/traps';

let browser: Browser;
let code = '';
beforeAll(async () => {
  code = await pageBundle();
  browser = await launch();
}, 60_000);
afterAll(() => browser?.close());

interface Result {
  blocks: string[];
  links: [string, string][];
  same: boolean;
  unmapped: string[];
}

describe('reading trap pages in Chromium', () => {
  for (const trap of traps()) {
    it(trap.name, async () => {
      const { page, context } = await openPage(browser, trap.html, { javaScript: false });
      const result = (await page.evaluate(`(() => { ${code}
        const before = document.documentElement.outerHTML;
        const { blocks, text, links } = oncoglossPage.read.readDocument(document);
        const unmapped = blocks.filter((block) => !(block.segments() ?? [null]).every(
          (s) => s !== null && block.text.startsWith(s.node.data, s.start))).map((block) => block.text);
        return { blocks: blocks.map((block) => block.text), unmapped,
          links: links.map((link) => [text.slice(link.start, link.end), link.href]),
          same: before === document.documentElement.outerHTML };
      })()`)) as Result;
      await context.close();
      expect(complaints(result.blocks, trap.expect)).toEqual([]);
      for (const link of trap.expect.links ?? []) expect(result.links).toContainEqual(link);
      expect(result.unmapped).toEqual([]);
      expect(result.same).toBe(true);
    });
  }
});
