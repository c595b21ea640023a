import type { Browser } from 'puppeteer-core';
import type { GeckoProfile } from './gecko-profile';

/** Evaluates a function, given as text, in the browser's own window; its result goes through JSON. */
export type ChromeScope = (fn: string) => Promise<unknown>;

interface Wire {
  connection: { send(method: string, params: object): Promise<{ result: unknown }> };
}
interface Tree {
  contexts: { context: string }[];
}
interface Evaluated {
  result: { value?: unknown };
  exceptionDetails?: { text: string };
}

/** Needs a Firefox started with `--remote-allow-system-access`. */
export async function chromeScope(browser: Browser): Promise<ChromeScope> {
  // Puppeteer has no public way to a raw BiDi command; the member is there in 24.x and cast on purpose.
  const { connection } = browser as unknown as Wire;
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = (result as Tree).contexts[0]?.context;
  return async (fn) => {
    const reply = await connection.send('script.evaluate', {
      expression: `(async () => JSON.stringify(await (${fn})()))()`,
      target: { context },
      awaitPromise: true,
    });
    const { exceptionDetails, result: told } = reply.result as Evaluated;
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return typeof told.value === 'string' ? JSON.parse(told.value) : undefined;
  };
}

/** Milliseconds between samples: finer ones slow the thread down by more than they tell. */
const INTERVAL = 0.5;
const pause = () => new Promise((resolve) => setTimeout(resolve, 100));
/** Entries of the profiler's buffer: enough for minutes. */
const ENTRIES = 16_000_000;

/** What Gecko's own profiler records of the main thread of a tab while `work` goes on. */
export async function profiled(
  chrome: ChromeScope,
  url: string,
  work: () => Promise<unknown>,
): Promise<GeckoProfile> {
  const pid = await chrome(
    `() => gBrowser.browsers.find((b) => b.currentURI.spec === ${JSON.stringify(url)})?.browsingContext.currentWindowGlobal.osPid ?? null`,
  );
  if (typeof pid !== 'number') throw new Error(`No tab at ${url}`);
  await chrome(`() => Services.profiler.StartProfiler(${ENTRIES}, ${INTERVAL}, ['js'], ['GeckoMain'])`);
  try {
    // The page's process hears of it a moment later.
    await pause();
    await work();
    await pause();
  } catch (error) {
    await chrome('() => Services.profiler.StopProfiler()');
    throw error;
  }
  const profile = (await chrome(`async () => {
    const { meta, processes } = await Services.profiler.getProfileDataAsync();
    await Services.profiler.StopProfiler();
    const thread = processes.flatMap(({ threads }) => threads).find((each) => Number(each.pid) === ${pid});
    if (!thread) return null;
    const { stringTable, samples, stackTable, frameTable } = thread;
    return { categories: meta.categories.map(({ name }) => name), thread: { stringTable, samples, stackTable, frameTable } };
  }`)) as GeckoProfile | null;
  if (profile === null) throw new Error(`No profile of ${url}`);
  return profile;
}
