import { openCold } from './cold';

/** A page that stays open for several measurements in its own world. */
export interface BenchPage {
  /** Evaluates an expression; promises are awaited. @throws Error with what was thrown. */
  run(expression: string): Promise<unknown>;
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
      const { page } = await browser.page(html);
      return {
        run: (expression) => page.evaluate(expression),
        close: () => page.close({ runBeforeUnload: false }),
      };
    },
    close: browser.close,
  };
}
