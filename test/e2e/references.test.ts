import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADDRESS, page } from './fixtures';
import { BROWSERS, type Browser, eventually, launch, settled, type Tab } from './harness';
import { violations } from './harness/axe';

const PAPER = 'https://link.springer.com/article/10.5555/host.2024.1';
const PAGES = {
  [PAPER]: page('references/springerlink.html'),
  [ADDRESS.home]: page('articles/home.html'),
};

/** The keys of the references that show, in order. */
const keys = (tab: Tab) =>
  tab.evaluate(() => [...document.querySelectorAll('.references .cited-key')].map((k) => k.textContent));
const text = (tab: Tab) => tab.evaluate(() => document.body.textContent ?? '');
const fill = (tab: Tab, selector: string, value: string) =>
  tab.evaluate(
    ([s, v]) => {
      const field = document.querySelector(s as string) as HTMLInputElement;
      field.value = v as string;
      field.dispatchEvent(new Event(field.matches('select') ? 'change' : 'input', { bubbles: true }));
    },
    [selector, value],
  );
/** Presses the first control whose accessible name begins so. */
const press = (tab: Tab, name: string) =>
  tab.evaluate((n) => {
    const found = [...document.querySelectorAll<HTMLElement>('button, label.segment, a')].find((b) =>
      (b.getAttribute('aria-label') ?? b.textContent ?? '').trim().startsWith(n),
    );
    if (!found) throw new Error(`no control "${n}"`);
    found.click();
  }, name);
/** Presses "Save …" and gives the file's name and text, in place of the browser's own saving. */
const saved = (tab: Tab, name: string) =>
  tab.evaluate(async (n) => {
    const files: { name: string; blob: Promise<string> }[] = [];
    const make = URL.createObjectURL;
    const click = HTMLAnchorElement.prototype.click;
    let blob: Blob | undefined;
    URL.createObjectURL = (made) => {
      blob = made as Blob;
      return make(made);
    };
    HTMLAnchorElement.prototype.click = function () {
      files.push({ name: this.download, blob: blob?.text() ?? Promise.resolve('') });
    };
    try {
      const button = [...document.querySelectorAll<HTMLElement>('button')].find((b) =>
        (b.getAttribute('aria-label') ?? b.textContent ?? '').trim().startsWith(n),
      );
      button?.click();
      for (let i = 0; i < 40 && files.length === 0; i++) await new Promise((r) => setTimeout(r, 50));
    } finally {
      URL.createObjectURL = make;
      HTMLAnchorElement.prototype.click = click;
    }
    const [file] = files;
    return file ? { name: file.name, text: await file.blob } : null;
  }, name);

