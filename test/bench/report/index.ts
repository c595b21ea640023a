import { charts } from '../charts';
import { FIREFOX, whyFirefox } from './firefox';
import { type Beside, goalTable } from './goals';
import { type BrowserResults, type Results, writeOut } from './results';
import { TABLES } from './tables';

const HEAD = `# Benchmark

\`npm run bench\` wrote this; nothing in it was written by hand. Cold: a new page in a new process and a new isolated
world each time. Variants take turns, the floor in the same turns. Times of different tables do not compare.
Main-thread time is of a trace, in Firefox of samples: script (with its garbage collection), style and layout; painting
and commits, which frames cost in any case, stand apart. Pages and vocabularies are generated with a seed.`;

/** @param beside the other browser, where the goals are told beside its figures. */
function browserPart(name: string, results: BrowserResults, beside?: Beside): string {
  const { version, machine, measured, parts } = results;
  const when = Object.entries(measured)
    .map(([part, at]) => `${part} ${at}`)
    .join(', ');
  const tables = TABLES.map((table) => table(parts)).filter((text) => text !== undefined);
  return [
    `## ${name} ${version}`,
    `${machine}. Measured (UTC): ${when}.`,
    '### Goals',
    ...(beside ? [FIREFOX] : []),
    goalTable(parts, beside),
    ...tables,
  ].join('\n\n');
}

const besideChromium = ({ parts }: BrowserResults, chromium?: BrowserResults): Beside => {
  return { browser: 'Chromium', parts: chromium?.parts ?? {}, why: (goal) => whyFirefox(goal, parts) };
};

/** Writes `bench/results.md` and the charts from what was measured. */
export function writeReport(results: Results): void {
  const { chromium, firefox } = results;
  const drawn = chromium ? charts(chromium.parts) : [];
  for (const [name, svg] of drawn) writeOut(name, svg);
  const parts = [
    HEAD,
    ...drawn.map(([name]) => `![${name.replace(/\.svg$/, '').replaceAll('-', ' ')}](${name})`),
    ...(chromium ? [browserPart('Chromium', chromium)] : []),
    ...(firefox ? [browserPart('Firefox', firefox, besideChromium(firefox, chromium))] : []),
  ];
  writeOut('results.md', `${parts.join('\n\n')}\n`);
}
