/**
 * `npm run bench:notes`: 500 notes on a page of 100,000 words, from the moment at which the page hears of them until
 * all are placed, and whether the page stutters meanwhile. Real Chromium, the shipped build, seeded.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Note, RangeSelector, Span } from '../../src/core/model';
import { NOTE_COLOURS } from '../../src/core/model';
import { makeTarget } from '../../src/core/notes/selectors';
import { launch, type Tab } from '../e2e/harness';
import { articlePage } from './pages';
import { PROBE_SCRIPT } from './probe';

const WORDS = 100_000;
const NOTES = 500;
const RUNS = 3;
const OUT = fileURLToPath(new URL('../../bench/', import.meta.url));
const DOI = '10.1007/bench-notes';
const URL_OF_PAGE = `https://link.springer.com/article/${DOI}`;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Sends a message as our own pages do; a tab's id asks that page, none the background. */
const send = <R>(page: Tab, name: string, params: unknown, tabId?: number): Promise<R> =>
  page.evaluate(
    ([to, what, given]) => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          runtime: { sendMessage(m: object): Promise<unknown> };
          tabs: { sendMessage(id: number, m: object): Promise<unknown> };
        };
      };
      const wire = { oncogloss: to === undefined ? 'background' : 'page', name: what, params: given };
      return (
        to === undefined ? chrome.runtime.sendMessage(wire) : chrome.tabs.sendMessage(to as number, wire)
      ) as Promise<never>;
    },
    [tabId, name, params] as const,
  ) as Promise<R>;

interface Element {
  path: string;
  text: string;
}

/** The path to both ends of a span of the joined texts, as a page writes it. */
function rangeOf(elements: readonly Element[], { start, end }: Span): RangeSelector | undefined {
  let at = 0;
  for (const { path, text } of elements) {
    if (end <= at + text.length && start >= at)
      return { startContainer: path, startOffset: start - at, endContainer: path, endOffset: end - at };
    at += text.length + 1;
  }
  return undefined;
}

/** Notes of 1 to 30 words, evenly over the text. */
function notesOn(elements: readonly Element[]): Note[] {
  const text = elements.map((element) => element.text).join('\u2029');
  const words = [...text.matchAll(/\S+/g)];
  return Array.from({ length: NOTES }, (_, i) => {
    const first = words[Math.floor(((i + 0.5) * words.length) / NOTES)];
    const last = words[Math.floor(((i + 0.5) * words.length) / NOTES) + (i % 30)] ?? first;
    const span = { start: first?.index ?? 0, end: (last?.index ?? 0) + (last?.[0].length ?? 1) };
    const range = rangeOf(elements, span);
    return {
      id: `bench${i}`,
      paper: `doi:${DOI}`,
      created: '2026-11-01T00:00:00.000Z',
      modified: '2026-11-01T00:00:00.000Z',
      colour: NOTE_COLOURS[i % 5] ?? 'yellow',
      body: '',
      tags: [],
      concepts: [],
      references: [],
      url: URL_OF_PAGE,
      target: { ...makeTarget(text, span), ...(range && { range }) },
    };
  });
}

interface Placed {
  notes: { placing: string }[];
}

const times: number[] = [];
const long: number[] = [];
let places: Record<string, number> = {};
for (let run = 0; run < RUNS; run++) {
  const browser = await launch('chromium');
  try {
    const html = articlePage(WORDS, 1 + run)
      .replace('<meta charset', `${PROBE_SCRIPT}<meta charset`)
      .replace('10.1000/bench.1', DOI);
    const tab = await browser.open(URL_OF_PAGE, { pages: { [URL_OF_PAGE]: html } });
    await wait(6_000);
    const elements = await tab.evaluate(() => {
      const counts: Record<string, number> = {};
      return [...document.querySelectorAll('h1,h2,p')].map((e) => {
        counts[e.localName] = (counts[e.localName] ?? 0) + 1;
        const path = `/html[1]/body[1]/main[1]/article[1]/${e.localName}[${counts[e.localName]}]`;
        return { path, text: e.textContent ?? '' };
      });
    });
    const popup = await tab.popup();
    const id = Number(await popup.evaluate(() => new URLSearchParams(location.search).get('tab')));
    const papers = [
      {
        key: `doi:${DOI}`,
        identifiers: [{ kind: 'doi', value: DOI }],
        url: URL_OF_PAGE,
        title: 'Bench',
        authors: [],
      },
    ];
    const stored = await send<{ ok: boolean }>(popup, 'import-notes', { papers, notes: notesOn(elements) });
    if (!stored.ok) throw new Error(JSON.stringify(stored));
    await tab.bringToFront();
    await wait(1_500);
    const before = await tab.evaluate(() => performance.now());
    const start = performance.now();
    await send(popup, 'notes-changed', {}, id);
    let placed: Placed = { notes: [] };
    while (placed.notes.length < NOTES && performance.now() - start < 30_000) {
      placed = await send<Placed>(popup, 'notes', {}, id);
      await wait(10);
    }
    times.push(performance.now() - start);
    await wait(1_500);
    const tasks = await tab.evaluate((from) => window.probe.longTasks.filter(([at]) => at >= from), before);
    long.push(tasks.length);
    places = {};
    for (const { placing } of placed.notes) places[placing] = (places[placing] ?? 0) + 1;
  } finally {
    await browser.close();
  }
}
times.sort((a, b) => a - b);
const lines = [
  `| ${NOTES} notes on ${WORDS.toLocaleString('en')} words | placed after, ms: median (range) | long tasks of the page meanwhile | outcomes |`,
  '|---|---|---|---|',
  `| Chromium, ${RUNS} runs | ${times[RUNS >> 1]?.toFixed(0)} (${times[0]?.toFixed(0)}–${times.at(-1)?.toFixed(0)}) | ${long.join(', ')} | ${Object.entries(
    places,
  )
    .map(([placing, n]) => `${n} ${placing}`)
    .join(', ')} |`,
];
console.log(lines.join('\n'));
mkdirSync(OUT, { recursive: true });
writeFileSync(`${OUT}notes.md`, `${lines.join('\n')}\n`);