describe.each(BROWSERS)('the references of a paper in %s', (name) => {
  let browser: Browser;
  let tab: Tab;
  let popup: Tab;

  beforeAll(async () => {
    browser = await launch(name);
    tab = await browser.open(PAPER, { pages: PAGES });
    await settled(tab);
    popup = await tab.popup();
    await eventually(
      () => text(popup),
      (t) => /References8/.test(t),
    );
    await press(popup, 'References');
    await eventually(
      () => keys(popup),
      (list) => list.length === 8,
    );
  });
  afterAll(() => browser?.close());

  it('are listed with authors, source, times cited and links', async () => {
    const row = await popup.evaluate(() => document.querySelectorAll('.cited-row')[1]?.textContent ?? '');
    expect(row).toContain('Drug holidays in a fictional trial');
    expect(row).toContain('Corvo et al. · Invented Lancet · 2013');
    expect(row).toMatch(/\d×/);
    const links = await popup.evaluate(() =>
      [...document.querySelectorAll('.cited-row a')].map((a) => a.getAttribute('href')),
    );
    expect(links).toContain('https://doi.org/10.5555/fic.2013.2');
  });

  it('are searched and ordered', async () => {
    await fill(popup, '.ref-tools input', 'bone 2017');
    await eventually(
      () => keys(popup),
      (list) => list.join() === '6',
    );
    await fill(popup, '.ref-tools input', '');
    await fill(popup, 'select[aria-label="Order"]', 'year');
    await eventually(
      () => keys(popup),
      (list) => list.join() === '8,7,6,5,4,3,2,1',
    );
    await fill(popup, 'select[aria-label="Order"]', 'list');
  });

  it('are saved in the chosen format, named after the paper', async () => {
    await fill(popup, 'select[aria-label="Format"]', 'ris');
    await eventually(
      () =>
        popup.evaluate(() => !!document.querySelector('[aria-label^="Save these 8 references as a RIS"]')),
      Boolean,
    );
    const file = await saved(popup, 'Save these 8');
    expect(file?.name).toBe('references-a-fictional-study-of-cells-that-wait.ris');
    expect(file?.text.match(/^TY {2}- /gm)).toHaveLength(8);
    expect(file?.text).toContain('DO  - 10.5555/fic.2013.2');
  });

  it('lead to the places that cite them and to their entry', async () => {
    await press(popup, 'Go there.');
    await eventually(
      () => tab.highlights(),
      (h) => (h['oncogloss-focus'] ?? []).length > 0,
    );
  });

  it('pass axe, unfolded', async () => {
    await popup.evaluate(() => (document.querySelector('.cited-head') as HTMLElement).click());
    await eventually(
      () => text(popup),
      (t) => t.includes('Show in the list'),
    );
    expect(await violations(popup)).toEqual([]);
    await press(popup, 'Show in the list');
    await eventually(
      () => tab.highlights(),
      (h) => (h['oncogloss-focus'] ?? []).join(' ').includes('Quiet cells at the edge of the wound'),
    );
  });

  it('lead through the library once it is set; a bad address is refused with the reason', async () => {
    const options = await browser.openExtensionPage('src/extension/options/index.html');
    await eventually(
      () => text(options),
      (t) => t.includes('Proxy (EZproxy)'),
    );
    await press(options, 'Proxy (EZproxy)');
    await eventually(
      () => options.evaluate(() => !!document.querySelector('#library input[type=url]')),
      Boolean,
    );
    await fill(options, '#library input[type=url]', 'https://proxy.example.edu/login?url=https://doi.org/x');
    await press(options, 'Use this address');
    await eventually(
      () => text(options),
      (t) => t.includes('Give only the part before'),
    );
    await fill(options, '#library input[type=url]', 'https://proxy.example.edu/login?url=');
    await press(options, 'Use this address');
    await eventually(
      () => text(options),
      (t) => t.includes('In use.'),
    );
    const test = await options.evaluate(() => document.querySelector('#library a')?.getAttribute('href'));
    expect(test).toMatch(/^https:\/\/proxy\.example\.edu\/login\?url=https:\/\/doi\.org\/10\.\d/);
    expect(await violations(options)).toEqual([]);
    await options.close();

    const again = await tab.popup();
    await eventually(
      () => text(again),
      (t) => /References8/.test(t),
    );
    await press(again, 'References');
    await eventually(
      () => keys(again),
      (list) => list.length === 8,
    );
    await again.evaluate(() => (document.querySelector('.cited-head') as HTMLElement).click());
    await eventually(
      () =>
        again.evaluate(() =>
          [...document.querySelectorAll('.cited-row a')].map((a) => a.getAttribute('href')),
        ),
      (links) =>
        links.some((link) => link?.startsWith('https://proxy.example.edu/login?url=https://doi.org/')),
    );
    await again.close();
  });

  it('keep the settings in a file: a broken one is refused and changes nothing, a good one is taken', async () => {
    const options = await browser.openExtensionPage('src/extension/options/index.html');
    await eventually(
      () => text(options),
      (t) => t.includes('In use.'),
    );
    const give = (body: string) =>
      options.evaluate((b) => {
        const field = document.querySelector('#file input[type=file]') as HTMLInputElement;
        const files = new DataTransfer();
        files.items.add(new File([b as string], 'settings.json'));
        field.files = files.files;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      }, body);
    const file = await saved(options, 'Save settings');
    expect(file?.name).toBe('oncogloss-settings.json');
    const settings = JSON.parse(file?.text ?? '');
    await give(JSON.stringify({ ...settings, settings: { ...settings.settings, density: 'loud' } }));
    await eventually(
      () => text(options),
      (t) => /refused, and nothing was changed.*density:/s.test(t),
    );
    expect(await text(options)).toContain('In use.');
    const colours = { gene: { light: '#123456', dark: '#abcdef' } };
    await give(
      JSON.stringify({ ...settings, settings: { ...settings.settings, colours, library: undefined } }),
    );
    await eventually(
      () => text(options),
      (t) => t.includes('The settings of the file are in use now.') && !t.includes('In use.'),
    );
    await options.close();
    await tab.bringToFront();
    const rules = () =>
      tab.evaluate(() =>
        [...document.adoptedStyleSheets, ...document.styleSheets]
          .flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
          .filter((css) => css.includes('oncogloss-term-gene'))
          .join('\n'),
      );
    await eventually(rules, (css) => /#123456|rgb\(18, 52, 86\)/.test(css));
    expect(browser.requests()).toEqual([]);
  });
});
