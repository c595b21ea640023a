// @vitest-environment node
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** A page that does everything to spoil a card: hostile rules, a veil over all, and a policy against styles. */
const POLICY = "default-src 'none'; style-src 'nonce-page'; script-src 'none'";
const words = 'Cells of the primary tumour enter the vessels and travel with the blood. '.repeat(9);
const HTML = `<!doctype html><html><head><style nonce="page">
  html { transform: translateZ(0) }
  * { color: lime !important; font-size: 40px !important; display: none }
  html, body, p, b { display: revert; font-size: 18px !important; line-height: 30px }
  :not(:defined) { display: none !important; visibility: hidden !important; width: 3px !important }
  #veil { display: block; position: fixed; inset: 0; z-index: 2147483647; pointer-events: none }
  body { width: 900px; margin: 0 auto }
</style></head><body>${`<p>${words}<b>drug-tolerant persisters</b> ${words}</p>`.repeat(12)}<div id="veil"></div>
</body></html>`;

let browser: Browser;
let script: string;
let errors: string[] = [];

beforeAll(async () => {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('../../gallery/card-page.tsx', import.meta.url)),
        formats: ['iife'],
        name: 'page',
      },
    },
  });
  const [bundle] = Array.isArray(result) ? result : [result];
  script = (bundle as { output: { code: string }[] }).output[0]?.code ?? '';
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--headless=new', '--no-sandbox', '--disable-gpu'],
  });
}, 60_000);

afterAll(() => browser?.close());

async function visit(viewport = { width: 1100, height: 700 }, touch = false): Promise<Page> {
  const context = await browser.newContext({ viewport, hasTouch: touch });
  const page = await context.newPage();
  errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.route('**/*', (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: { 'content-security-policy': POLICY },
      body: HTML,
    }),
  );
  await page.goto('https://journal.example/');
  // The shadow root is closed: the test keeps it when it is made.
  await page.evaluate(`{
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) { return (globalThis.root = attach.call(this, init)); };
  }`);
  await page.evaluate(script);
  return page;
}

/** Where card and term stand, and what is on top in the middle of the card. */
const layout = `(() => {
  const host = document.querySelector('oncogloss-card').getBoundingClientRect();
  const inner = root.querySelector('[role=dialog]').getBoundingClientRect();
  const top = document.elementFromPoint(inner.left + inner.width / 2, inner.top + inner.height / 2);
  return {
    card: { left: inner.left, top: inner.top, right: inner.right, bottom: inner.bottom },
    same: Math.abs(host.width - inner.width) < 1 && Math.abs(host.height - inner.height) < 1,
    onTop: top?.localName,
    lines: [...document.querySelectorAll('b')[at].getClientRects()].map(({ top, bottom }) => ({ top, bottom })),
  };
})()`;

interface Layout {
  card: { left: number; top: number; right: number; bottom: number };
  same: boolean;
  onTop: string;
  lines: { top: number; bottom: number }[];
}

const measure = (page: Page, at: number) =>
  page.evaluate(layout.replace('[at]', `[${at}]`)) as Promise<Layout>;

const frames = (page: Page) =>
  page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(0))))');

