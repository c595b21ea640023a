/**
 * Opens every exhibit of the gallery in Chromium, light and dark, runs axe on it and writes a picture.
 * `npx tsx test/dom/gallery/shoot.ts DIRECTORY [PATTERN]`: with a pattern, only exhibits whose names match it; exits 1
 * when axe finds anything or the page throws.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { createServer } from 'vite';

const out = process.argv[2] ?? 'artifacts/gallery';
const wanted = new RegExp(process.argv[3] ?? '');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const server = await createServer({ configFile: fileURLToPath(new URL('vite.config.ts', import.meta.url)) });
await server.listen();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless=new', '--no-sandbox', '--disable-gpu'],
});
let faults = 0;

async function check(page: Page, name: string): Promise<void> {
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    // @ts-expect-error axe is put into the page above.
    const { violations } = await window.axe.run('.exhibit', { rules: { region: { enabled: false } } });
    return violations.flatMap((v: { id: string; nodes: { html: string; failureSummary: string }[] }) =>
      v.nodes.map((node) => `${v.id}: ${node.html.slice(0, 160)} ${node.failureSummary}`),
    );
  });
  for (const violation of violations) console.error(`${name}: ${violation}`);
  faults += violations.length;
}

const schemes = [
  { name: 'light', colorScheme: 'light', forcedColors: 'none' },
  { name: 'dark', colorScheme: 'dark', forcedColors: 'none' },
  { name: 'forced', colorScheme: 'dark', forcedColors: 'active' },
] as const;

for (const { name, colorScheme, forcedColors } of schemes) {
  const page = await browser.newPage({ viewport: { width: 1320, height: 900 }, colorScheme });
  await page.emulateMedia({ colorScheme, forcedColors });
  page.on('pageerror', (error) => {
    console.error(`${name}: ${error}`);
    faults += 1;
  });
  await page.goto('http://localhost:5199/?show=none', { waitUntil: 'networkidle' });
  const exhibits = await page.evaluate(
    () => (globalThis as unknown as { exhibitNames: string[] }).exhibitNames,
  );
  for (const id of exhibits.filter((name) => wanted.test(name))) {
    await page.goto(`http://localhost:5199/?show=${id}`, { waitUntil: 'networkidle' });
    await page.locator('.exhibit').waitFor();
    if (id.startsWith('references')) await page.locator('[data-tab=references]').click();
    await check(page, `${id} ${name}`);
    await page.locator('.exhibit').screenshot({ path: join(out, `${id}-${name}.png`) });
    for (const tab of ['identifiers', 'related']) {
      const button = page.locator(`[data-tab=${tab}]`);
      if (id !== 'popup-on' || (await button.count()) === 0) continue;
      await button.click();
      await check(page, `${id} ${tab} ${name}`);
      await page.locator('.exhibit').screenshot({ path: join(out, `${id}-${tab}-${name}.png`) });
    }
    if (/^(?:options|notebook)/.test(id)) {
      for (const width of [480, 900]) {
        await page.setViewportSize({ width, height: 900 });
        await check(page, `${id} ${width} ${name}`);
        await page.locator('.exhibit').screenshot({ path: join(out, `${id}-${width}-${name}.png`) });
      }
      await page.setViewportSize({ width: 1320, height: 900 });
    }
    const rows = page.locator('.cited-head');
    if ((await rows.count()) > 1) {
      await rows.nth(1).click();
      await check(page, `${id} open ${name}`);
      await page.locator('.exhibit').screenshot({ path: join(out, `${id}-open-${name}.png`) });
    }
    const more = page.locator('.disclosure');
    if ((await more.count()) > 0) {
      await more.click();
      await check(page, `${id} more ${name}`);
      await page.locator('.exhibit').screenshot({ path: join(out, `${id}-more-${name}.png`) });
    }
  }
  await page.close();
}
await browser.close();
await server.close();
console.log(`${faults} faults`);
process.exit(faults === 0 ? 0 : 1);
