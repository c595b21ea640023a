import { FLOOR } from '../floors';
import { digits, median, stats, told } from '../harness/stats';
import { STAGES } from '../stages/pipeline/profile';
import { medianOf, ownTime, perMillion, readingMs, toFloor } from './figures';
import { count, markdown } from './markdown';
import type { Parts } from './results';

/** A number as it is; NaN, and null as files have it, is not known. */
const whole = (n: number): string => (Number.isFinite(n) ? String(n) : '–');

type Table = (parts: Partial<Parts>) => string | undefined;

const reading: Table = (parts) =>
  parts.reading &&
  `### Reading a page, cold\n\n${markdown(
    ['page', 'way', 'ms: median (quartiles)', '÷ TreeWalker', 'runs'],
    parts.reading.map(({ page, variant, ms }) => [
      page,
      variant,
      told(stats(ms)),
      (median(ms) / readingMs(parts, page, FLOOR)).toFixed(2),
      String(ms.length),
    ]),
  )}`;

const pipeline: Table = ({ pipeline: rows }) =>
  rows &&
  `### The page’s part: read, send, resolve, paint, cold, with the real worker\n\n${markdown(
    [
      'words',
      'forms',
      'floor, ms',
      'script',
      'style + layout',
      'both ÷ floor',
      'paint, commit',
      'all tasks',
      'longest task',
      'worker: scan, ms',
      'matches',
      'runs',
    ],
    rows.map((row) => [
      count(row.words),
      count(row.forms),
      digits(median(row.floor)),
      told(stats(row.main.map((m) => m.script))),
      digits(median(row.main.map((m) => m.style + m.layout))),
      toFloor(row).toFixed(2),
      digits(medianOf(row.main, 'paint')),
      digits(medianOf(row.main, 'tasks')),
      digits(medianOf(row.main, 'longest')),
      digits(median(row.worker.map((w) => w.scan))),
      count(row.worker[0]?.terms ?? 0),
      String(row.main.length),
    ]),
  )}\n\nWhere the script’s time goes, in % of samples of the call stack (not minified):\n\n${markdown(
    ['words', 'forms', ...STAGES],
    rows
      .filter((row) => row.stages.length > 0)
      .map((row) => {
        const sum = (stage: (typeof STAGES)[number]) => row.stages.reduce((all, s) => all + s[stage], 0);
        const whole = STAGES.reduce((all, stage) => all + sum(stage), 0);
        return [
          count(row.words),
          count(row.forms),
          ...STAGES.map((stage) => ((100 * sum(stage)) / whole).toFixed(0)),
        ];
      }),
  )}`;

const matching: Table = (parts) => {
  const { matching: found } = parts;
  if (found === undefined) return undefined;
  const words = Object.keys(found.units).map(Number);
  const sizes = [...new Set(found.rows.map(({ forms }) => forms))];
  const names = [...new Set(found.rows.map(({ name }) => name))];
  const rows = names.flatMap((name) =>
    sizes.map((forms) => {
      const row = found.rows.find((each) => each.name === name && each.forms === forms);
      const cells = words.map((n) => (row?.failed ? row.failed : digits(perMillion(parts, row, n))));
      const hits = row?.texts?.[words.at(-1) ?? 0]?.hits;
      const places = name.startsWith('floor') || hits === undefined ? '' : count(hits);
      return [name, count(forms), digits(row?.build ?? Number.NaN), ...cells, places];
    }),
  );
  const agreement = found.agreement.flatMap(({ name, forms, texts }) =>
    Object.entries(texts).map(([n, t]) => [
      name,
      count(forms),
      count(Number(n)),
      count(t.oracle),
      String(t.missed),
      String(t.extra),
      t.first.map((text) => `“${text}”`).join(', '),
    ]),
  );
  return `### Matching, warm, ms per million UTF-16 units\n\n${markdown(
    ['matcher', 'forms', 'build, ms', ...words.map((n) => `${count(n)} words`), 'places in the largest'],
    rows,
  )}\n\nPlaces that a naive oracle finds, and where ours differ:\n\n${markdown(
    ['matcher', 'forms', 'words', 'oracle', 'missed', 'extra', 'first of them'],
    agreement,
  )}`;
};

const peers: Table = ({ peers: rows }) =>
  rows &&
  `### Peers that mark a page, cold, painting included\n\n${markdown(
    ['peer', 'words', 'forms', 'all tasks, ms', 'of them layout', 'marks', 'runs'],
    rows.map((row) => [
      row.name,
      count(row.words),
      count(row.forms),
      row.failed ?? told(stats(row.main.map((m) => m.tasks))),
      digits(medianOf(row.main, 'layout')),
      row.marks === undefined ? '' : count(row.marks),
      String(row.main.length),
    ]),
  )}`;

