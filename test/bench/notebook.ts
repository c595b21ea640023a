/**
 * `npx tsx test/bench/notebook.ts`: 10,000 notes on 400 papers in both browsers, on the shipped builds. Prints how long
 * an import takes, the first search after the background was started anew (all notes are read and indexed then), and
 * searches after it: the whole way from a page of the extension and back.
 */

import { loadLexiconSource } from '../../src/build/lexicon-source';
import { inProject } from '../../src/cli/paths';
import { table } from '../../src/cli/table';
import type { Note, Paper } from '../../src/core/model';
import { ask } from '../durability/ask';
import { seeded } from '../durability/rounds';
import { BROWSERS, launch, type Tab } from '../e2e/harness';

const NOTES = 10_000;
const PAPERS = 400;
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
const searches = (tab: Tab, queries: string[]): Promise<number[]> =>
  tab.evaluate(async (list: string[]) => {
    const { browser, chrome } = globalThis as unknown as Record<
      'browser' | 'chrome',
      { runtime: { sendMessage(message: unknown): Promise<unknown> } } | undefined
    >;
    const times: number[] = [];
    for (const query of list) {
      const start = performance.now();
      const wire = { oncogloss: 'background', name: 'search-notes', params: { query, limit: 100 } };
      await (browser ?? chrome)?.runtime.sendMessage(wire);
      times.push(performance.now() - start);
    }
    return times;
  }, queries);

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
    let imported = 0;
    for (let i = 0; i < NOTES; i += 1000) {
      const part = { papers: i === 0 ? papers : [], notes: notes.slice(i, i + 1000) };
      imported += await timed(() => ask(tab, 'import-notes', part));
    }
    await browser.stopBackground();
    const first = await timed(() => ask(tab, 'search-notes', { query: 'resistance', limit: 100 }));
    const times = (await searches(tab, queries)).sort((a, b) => a - b);
    const ms = (value: number | undefined) => (value ?? 0).toFixed(0);
    const middle = times[Math.floor(times.length / 2)];
    const most = times[Math.floor(times.length * 0.95)];
    rows.push([name, ms(imported), ms(first), ms(middle), ms(most), ms(times.at(-1))]);
  } finally {
    await browser.kill();
  }
}
console.log(
  table(
    [
      'browser',
      `import of ${NOTES} notes, ms`,
      'first search, ms',
      'search: median',
      '95 of 100 within',
      'longest',
    ],
    rows,
  ),
);
