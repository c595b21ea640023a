/**
 * `npx tsx test/bench/notebook.ts`: 10,000 notes on 400 papers in both browsers, on the shipped builds. Prints how long
 * an import takes, with the longest time between two signs of progress; the first search after the background was
 * started anew (all notes are read and indexed then), and how much of it is the reading alone; and searches after it:
 * the whole way from a page of the extension and back, as many hits as the notebook asks for. Then the notebook page:
 * until its first notes are shown, for the first time and with a background that was stopped since; from a letter typed
 * to the list that it leads to, and the longest task meanwhile.
 */

import { loadLexiconSource } from '../../src/build/lexicon-source';
import { inProject } from '../../src/cli/paths';
import { table } from '../../src/cli/table';
import type { Note, Paper } from '../../src/core/model';
import { ask } from '../durability/ask';
import { seeded } from '../durability/rounds';
import { BROWSERS, type Browser, eventually, launch, type Tab } from '../e2e/harness';

const NOTES = 10_000;
const PAPERS = 400;
/** So many notes the notebook takes in at once, and so many it shows. */
const PART = 250;
const SHOWN = 30;
/** The searches are made so many times over. */
const ROUNDS = 5;
const random = seeded(7);

/** The words of the lexicon's labels and glosses, so that words are as frequent as where notes are made. */
const words = loadLexiconSource(inProject('src/data/lexicon'))
  .files.flatMap(({ concepts }) =>
    concepts.flatMap(({ label, gloss = '' }) => `${label} ${gloss}`.split(' ')),
  )
  .filter(Boolean);
const some = (count: number) =>
  Array.from({ length: count }, () => words[Math.floor(random() * words.length)]).join(' ');

const paper = (i: number): Paper => ({
  key: `doi:10.5555/bench.${i}`,
  identifiers: [{ kind: 'doi', value: `10.5555/bench.${i}` }],
  url: `https://journal.example/${i}`,
  title: some(12),
  authors: [some(1), some(1)],
});

const note = (i: number): Note => ({
  id: `bench-${i}`,
  paper: `doi:10.5555/bench.${i % PAPERS}`,
  created: new Date(1.79e12 + i * 60_000).toISOString(),
  modified: new Date(1.79e12 + i * 60_000).toISOString(),
  colour: 'yellow',
  body: some(Math.floor(random() * 60)),
  tags: [some(1), some(1)],
  concepts: [],
  references: [],
  target: {
    quote: { exact: some(5 + Math.floor(random() * 40)), prefix: some(8), suffix: some(8) },
    position: { start: i, end: i + 100 },
  },
  url: `https://journal.example/${i % PAPERS}`,
});

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** Sends the searches one after the other and times each in the page itself, in milliseconds. */
const searches = (tab: Tab, queries: string[], most: number): Promise<number[]> =>
  tab.evaluate(
    async ({ queries: list, most: limit }) => {
      const { browser, chrome } = globalThis as unknown as Record<
        'browser' | 'chrome',
        { runtime: { sendMessage(message: unknown): Promise<unknown> } } | undefined
      >;
      const times: number[] = [];
      for (const query of list) {
        const start = performance.now();
        const wire = { oncogloss: 'background', name: 'search-notes', params: { query, limit } };
        await (browser ?? chrome)?.runtime.sendMessage(wire);
        times.push(performance.now() - start);
      }
      return times;
    },
    { queries, most },
  );

/** Opens the notebook; milliseconds until its first notes are shown. */
async function open(browser: Browser): Promise<[tab: Tab, ms: number]> {
  const start = performance.now();
  const tab = await browser.openExtensionPage('src/extension/notebook/index.html');
  await eventually(
    () => tab.evaluate(() => document.querySelectorAll('.note-item').length),
    (count) => count > 0,
  );
  return [tab, performance.now() - start];
}

