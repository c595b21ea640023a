/**
 * `npm run bench`: how long a reader waits for the first marks, and whether the page ever stutters, beside mark.js with
 * the lexicon's own terms in the same run. Real Chromium, the shipped build, pages generated with a seed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch, type Tab } from '../e2e/harness';
import { citingBench } from './citing';
import { articlePage, markJs, termList } from './pages';
import { PROBE_SCRIPT, type Probe } from './probe';

const RUNS = 5;
const SETTLE = 2500;
const OUT = fileURLToPath(new URL('../../bench/', import.meta.url));
const address = (words: number, run: number) =>
  `https://link.springer.com/article/10.1007/bench-${words}-${run}`;

const median = (values: number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};
const spread = (values: number[]) =>
  `${median(values).toFixed(0)} (${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)})`;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const readProbe = (tab: Tab): Promise<Probe> => tab.evaluate(() => window.probe);

/** Opens a generated page several times in a fresh tab each and collects what it noted. */
async function probes(words: number, extension: boolean): Promise<Probe[]> {
  const browser = await launch('chromium', extension ? {} : { extension: null });
  const out: Probe[] = [];
  try {
    for (let run = 0; run < RUNS; run++) {
      const url = address(words, run);
      const html = articlePage(words, 1 + run).replace('<meta charset', `${PROBE_SCRIPT}<meta charset`);
      const tab = await browser.open(url, { pages: { [url]: html } });
      await wait(SETTLE + words / 40);
      out.push(await readProbe(tab));
      await tab.close();
    }
  } finally {
    await browser.close();
  }
  return out;
}

/** Milliseconds that mark.js needs to mark `terms` on a page of `words` words; null when it fails. */
async function peer(words: number, terms: string[]): Promise<number | null> {
  const browser = await launch('chromium', { extension: null });
  try {
    const url = address(words, 99);
    const tab = await browser.open(url, {
      pages: { [url]: articlePage(words, 1, `<script>${markJs()}</script>`) },
    });
    return await tab.evaluate(async (list) => {
      const Mark = (
        window as unknown as { Mark: new (el: Element) => { mark(t: string[], o: object): void } }
      ).Mark;
      const start = performance.now();
      try {
        // mark.js works synchronously. No function may be named in here: the compiler would add a helper for it.
        new Mark(document.body).mark(list, { separateWordSearch: false, accuracy: 'exactly' });
        return performance.now() - start;
      } catch {
        return null;
      }
    }, terms);
  } finally {
    await browser.close();
  }
}

const lines: string[] = [];
const say = (line: string) => {
  lines.push(line);
  console.log(line);
};

/** From the earliest moment at which a content script of `document_idle` can run. */
const afterParsing = (p: Probe) => p.longTasks.filter(([start]) => start >= p.domContentLoaded);
const longest = (p: Probe) => Math.max(0, ...afterParsing(p).map(([, d]) => d));

say(
  '| page | first marks after DOMContentLoaded, ms: median (range) | long tasks (> 50 ms) after DOMContentLoaded: with / without Oncogloss | longest, ms: with / without | layout shift |',
);
say('|---|---|---|---|---|');
const results: Record<string, unknown> = {};
for (const words of [10_000, 100_000]) {
  const ours = await probes(words, true);
  const bare = await probes(words, false);
  const first = ours.map((p) => (p.firstHighlight ?? Number.NaN) - p.domContentLoaded);
  const tasks = (list: Probe[]) => list.reduce((n, p) => n + afterParsing(p).length, 0);
  say(
    `| ${words.toLocaleString('en')} words | ${spread(first)} | ${tasks(ours)} / ${tasks(bare)} in ${RUNS} runs | ${Math.max(...ours.map(longest)).toFixed(0)} / ${Math.max(...bare.map(longest)).toFixed(0)} | ${Math.max(...ours.map((p) => p.layoutShift)).toFixed(3)} |`,
  );
  results[words] = { ours, bare };
}
say('');
say('| mark.js 8.11 on 10,000 words, the same lexicon | ms |');
say('|---|---|');
for (const count of [100, 1000]) {
  const ms = await peer(10_000, termList(count));
  say(`| ${count.toLocaleString('en')} of our terms | ${ms === null ? 'failed' : ms.toFixed(0)} |`);
  results[`mark.js ${count}`] = ms;
}
const citing = await citingBench();
say('');
say(
  '| 1,000 references, 3,000 citations | all marked after DOMContentLoaded, ms: median (range) | terms alone on the same text | ratio |',
);
say('|---|---|---|---|');
say(
  `| terms and citations | ${spread(citing.both)} | ${spread(citing.terms)} | ${(median(citing.both) / median(citing.terms)).toFixed(2)} |`,
);
results.citing = citing;
mkdirSync(OUT, { recursive: true });
writeFileSync(`${OUT}results.json`, `${JSON.stringify(results, null, 1)}\n`);
writeFileSync(`${OUT}results.md`, `${lines.join('\n')}\n`);
