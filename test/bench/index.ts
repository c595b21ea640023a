/**
 * `npm run bench`: what Oncogloss costs a page, stage by stage, beside the floors and beside its peers, in real browsers
 * and in one run; `bench/results.json`, `bench/results.md` and charts. All of it takes about half an hour.
 *
 * `--browser firefox`, `--only reading,pipeline,…` (other parts stay as measured before; `--only report` measures
 * nothing), `--words 10000,50000,500000`, `--forms 1000,10000,100000`, `--runs 5`. Needs `npm run build` for the parts
 * `shipped`, `import`, `marks` and `citing`.
 */
import { calibration } from './calibration/measure';
import { changesInFirefox } from './changes/firefox';
import { changes } from './changes/measure';
import { numbers, option } from './harness/args';
import { openCold } from './harness/cold';
import { openFirefoxBench } from './harness/firefox';
import { openChromiumPages } from './harness/page';
import { hoveringInFirefox } from './hover/firefox';
import { hovering } from './hover/measure';
import { importing } from './import/measure';
import { citingBench, firstMarks } from './marks/measure';
import { matching, textSizes } from './matching/measure';
import { paperPage } from './pages';
import { paintingInFirefox } from './painting/firefox';
import { painting } from './painting/measure';
import { domPeers } from './peers/dom';
import { reading } from './reading/measure';
import { writeReport } from './report';
import { count } from './report/markdown';
import { loadResults, machineLine, type PartName, type Parts, saveResults } from './report/results';
import { shippedInFirefox } from './shipped/firefox';
import { shipped } from './shipped/measure';
import { pipelineInFirefox } from './stages/pipeline/firefox';
import { pipeline } from './stages/pipeline/measure';
import { workerReadyInFirefox } from './worker/firefox';
import { workerReady } from './worker/measure';

const words = numbers('words', [10_000, 50_000, 500_000]);
const forms = numbers('forms', [1_000, 10_000, 100_000]);
const [runs = 5] = numbers('runs', [5]);
/** Of what takes long. */
const few = Math.min(runs, 3);
const peerForms = [...new Set([...forms, 5_000])].sort((a, b) => a - b);
const name = option('browser') === 'firefox' ? 'firefox' : 'chromium';

const pages = () => words.map((n) => [`${count(n)} words`, paperPage({ words: n })] as const);

/** Every page with 10,000 forms, one page with every vocabulary, and the small page with the peers’ lists. */
function pairs(): (readonly [number, number])[] {
  const all = [
    ...words.map((n) => [n, 10_000] as const),
    ...forms.map((n) => [50_000, n] as const),
    ...[1_000, 5_000, 100_000].map((n) => [10_000, n] as const),
  ].filter(([n]) => words.includes(n));
  return [...new Map(all.map((pair) => [pair.join(), pair])).values()];
}

async function withClosing<B extends { close(): Promise<void> }, T>(
  opening: Promise<B>,
  work: (browser: B) => Promise<T>,
): Promise<T> {
  const browser = await opening;
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

type Measuring = { [K in PartName]?: () => Promise<Parts[K]> };

const IN_CHROMIUM: Measuring = {
  reading: () => withClosing(openCold(), ({ sample }) => reading(sample, pages(), runs)),
  pipeline: () => pipeline(pairs(), runs),
  matching: () =>
    withClosing(openChromiumPages(), async ({ open }) => ({
      ...(await matching(open, words, forms)),
      units: textSizes(words),
    })),
  peers: () => domPeers(openChromiumPages, words, peerForms, few),
  painting: () => painting(few),
  hover: () => hovering(few),
  changes: () => changes(few),
  worker: () => workerReady([0, ...forms], runs),
  shipped: () => shipped(words, few),
  import: () => importing('chromium'),
  marks: () => firstMarks('chromium', [10_000, 100_000]),
  citing: () => citingBench('chromium'),
  calibration: () => withClosing(openChromiumPages(), (browser) => calibration(browser, few)),
};

const IN_FIREFOX: Measuring = {
  reading: () => withClosing(openFirefoxBench(), ({ sample }) => reading(sample, pages(), runs)),
  matching: () =>
    withClosing(openFirefoxBench(), async ({ open }) => ({
      ...(await matching(open, words, forms)),
      units: textSizes(words),
    })),
  pipeline: () => pipelineInFirefox(pairs(), runs),
  peers: () => domPeers(openFirefoxBench, words, peerForms, few),
  painting: () => paintingInFirefox(few),
  hover: () => hoveringInFirefox(few),
  changes: () => changesInFirefox(few),
  worker: () => workerReadyInFirefox([0, ...forms], runs),
  shipped: () => shippedInFirefox(words, few),
  import: () => importing('firefox'),
  marks: () => firstMarks('firefox', [10_000, 100_000]),
  citing: () => citingBench('firefox'),
  calibration: () => withClosing(openFirefoxBench(), (browser) => calibration(browser, few)),
};

const versionOf = () =>
  withClosing<{ version: string; close(): Promise<void> }, string>(
    name === 'firefox' ? openFirefoxBench() : openCold(),
    async ({ version }) => version,
  );

const measuring = name === 'firefox' ? IN_FIREFOX : IN_CHROMIUM;
const only = option('only')?.split(',');
const chosen = (Object.keys(measuring) as PartName[]).filter((part) => only?.includes(part) ?? true);
const version = chosen.length > 0 ? await versionOf() : '';
for (const part of chosen) {
  const start = performance.now();
  try {
    const measured = await measuring[part]?.();
    // Read anew each time: another run may have written its own parts meanwhile.
    const results = loadResults();
    const before = results[name];
    results[name] = {
      version,
      machine: machineLine(),
      measured: { ...before?.measured, [part]: new Date().toISOString().slice(0, 16).replace('T', ' ') },
      parts: { ...before?.parts, [part]: measured },
    };
    saveResults(results);
    console.log(`${part}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
  } catch (error) {
    process.exitCode = 1;
    console.error(`${part} failed:`, error);
  }
}
writeReport(loadResults());
console.log('bench/results.md');
