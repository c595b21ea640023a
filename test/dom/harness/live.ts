import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Density, Settings } from '../../../src/core/model';
import { pageBundle } from './bundle';
import { openPage } from './chromium';

/** A page on which a session runs with a stand-in scanner; `run` evaluates with `s`, `scan` and `O` at hand. */
export interface Live {
  page: Page;
  context: BrowserContext;
  errors: string[];
  run<T>(body: string): Promise<T>;
  /** Phrases painted now, by highlight name, when work has come to rest. */
  painted(): Promise<Record<string, string[]>>;
}

export interface LiveOptions {
  url?: string;
  settings?: Partial<Settings>;
  density?: Density;
  asked?: boolean;
  before?: string;
  colorScheme?: 'dark' | 'light';
}

/** Opens a page and starts a session on it. */
export async function live(browser: Browser, html: string, options: LiveOptions = {}): Promise<Live> {
  const { page, context, errors } = await openPage(browser, html, {
    ...(options.url === undefined ? {} : { url: options.url }),
    ...(options.colorScheme === undefined ? {} : { colorScheme: options.colorScheme }),
  });
  const settings = {
    density: options.density ?? 'all',
    hiddenCategories: [],
    offHosts: [],
    identifiers: true,
    hoverDelay: 300,
    ...options.settings,
  };
  await page.evaluate(`(() => { ${await pageBundle()}
    const O = globalThis.O = oncoglossPage;
    globalThis.scan = O.fakeScan(); globalThis.states = []; globalThis.stop = new AbortController();
    globalThis.settings = ${JSON.stringify(settings)};
    ${options.before ?? ''}
    globalThis.s = O.session.createSession(document, { scan, citing: O.citing, onState: (state) => states.push(state), onLeft: () => globalThis.onLeft?.() }, settings,
      stop.signal, { asked: ${options.asked ?? false} });
  })()`);
  const run = <T>(body: string): Promise<T> => page.evaluate(`(async () => { ${body} })()`) as Promise<T>;
  return {
    page,
    context,
    errors,
    run,
    async painted() {
      await rest(page);
      return run('return O.painted()');
    },
  };
}

/** Waits until the page has been read, scanned and painted: two looks 400 ms apart show the same: changes are gathered for up to 300. */
async function rest(page: Page): Promise<void> {
  let last = '';
  for (let i = 0; i < 80; i++) {
    await page.waitForTimeout(400);
    const now = await page.evaluate('JSON.stringify([s.state().busy, O.painted(), scan.texts.length])');
    if (now === last && String(now).startsWith('[false')) return;
    last = String(now);
  }
}
