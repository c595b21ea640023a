/**
 * `npm start [address|file]`: builds the extension and opens a browser with it on the demo article, an address or a
 * saved page. Without a display it prints what was found and writes screenshots to `artifacts/`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { CHROMIUM, requireBrowser } from './browsers';
import { buildTarget, distOf } from './build';
import { chromiumFlags, extensionId, writeQuietProfile } from './chromium';
import { ensureBrowsers } from './ensure-browsers';
import { reportPage } from './report-page';
import { isJournal, pageToShow, type ShownPage } from './shown-page';

const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

async function openBrowser(profile: string, headless: boolean): Promise<BrowserContext> {
  writeQuietProfile(profile);
  return chromium.launchPersistentContext(profile, {
    executablePath: requireBrowser(CHROMIUM),
    headless: false,
    viewport: headless ? { width: 1200, height: 900 } : null,
    args: chromiumFlags({ extension: distOf('chromium'), headless }),
  });
}

/** A page from a file is answered from the file, and whatever else it asks for is refused: it is shown offline. */
async function serveSaved(context: BrowserContext, shown: ShownPage): Promise<void> {
  const { saved } = shown;
  if (!saved) return;
  await context.route('**/*', (route) => {
    const url = route.request().url();
    if (url === shown.url) return route.fulfill({ body: saved.body, contentType: saved.contentType });
    return url.startsWith('chrome-extension://') ? route.continue() : route.abort();
  });
}

async function main(argument: string | undefined): Promise<void> {
  const shown = pageToShow(argument);
  ensureBrowsers([CHROMIUM]);
  console.log('Building the extension …');
  await buildTarget('chromium');
  const headless = !hasDisplay();
  const profile = mkdtempSync(join(tmpdir(), 'oncogloss-start-'));
  const context = await openBrowser(profile, headless);
  try {
    const id = await extensionId(context);
    await serveSaved(context, shown);
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(shown.url, { waitUntil: 'domcontentloaded' });
    if (!isJournal(shown.url)) {
      console.log('This site is not on the list of journals: click the Oncogloss button to have it read.');
    }
    if (headless) await reportPage(context, id, page);
    else await untilClosed(context);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function untilClosed(context: BrowserContext): Promise<void> {
  console.log('Hover over an underlined term, or press Alt+Shift+N. Close the browser to end.');
  await new Promise((resolve) => context.once('close', resolve));
}

main(process.argv[2]).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
