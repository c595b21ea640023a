import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTENT_SCRIPT, GATE_SCRIPT, SURFACES_SCRIPT } from '../../src/cli/build';
import { ADDRESS, page } from './fixtures';
import { BROWSERS, type Browser, type Fixture, launch, settled } from './harness';

const ARTICLE = page('articles/springer.html');
const [, HEAD = ''] = /<head>([\s\S]*)<\/head>/.exec(ARTICLE) ?? [];
const [, BODY = ''] = /<body[^>]*>([\s\S]*)<\/body>/.exec(ARTICLE) ?? [];
const at = (name: string) => `https://www.nature.com/gate/${name}`;
/** A page that is no article until its own script makes it one. */
const becoming = (script: string) =>
  `<!doctype html><html lang="en"><head><title>Journals</title></head><body><main><h1>Journals</h1></main>
<script>const become = () => {
  document.head.innerHTML = ${JSON.stringify(HEAD).replaceAll('<', '\\u003c')};
  document.body.innerHTML = ${JSON.stringify(BODY).replaceAll('<', '\\u003c')};
};
${script}</script></body></html>`;
const guarded = (policy: string): Fixture => ({
  body: ARTICLE,
  headers: { 'content-security-policy': policy },
});

/** Keeps all that a page can come to know of scripts that are not its own. */
const WATCHER = `<script>
window.noticed = [];
const note = (what, value) => { if (/extension/i.test(value)) noticed.push(what + ' ' + value); };
document.addEventListener('securitypolicyviolation', (e) => note('policy', [e.blockedURI, e.sourceFile].join()));
addEventListener('error', (e) => note('error', [e.filename, e.target?.src, e.error?.stack].join()), true);
addEventListener('unhandledrejection', (e) => note('rejection', String(e.reason?.stack)));
if (window.ReportingObserver) new ReportingObserver((list) => list.forEach((r) => note('report', JSON.stringify(r.body))), { buffered: true }).observe();
for (const type of PerformanceObserver.supportedEntryTypes)
  new PerformanceObserver((list) => { for (const e of list.getEntries()) note(type, JSON.stringify(e)); }).observe({ type, buffered: true });
for (const name of ['focus', 'pointermove', 'click', 'scroll', 'visibilitychange'])
  document.addEventListener(name, () => note('stack', new Error().stack), true);
</script>`;

describe.each(BROWSERS)('the gate of a page in %s', (name) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch(name);
  });
  afterAll(() => browser?.close());

  it.each([
    ['a policy that allows no script and no connection', "default-src 'none'; script-src 'none'"],
    [
      'a policy with nonces and trusted types',
      "script-src 'nonce-a' 'strict-dynamic'; require-trusted-types-for 'script'",
    ],
    ['a sandbox without scripts', 'sandbox'],
  ])('brings in the main script under %s', async (_of, policy) => {
    const url = at(`policy-${policy.length}`);
    const tab = await browser.open(url, { pages: { [url]: guarded(policy) } });
    expect((await settled(tab))['oncogloss-term-metastasis']).not.toBeUndefined();
    await tab.close();
  });

  it('finds the article that comes late, or under another address without a load', async () => {
    const [late, there] = [at('late'), at('there')];
    const pages = {
      [late]: becoming('setTimeout(become, 900);'),
      [there]: becoming(
        `setTimeout(() => { history.pushState(null, '', '${new URL(ADDRESS.spa).pathname}'); become(); }, 2500);`,
      ),
    };
    for (const url of [late, there]) {
      const tab = await browser.open(url, { pages });
      expect((await settled(tab))['oncogloss-term-metastasis']).not.toBeUndefined();
      await tab.close();
    }
  });

  it('waits on an article of a site that is off until it is switched on', async () => {
    const options = await browser.openExtensionPage('src/extension/options/index.html');
    const setOff = (hosts: string[]) =>
      options.evaluate(async (offHosts) => {
        const { chrome } = globalThis as unknown as {
          chrome: { storage: { local: { set(values: object): Promise<void> } } };
        };
        await chrome.storage.local.set({ settings: { offHosts } });
      }, hosts);
    await setOff(['www.nature.com']);
    const url = at('off');
    const tab = await browser.open(url, { pages: { [url]: ARTICLE } });
    // Longer than the second look.
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(await tab.highlights()).toEqual({});
    await setOff([]);
    expect((await settled(tab))['oncogloss-term-metastasis']).not.toBeUndefined();
    await tab.close();
    await options.close();
  });

  it('answers for a page that is no article as soon as it is asked', async () => {
    const url = at('home');
    const tab = await browser.open(url, { pages: { [url]: becoming('') } });
    const popup = await tab.popup();
    await expect
      .poll(() => popup.evaluate(() => document.body.textContent), { timeout: 10_000 })
      .toMatch(/does not look like an article/i);
    await popup.close();
    await tab.close();
  });

  it('leaves nothing on a page by which it could be known', async () => {
    const options = await browser.openExtensionPage('src/extension/options/index.html');
    const ours = await options.evaluate(() => location.origin);
    await options.close();
    const url = at('watched');
    const watched = ARTICLE.replace('<head>', `<head>${WATCHER}`);
    const tab = await browser.open(url, { pages: { [url]: watched } });
    const [phrase = ''] = (await settled(tab))['oncogloss-term-metastasis'] ?? [];
    // The second script too.
    const { x, y, width, height } = await tab.rectOf(phrase);
    await tab.mouse.move(x + 3, y + height / 2);
    await tab.mouse.move(x + width / 2, y + height / 2);
    await expect.poll(() => tab.cardText(), { timeout: 10_000 }).toMatch(/metasta/i);
    expect(await tab.evaluate(() => (window as unknown as { noticed: string[] }).noticed)).toEqual([]);

    // What a page tries in vain on an extension that is here fails just as on one that is nowhere.
    const nowhere = ours.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a'));
    const tries = (origin: string) =>
      tab.evaluate(
        async (addresses: string[]) => {
          const tag = (address: string, type: string) =>
            new Promise<string>((resolve) => {
              const script = document.createElement('script');
              script.onload = () => resolve('loaded');
              script.onerror = () => resolve('refused');
              script.type = type;
              script.src = address;
              document.head.append(script);
            });
          const all: string[] = [];
          for (const address of addresses) {
            const fetched = fetch(address).then(
              () => 'loaded',
              (error: Error) => error.name,
            );
            all.push(await fetched, await tag(address, 'text/javascript'), await tag(address, 'module'));
          }
          return all;
        },
        [GATE_SCRIPT, CONTENT_SCRIPT, SURFACES_SCRIPT, 'manifest.json'].map((path) => `${origin}/${path}`),
      );
    const here = await tries(ours);
    expect(here).not.toContain('loaded');
    expect(here).toEqual(await tries(nowhere));
    await tab.close();
  });
});
