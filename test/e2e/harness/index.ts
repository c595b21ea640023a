import { launchChromium } from './chromium';
import { launchFirefox } from './firefox';
import type { Browser, BrowserName, LaunchOptions, Tab } from './types';

export type { Browser, BrowserName, Fixture, LaunchOptions, Pages, Rect, Tab } from './types';

/** The browsers that the shipped builds are tested in; `ONCOGLOSS_BROWSER=firefox` narrows a run to one. */
export const BROWSERS: BrowserName[] = (['chromium', 'firefox'] as const).filter(
  (name) => (process.env.ONCOGLOSS_BROWSER ?? name) === name,
);

/** Starts a browser with the shipped extension in it. */
export function launch(name: BrowserName, options?: LaunchOptions): Promise<Browser> {
  return name === 'chromium' ? launchChromium(options) : launchFirefox(options);
}

/**
 * Asks again every 50 ms until `accept` is true of the answer, and returns it.
 * @throws Error with the last answer after `timeout` milliseconds.
 */
export async function eventually<T>(
  ask: () => Promise<T>,
  accept: (answer: T) => boolean,
  timeout = 10_000,
): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (accept(answer)) return answer;
    if (Date.now() > end)
      throw new Error(`Not so after ${timeout} ms; last answer: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * What is painted once painting has come to rest: marks come in slices, so that the first one says nothing of the
 * last. At rest means: something is painted, and nothing changed for half a second.
 * @throws Error when nothing is painted, or it never rests, within 20 seconds.
 */
export async function settled(tab: Tab): Promise<Record<string, string[]>> {
  let last = '';
  let since = Date.now();
  return eventually(
    () => tab.highlights(),
    (painted) => {
      const now = JSON.stringify(painted);
      if (now !== last) since = Date.now();
      last = now;
      return now !== '{}' && Date.now() - since >= 500;
    },
    20_000,
  );
}
