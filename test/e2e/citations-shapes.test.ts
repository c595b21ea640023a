import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageState, ReferenceOverview } from '../../src/core/model';
import { paperPages, statedFields } from '../dom/harness/paper-pages';
import { found, referencePages } from '../dom/harness/reference-pages';
import { BROWSERS, type Browser, eventually, launch, type Tab } from './harness';

/** The host on which each shape was seen; shapes that belong to none are served by a journal of any kind. */
const HOSTS: Record<string, string> = {
  acs: 'pubs.acs.org',
  atypon: 'www.pnas.org',
  elife: 'elifesciences.org',
  'elife-old': 'elifesciences.org',
  frontiers: 'www.frontiersin.org',
  highwire: 'www.bmj.com',
  jama: 'jamanetwork.com',
  mdpi: 'www.mdpi.com',
  nature: 'www.nature.com',
  pmc: 'pmc.ncbi.nlm.nih.gov',
  'pmc-old': 'www.ncbi.nlm.nih.gov',
  sciencedirect: 'www.sciencedirect.com',
  silverchair: 'academic.oup.com',
  springerlink: 'link.springer.com',
  'taylor-francis': 'www.tandfonline.com',
  wiley: 'onlinelibrary.wiley.com',
};
const PATHS: Record<string, string> = {
  'pmc-old': '/pmc/articles/PMC9000001/',
  pmc: '/articles/PMC9000001/',
};

const shapes = referencePages().map((page) => {
  const name = page.name.replace('.html', '');
  const host = HOSTS[name] ?? 'www.haematologica.org';
  return { ...page, url: `https://${host}${PATHS[name] ?? '/doi/full/10.5555/host.2024.1'}` };
});

/** Asks the content script of the tab for which a popup was opened. */
const ask = <R>(popup: Tab, name: string): Promise<R> =>
  popup.evaluate(async (message) => {
    const { browser, chrome } = globalThis as unknown as Record<
      'browser' | 'chrome',
      typeof globalThis & Api
    >;
    const tab = Number(new URLSearchParams(location.search).get('tab'));
    return (browser ?? chrome).tabs.sendMessage(tab, { oncogloss: 'page', name: message, params: {} });
  }, name) as Promise<R>;

interface Api {
  tabs: { sendMessage(tab: number, message: object): Promise<unknown> };
}

const plain = (text: string) => text.replaceAll('\u2063', '').replace(/\s+/g, ' ').trim();

describe.each(BROWSERS)('shapes of references and citations in %s', (name) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch(name, { viewport: { width: 1200, height: 1800 } });
  });
  afterAll(() => browser?.close());

  it.each(shapes)('$name', async ({ name: file, html, url, expect: wanted }) => {
    const tab = await browser.open(url, { pages: { [url]: html } });
    const expected = wanted.citations.map(([text]) => plain(text)).sort();
    const painted = await eventually(
      async () => ((await tab.highlights())['oncogloss-citation'] ?? []).map(plain).sort(),
      (phrases) => phrases.length >= expected.length,
    );
    // A range over hidden copies holds their text too, though nobody sees it marked.
    if (file === 'duplicates.html') expect(painted.length).toBe(expected.length);
    else expect(painted).toEqual(expected);
    // A hidden page is not read: it is asked when it has been.
    const popup = await tab.popup();
    const overview = await eventually(
      () => ask<ReferenceOverview>(popup, 'references'),
      ({ references, busy }) => !busy && references.length >= wanted.references,
    );
    const citations = overview.places.map(({ refs }, i) => ({
      start: i,
      end: i,
      refs,
      text: wanted.citations[i]?.[0] ?? '',
    }));
    expect(found(overview.references, citations, wanted)).toEqual(wanted);
    expect(tab.errors).toEqual([]);
    await popup.close();
    await tab.close();
  });

  it.each(paperPages())('which paper: $name', async ({ html, url, article }) => {
    const tab = await browser.open(url, { pages: { [url]: html } });
    const popup = await tab.popup();
    const state = await eventually(
      () => ask<PageState>(popup, 'state'),
      ({ busy }) => !busy,
    );
    expect(statedFields(state.article, article)).toEqual(article);
    await popup.close();
    await tab.close();
  });
});
