import type { Browser } from './types';

/** What pages had scanned while it was listened. */
export interface Scans {
  /** Texts sent to the background, in the order they came. */
  texts(): Promise<string[]>;
  /** How many. */
  count(): Promise<number>;
  close(): Promise<void>;
}

interface Api {
  runtime: { onMessage: { addListener(hear: (message: unknown) => void): void } };
}

/**
 * Hears what pages have scanned from now on: what is asked of the background reaches every open page of the extension.
 * The page that listens stands in front afterwards; the one that is to work has to be opened later or brought there.
 */
export async function hearScans(browser: Browser): Promise<Scans> {
  const listener = await browser.openExtensionPage('src/extension/options/index.html');
  await listener.evaluate(() => {
    const world = globalThis as unknown as { browser?: Api; chrome: Api; heard: string[] };
    world.heard = [];
    (world.browser ?? world.chrome).runtime.onMessage.addListener((message) => {
      const { oncogloss, name, params } = message as {
        oncogloss?: string;
        name: string;
        params: { text: string };
      };
      if (oncogloss === 'background' && name === 'scan') world.heard.push(params.text);
    });
  });
  return {
    texts: () => listener.evaluate(() => (globalThis as unknown as { heard: string[] }).heard),
    count: () => listener.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.length),
    close: () => listener.close(),
  };
}
