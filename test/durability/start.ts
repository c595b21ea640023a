import { type Browser, type BrowserName, launch, type Tab } from '../e2e/harness';

/** A page of the extension that is quick to open. */
export const PAGE = 'src/extension/options/index.html';
/** A start has to give its answer within so long, in milliseconds; most do in five seconds. */
const PATIENCE = 60_000;
/** A launch that was killed has failed within so long. Milliseconds. */
const END = 15_000;
/** How often a start that gave no answer is made again. */
const AGAIN = 3;

/** A browser that runs, and a page of the extension in it. */
export interface Running {
  browser: Browser;
  tab: Tab;
}

/**
 * Gives up on what takes longer than `patience` milliseconds.
 *
 * @throws Error when it is given up, or what the work throws
 */
export async function inTime<T>(work: Promise<T>, patience: number, what: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: nothing in ${patience / 1000} s`)), patience);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** How a browser is started; tests of this file put something else in its place. */
type Launch = (signal: AbortSignal) => Promise<Running>;

const launchOn =
  (name: BrowserName, profile: string): Launch =>
  async (signal) => {
    const browser = await launch(name, { profile, signal });
    return { browser, tab: await browser.openExtensionPage(PAGE) };
  };

/**
 * Starts a browser on a profile and asks it something. A start that gives no answer in time is ended with all its
 * processes and made again, on the same profile: what was stored there is still asked for.
 *
 * @param ask what has to be answered for the browser to count as running.
 * @param unanswered called with the reason for each start that gave no answer.
 * @throws Error when so many starts in a row gave none.
 */
export async function start<T>(
  where: { name: BrowserName; profile: string } | Launch,
  ask: (tab: Tab) => Promise<T>,
  unanswered: (reason: string) => void,
  patience = PATIENCE,
): Promise<Running & { answer: T }> {
  const begin = typeof where === 'function' ? where : launchOn(where.name, where.profile);
  for (let again = 0; ; again += 1) {
    const life = new AbortController();
    const launching = begin(life.signal);
    const answered = launching.then(async (running) => ({ ...running, answer: await ask(running.tab) }));
    try {
      return await inTime(answered, patience, 'a start');
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      unanswered(reason);
      life.abort();
      // Nothing of it may still run on the profile when the next one starts.
      await inTime(launching, END, 'its end').catch(() => undefined);
      if (again === AGAIN) throw new Error(`${AGAIN + 1} starts gave no answer; the last: ${reason}`);
    }
  }
}
