/**
 * How long the import of an OBO file of 100,000 terms takes through the options page of the shipped build, how much
 * memory it takes, and what the first scan costs with it on after the background was restarted. Both browsers:
 * `npx tsx test/bench/vocabulary-import.ts [chromium|firefox] [--terms 100000]`.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BROWSERS, type Browser, eventually, launch, type Tab } from '../e2e/harness';
import { waitForSection } from '../e2e/harness/vocabularies';
import { numbers } from './harness/args';
import { memoryOfChildren, watchMemory } from './harness/process-memory';
import { digits, median } from './harness/stats';
import { ontology } from './pages/ontology';

const OPTIONS = 'src/extension/options/index.html';
const [TERMS = 100_000] = numbers('terms', [100_000]);
const RESTARTS = 5;
/** What a page sends first, in UTF-16 units. */
const FIRST_PORTION = 12_000;
const MB = 1e6;

const say = (what: string, value: string) => console.log(`${what.padEnd(58)} ${value}`);
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const mb = (bytes: number) => `${digits(bytes / MB)} MB`;

interface Report {
  ms: number;
  stages: { stage: string; from: number }[];
  /** Different shares that were shown, and the longest time between two of them. */
  shares: number;
  longest: number;
  said: string;
}

/** Presses "Import" and watches the section until it says what came of it. Runs in the page. */
const importAndWatch = (): Promise<Report> =>
  new Promise((resolve) => {
    const section = document.querySelector('#vocabularies') as HTMLElement;
    const start = performance.now();
    const report: Report = { ms: 0, stages: [], shares: 0, longest: 0, said: '' };
    let share = '';
    let last = start;
    const look = () => {
      const now = performance.now();
      const stage = section.querySelector('.import-bar [role=status]')?.textContent ?? '';
      if (stage && report.stages.at(-1)?.stage !== stage)
        report.stages.push({ stage, from: Math.round(now - start) });
      const shown = section.querySelector('progress')?.getAttribute('value') ?? '';
      if (shown && shown !== share) {
        report.shares++;
        report.longest = Math.max(report.longest, Math.round(now - last));
        last = now;
        share = shown;
      }
      report.said = section.querySelector('.import-result')?.textContent ?? '';
      if (!report.said) return;
      observer.disconnect();
      resolve({ ...report, ms: now - start });
    };
    const observer = new MutationObserver(look);
    observer.observe(section, { subtree: true, childList: true, attributes: true, characterData: true });
    (section.querySelector('.vocabulary-draft button[type=submit]') as HTMLElement).click();
  });

/** Asks the background as a page does; milliseconds until the answer is there, and how many terms it found. */
const scan = (tab: Tab, text: string): Promise<{ ms: number; terms: number }> =>
  tab.evaluate(async (given) => {
    const world = globalThis as unknown as Record<'browser' | 'chrome', never>;
    const { runtime } = (world.browser ?? world.chrome) as {
      runtime: { sendMessage(m: object): Promise<{ matches: { kind: string }[] }> };
    };
    const start = performance.now();
    const reply = await runtime.sendMessage({
      oncogloss: 'background',
      name: 'scan',
      params: { text: given },
    });
    const terms = reply.matches.filter(({ kind }) => kind === 'term').length;
    return { ms: performance.now() - start, terms };
  }, text);

/** The first scan of a background that was just started, and the next one; medians. */
async function scans(browser: Browser, tab: Tab, text: string): Promise<string> {
  const first: number[] = [];
  const next: number[] = [];
  let terms = 0;
  for (let run = 0; run < RESTARTS; run++) {
    await browser.stopBackground();
    await wait(500);
    const cold = await scan(tab, text);
    first.push(cold.ms);
    next.push((await scan(tab, text)).ms);
    terms = cold.terms;
  }
  return `${digits(median(first))} ms, the next ${digits(median(next))} ms; ${terms} terms`;
}

async function measure(name: (typeof BROWSERS)[number], file: string, text: string): Promise<void> {
  console.log(`\n${name}`);
  const browser = await launch(name);
  try {
    const options = await browser.openExtensionPage(OPTIONS);
    await waitForSection(options);
    say('first scan after a restart, nothing imported', await scans(browser, options, text));
    const before = memoryOfChildren();
    await options.chooseFile('#vocabularies input[type=file]', file);
    await eventually(
      () => options.evaluate(() => document.querySelector('.vocabulary-draft') !== null),
      (there) => there,
    );
    // What the compiler puts into functions with a name, for a page that has it not.
    await options.evaluate(new Function('globalThis.__name ??= (f) => f') as () => void);
    const most = watchMemory();
    const { ms, stages, shares, longest, said } = await options.evaluate(importAndWatch);
    const peak = most();
    say('import', `${(ms / 1000).toFixed(2)} s`);
    say('  said', said.replace('\n', ' '));
    say('  begins at, ms', stages.map(({ stage, from }) => `${stage} ${from}`).join(', '));
    say('  progress', `${shares} steps shown, at most ${longest} ms between two`);
    say('  memory of all processes above before: highest', mb(peak - before));
    await wait(10_000);
    say('  the same 10 s later', mb(memoryOfChildren() - before));
    say('first scan after a restart, with it on', await scans(browser, options, text));
  } finally {
    await browser.close();
  }
}

const folder = mkdtempSync(join(tmpdir(), 'oncogloss-import-'));
try {
  const file = join(folder, 'bench.obo');
  const body = ontology(TERMS);
  writeFileSync(file, body);
  say('file', `${TERMS} terms, ${digits(Buffer.byteLength(body) / MB)} MB`);
  const text = [...body.matchAll(/^(?:name|def): "?([^"\n]+)/gm)]
    .map((match) => match[1] ?? '')
    .join(' ')
    .slice(0, FIRST_PORTION);
  const wanted = BROWSERS.filter(
    (name) => !BROWSERS.some((other) => process.argv.includes(other)) || process.argv.includes(name),
  );
  for (const name of wanted) await measure(name, file, text);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
