import { openCold } from './cold';
import { type MainThread, traced } from './trace';

/** A page that stays open for several measurements in its own world. */
export interface BenchPage {
  url: string;
  /** Evaluates an expression; promises are awaited. @throws Error with what was thrown. */
  run(expression: string): Promise<unknown>;
  /** What the page's main thread does while `work` goes on. */
  traced(work: () => Promise<unknown>): Promise<MainThread>;
  close(): Promise<void>;
}
export type OpenPage = (html: string) => Promise<BenchPage>;

/** A browser that measures pages. */
export interface PageBrowser {
  name: string;
  version: string;
  open: OpenPage;
  close(): Promise<void>;
}

export async function openChromiumPages(): Promise<PageBrowser> {
  const browser = await openCold();
  return {
    name: 'Chromium',
    version: browser.version,
    async open(html) {
      const { page, cdp } = await browser.page(html);
      return {
        url: page.url(),
        run: (expression) => page.evaluate(expression),
        traced: (work) => traced(cdp, null, work),
        close: () => page.close({ runBeforeUnload: false }),
      };
    },
    close: browser.close,
  };
}