describe('the card in Chromium', () => {
  it('is above the page and untouched by its rules and its policy', async () => {
    const page = await visit();
    await page.evaluate('openOn(0)');
    const { onTop, same } = await measure(page, 0);
    expect(onTop).toBe('oncogloss-card');
    expect(same).toBe(true);
    const look = await page.evaluate(`(() => {
      const style = (selector) => getComputedStyle(root.querySelector(selector));
      return [style('[role=dialog]').backgroundColor, style('.gloss').fontSize, style('.gloss').color, style('[role=dialog]').width];
    })()`);
    expect(look).toEqual(['rgb(255, 254, 251)', '15px', 'rgb(33, 31, 27)', '368px']);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it.each([
    { viewport: { width: 1100, height: 700 }, touch: false },
    { viewport: { width: 390, height: 700 }, touch: true },
  ])(
    'never covers the line, wherever the page is scrolled ($viewport.width px)',
    async ({ viewport, touch }) => {
      const page = await visit(viewport, touch);
      for (let wanted = 30; wanted < viewport.height - 40; wanted += 95) {
        await page.evaluate(`(() => {
        const at = document.querySelectorAll('b')[5].getBoundingClientRect();
        scrollBy({ top: at.top - ${wanted}, behavior: 'instant' });
        openOn(5);
      })()`);
        for (const step of ['opened', 'more']) {
          if (step === 'more') await page.evaluate("root.querySelector('.disclosure').click()");
          await frames(page);
          await frames(page);
          const { card, lines } = await measure(page, 5);
          const top = Math.min(...lines.map((line) => line.top));
          const bottom = Math.max(...lines.map((line) => line.bottom));
          const name = JSON.stringify({ wanted, step, card, lines });
          expect(card.top >= bottom || card.bottom <= top, name).toBe(true);
          expect(top >= 0 && bottom <= viewport.height, name).toBe(true);
          expect(card.top >= 0 && card.bottom <= viewport.height, name).toBe(true);
          expect(card.left >= 0 && card.right <= viewport.width, name).toBe(true);
        }
        await page.evaluate('cards.close()');
      }
      expect(errors).toEqual([]);
      await page.context().close();
    },
  );

  it('scrolls the page while it is open, follows its term, and closes when that has gone', async () => {
    const page = await visit();
    await page.evaluate('openOn(1)');
    await page.mouse.move(20, 300);
    const before = await measure(page, 1);
    await page.evaluate("scrollBy({ top: 60, behavior: 'instant' })");
    await frames(page);
    const after = await measure(page, 1);
    expect(after.lines[0]?.top).toBeCloseTo((before.lines[0]?.top ?? 0) - 60, 0);
    expect(
      after.card.bottom <= (after.lines[0]?.top ?? 0) || after.card.top >= (after.lines[0]?.bottom ?? 0),
    ).toBe(true);
    await page.evaluate("scrollBy({ top: 2000, behavior: 'instant' })");
    await frames(page);
    expect(await page.evaluate('cards.isOpen()')).toBe(false);
    await page.context().close();
  });

  it('can be walked with Tab from the term through the card and out again', async () => {
    const page = await visit();
    await page.evaluate(
      "document.querySelectorAll('b')[0].tabIndex = 0; document.querySelectorAll('b')[0].focus()",
    );
    await page.evaluate('openOn(0, { keyboard: true })');
    const stops: string[] = [];
    for (let press = 0; press < 12 && (await page.evaluate('cards.isOpen()')); press += 1) {
      await page.keyboard.press('Tab');
      stops.push((await page.evaluate('root.activeElement?.getAttribute("class") ?? "page"')) as string);
    }
    expect(stops.at(-1)).toBe('page');
    expect(stops.length).toBeGreaterThan(5);
    await page.evaluate("document.querySelectorAll('b')[0].focus(); openOn(0, { keyboard: true })");
    expect(await page.evaluate('document.activeElement.localName')).toBe('oncogloss-card');
    await page.keyboard.press('Escape');
    expect(await page.evaluate('document.activeElement.localName')).toBe('b');
    await page.context().close();
  });

  it('lets the mouse come over from the term, and closes behind it', async () => {
    const page = await visit();
    await page.evaluate('openOn(0)');
    const { card, lines } = await measure(page, 0);
    await page.mouse.move(card.left + 20, (lines[0]?.bottom ?? 0) - 4);
    await page.mouse.move(card.left + 40, card.top + 40, { steps: 4 });
    await page.waitForTimeout(500);
    expect(await page.evaluate('cards.isOpen()')).toBe(true);
    await page.mouse.move(5, 5);
    await page.waitForTimeout(500);
    expect(await page.evaluate('cards.isOpen()')).toBe(false);
    await page.context().close();
  });

  it('closes when a finger taps beside it, and leaves no trace at the end', async () => {
    const page = await visit({ width: 390, height: 700 }, true);
    const before = await page.evaluate('document.documentElement.outerHTML');
    await page.evaluate('openOn(0)');
    const { card } = await measure(page, 0);
    await page.touchscreen.tap(200, card.top + 30);
    expect(await page.evaluate('cards.isOpen()')).toBe(true);
    await page.touchscreen.tap(200, card.top > 40 ? 20 : card.bottom + 20);
    expect(await page.evaluate('cards.isOpen()')).toBe(false);
    await page.evaluate('controller.abort()');
    expect(await page.evaluate('document.documentElement.outerHTML')).toBe(before);
    await page.context().close();
  });
});
