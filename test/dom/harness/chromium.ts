import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Headless Chromium with nothing that calls home. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ],
  });
}

/** Opens HTML under an address of its own; every other request is refused and counted. */
export async function openPage(
  browser: Browser,
  html: string,
  options: {
    url?: string;
    javaScript?: boolean;
    width?: number;
    height?: number;
    colorScheme?: 'dark' | 'light';
  } = {},
): Promise<{ page: Page; context: BrowserContext; refused: string[]; errors: string[] }> {
  const url = options.url ?? 'https://journal.example/article/1';
  const context = await browser.newContext({
    javaScriptEnabled: options.javaScript ?? true,
    viewport: { width: options.width ?? 1000, height: options.height ?? 700 },
    colorScheme: options.colorScheme ?? 'light',
  });
  const refused: string[] = [];
  const errors: string[] = [];
  await context.route('**/*', (route) => {
    if (route.request().url().split('#')[0] === url.split('#')[0]) {
      return route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' });
    }
    refused.push(route.request().url());
    return route.abort();
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  return { page, context, refused, errors };
}
