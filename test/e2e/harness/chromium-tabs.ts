import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { CHROMIUM, requireBrowser } from '../../../src/cli/browsers';
import { killGroup } from './kill';

/** Chromium listens within so long. Milliseconds. */
const PATIENCE = 15_000;

/**
 * Starts Chromium as a program of its own and attaches to it. A browser that Playwright starts emulates focus: each of
 * its tabs takes itself for visible.
 */
export async function attachToChromium(
  profile: string,
  args: string[],
): Promise<{ context: BrowserContext; close(): Promise<void> }> {
  const program = spawn(
    requireBrowser(CHROMIUM),
    ['--remote-debugging-port=0', `--user-data-dir=${profile}`, '--window-size=1200,1000', ...args],
    { detached: true, stdio: 'ignore' },
  );
  const gone = new Promise((resolve) => program.once('exit', resolve));
  const port = await portOf(profile);
  const browser = await attach(`http://127.0.0.1:${port}`);
  const [context] = browser.contexts();
  if (!context) throw new Error('Chromium has no window');
  return {
    context,
    async close() {
      await browser.close();
      killGroup(program.pid ?? 0);
      await gone;
    },
  };
}

/** A program that is just starting its windows now and then lets an attachment hang: then it is made again. */
async function attach(address: string, tries = 5): Promise<Browser> {
  try {
    return await chromium.connectOverCDP(address, { noDefaults: true, timeout: 5_000 });
  } catch (error) {
    if (tries === 1) throw error;
    return attach(address, tries - 1);
  }
}

/** Chromium chooses a free port and writes it into its profile. */
async function portOf(profile: string): Promise<number> {
  const file = join(profile, 'DevToolsActivePort');
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
    if (port > 0) return port;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Chromium did not listen within ${PATIENCE} ms`);
}

/** A tab behind the one in front. */
export async function newPageBehind(context: BrowserContext): Promise<Page> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('Only a browser that hides its tabs has a background');
  const [page] = await Promise.all([
    context.waitForEvent('page'),
    session.send('Target.createTarget', { url: 'about:blank', background: true }),
  ]);
  return page;
}
