import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';

/**
 * Command-line flags for a Chromium that shows or tests the extension and calls nobody on its own.
 * `--no-sandbox` because a container's root user cannot have the sandbox; the pages opened are our own or the reader's.
 */
export function chromiumFlags(options: { extension: string | null; headless: boolean }): string[] {
  const { extension, headless } = options;
  return [
    ...(headless ? ['--headless=new'] : []),
    ...(extension === null
      ? []
      : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-dev-shm-usage',
  ];
}

/**
 * Prepares a new profile folder so that Chromium does not open connections ahead of need: in a test every
 * connection has to be somebody's request.
 */
export function writeQuietProfile(profile: string): void {
  const folder = join(profile, 'Default');
  mkdirSync(folder, { recursive: true });
  const preferences = { net: { network_prediction_options: 2 }, alternate_error_pages: { enabled: false } };
  writeFileSync(join(folder, 'Preferences'), JSON.stringify(preferences));
}

/** Id under which the unpacked extension runs. Waits until its service worker has started. */
export async function extensionId(context: BrowserContext): Promise<string> {
  const worker =
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 15_000 }));
  return new URL(worker.url()).host;
}