/** Types queries into the notebook page letter by letter; milliseconds from each letter to its list. */
const typed = (tab: Tab, list: string[]): Promise<{ times: number[]; longest: number }> =>
  tab.evaluate(async (queries: string[]) => {
    let longest = 0;
    // Firefox has no observer of long tasks: there, the longest gap between two frames.
    let last = performance.now();
    let going = true;
    const frame = (now: number) => {
      longest = Math.max(longest, now - last);
      last = now;
      if (going) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    const times: number[] = [];
    for (const query of queries) {
      for (let end = 1; end <= query.length; end++) {
        const field = document.querySelector<HTMLInputElement>('.finder input');
        if (!field) throw new Error('no field');
        const start = performance.now();
        const changed = new Promise<boolean>((resolve) => {
          const watch = new MutationObserver(() => done(true));
          const timer = setTimeout(() => done(false), 1_000);
          const done = (seen: boolean) => {
            watch.disconnect();
            clearTimeout(timer);
            resolve(seen);
          };
          const at = document.querySelector('.found-notes');
          if (at) watch.observe(at, { childList: true, subtree: true, characterData: true });
        });
        field.value = query.slice(0, end);
        field.dispatchEvent(new Event('input', { bubbles: true }));
        // One more letter may lead to the same list.
        if (await changed) times.push(performance.now() - start);
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
    }
    going = false;
    return { times, longest };
  }, list);

const papers = Array.from({ length: PAPERS }, (_, i) => paper(i));
const notes = Array.from({ length: NOTES }, (_, i) => note(i));
const queries = [
  '',
  ...Array.from({ length: 59 }, (_, i) => (i % 3 === 0 ? some(1).slice(0, 4) : some(1 + (i % 3)))),
];
const rows: string[][] = [];
for (const name of BROWSERS) {
  const browser = await launch(name);
  try {
    const tab = await browser.openExtensionPage('src/extension/options/index.html');
    const parts: number[] = [];
    for (let i = 0; i < NOTES; i += PART) {
      const list = notes.slice(i, i + PART);
      const keys = new Set(list.map((one) => one.paper));
      const part = { papers: papers.filter(({ key }) => keys.has(key)), notes: list };
      parts.push(await timed(() => ask(tab, 'import-notes', part)));
    }
    const imported = parts.reduce((sum, part) => sum + part, 0);
    await browser.stopBackground();
    const reading = await timed(() => ask(tab, 'bin', {}));
    await browser.stopBackground();
    const first = await timed(() => ask(tab, 'search-notes', { query: 'resistance', limit: SHOWN }));
    const all: number[] = [];
    for (let round = 0; round < ROUNDS; round++) all.push(...(await searches(tab, queries, SHOWN)));
    const times = all.sort((a, b) => a - b);
    const ms = (value: number | undefined) => (value ?? 0).toFixed(0);
    const middle = times[Math.floor(times.length / 2)];
    const most = times[Math.floor(times.length * 0.95)];
    const [once, shown] = await open(browser);
    // What it showed is kept when it has read everything.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await once.close();
    await browser.stopBackground();
    const [notebook, again] = await open(browser);
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    // The runner marks the names of functions with a helper that is not there in the page.
    await notebook.evaluate(new Function('globalThis.__name = (f) => f; return null;') as () => null);
    const keys = await typed(notebook, ['resistance', 'metas', 'tumour ce']);
    keys.times.sort((a, b) => a - b);
    const key = keys.times[Math.floor(keys.times.length / 2)];
    rows.push([
      name,
      ...[
        imported,
        Math.max(...parts),
        reading,
        first,
        middle,
        most,
        times.at(-1),
        shown,
        again,
        key,
        keys.times.at(-1),
        keys.longest,
      ].map(ms),
    ]);
  } finally {
    await browser.kill();
  }
}
console.log(
  table(
    [
      'browser',
      `import of ${NOTES} notes, ms`,
      'longest silence',
      'background started, all read',
      'the same and first search',
      'search: median',
      '95 of 100 within',
      'longest',
      'notebook shown',
      'background stopped since',
      'letter to list: median',
      'longest',
      'longest gap between frames',
    ],
    rows,
  ),
);