const hover: Table = ({ hover: rows }) =>
  rows &&
  `### What lies under the pointer, looked for when it rests\n\n${markdown(
    ['page', 'positioned elements', 'a look, µs', 'the browser’s caret look-up, µs', 'hits of 2,000', 'runs'],
    rows.map((row) => [
      row.page,
      count(row.positioned),
      told(stats(row.us)),
      told(stats(row.caret)),
      count(row.hits),
      String(row.us.length),
    ]),
  )}`;

const painting: Table = ({ painting: rows }) =>
  rows &&
  `### A page full of matches that goes on living\n\n${markdown(
    [
      'marks',
      'matches',
      'painted',
      'frame with a change, ms',
      '2,000 inserts, ms',
      'heap, MB',
      'hover, µs',
      'of it the browser’s caret',
      'runs',
    ],
    rows.map((row) => [
      row.density,
      count(row.matches),
      String(row.painted),
      told(stats(row.frame)),
      told(stats(row.inserts)),
      digits(median(row.heap)),
      digits(median(row.hover?.map((h) => h.us) ?? [])),
      digits(median(row.hover?.map((h) => h.caret) ?? [])),
      String(row.frame.length),
    ]),
  )}`;

const changes: Table = ({ changes: c }) =>
  c &&
  `### ${c.batches} batches of ${c.paragraphs} paragraphs appended to ${count(c.words)} words\n\n${markdown(
    ['', 'script, ms', 'style', 'layout', 'longest task', 'runs'],
    (['ours', 'bare'] as const).map((kind) => [
      kind === 'ours' ? 'with the extension' : 'the page alone',
      told(stats(c[kind].map((m) => m.script))),
      digits(medianOf(c[kind], 'style')),
      digits(medianOf(c[kind], 'layout')),
      digits(medianOf(c[kind], 'longest')),
      String(c[kind].length),
    ]),
  )}`;

const shipped: Table = ({ shipped: rows }) =>
  rows &&
  `### The whole shipped content script, cold (citations, identity and all)\n\n${markdown(
    [
      'page',
      'words',
      'script, ms',
      'style',
      'paint, commit',
      'script + style + layout',
      'all tasks',
      'longest task',
      'layout shift',
      'runs',
    ],
    rows.map((row) => [
      row.page,
      count(row.words),
      told(stats(row.main.map((m) => m.script))),
      digits(medianOf(row.main, 'style')),
      digits(medianOf(row.main, 'paint')),
      digits(ownTime(row.main)),
      digits(medianOf(row.main, 'tasks')),
      digits(medianOf(row.main, 'longest')),
      digits(Math.max(...row.shift)),
      String(row.main.length),
    ]),
  )}`;

const worker: Table = ({ worker: rows }) =>
  rows &&
  `### The worker’s scanner, cold\n\n${markdown(
    ['imported forms', 'ready, ms', 'memory, MB', 'runs'],
    rows.map((row) => [
      count(row.forms),
      told(stats(row.ms)),
      digits(median(row.memory)),
      String(row.ms.length),
    ]),
  )}`;

const imported: Table = ({ import: result }) =>
  result &&
  `### An OBO file of 100,000 terms, imported through the options page of the shipped build\n\n${markdown(['', ''], result.lines)}`;

const marks: Table = ({ marks: rows }) =>
  rows &&
  `### First marks while a page loads\n\n${markdown(
    [
      'words',
      'ms after DOMContentLoaded: median (quartiles)',
      'tasks over 50 ms: with / without',
      'longest, ms: with / without',
      'layout shift',
    ],
    rows.map((row) => [
      count(row.words),
      told(stats(row.first)),
      `${whole(row.longTasks.ours)} / ${whole(row.longTasks.bare)} in ${row.first.length} runs`,
      `${digits(row.longest.ours)} / ${digits(row.longest.bare)}`,
      digits(row.shift),
    ]),
  )}`;

const citing: Table = ({ citing: c }) =>
  c &&
  `### 1,000 references, 3,000 citations\n\n${markdown(
    ['', 'all marked after DOMContentLoaded, ms', 'terms alone on the same text', 'ratio'],
    [
      [
        'terms and citations',
        told(stats(c.both)),
        told(stats(c.terms)),
        (median(c.both) / median(c.terms)).toFixed(2),
      ],
    ],
  )}`;

const calibration: Table = ({ calibration: rows }) =>
  rows &&
  `### What the meter of the main thread is worth\n\nThe same work of the page, first by its own clock, then under the meter. Style that a script asks for counts in a trace as style and as script.\n\n${markdown(
    ['work', 'by the clock, ms', 'all tasks', 'script', 'style', 'layout', 'longest task', 'runs'],
    rows.map((row) => [
      row.work,
      told(stats(row.known)),
      told(stats(row.main.map((m) => m.tasks))),
      ...(['script', 'style', 'layout', 'longest'] as const).map((key) => digits(medianOf(row.main, key))),
      String(row.main.length),
    ]),
  )}`;

export const TABLES: readonly Table[] = [
  reading,
  pipeline,
  matching,
  peers,
  painting,
  hover,
  changes,
  worker,
  shipped,
  imported,
  marks,
  citing,
  calibration,
];
