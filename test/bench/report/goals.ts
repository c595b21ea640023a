import { digits, median } from '../harness/stats';
import { bestPeer, matchingRow, medianOf, ownTime, perMillion, pipelineRow, toFloor } from './figures';
import { count, markdown } from './markdown';
import type { Parts } from './results';

interface Goal {
  goal: string;
  /** The figure, and what it must be at most (or at least). */
  value: number;
  most?: number;
  least?: number;
  told?: string;
}

const OURS = /^ours: matcher of the lexicon/;
const ALSO = /^ours: matcher of a vocabulary/;

function pipelineGoals(parts: Partial<Parts>): Goal[] {
  const rows = [10_000, 50_000, 500_000].map((words): Goal => {
    const row = pipelineRow(parts, words, 10_000);
    const told = row && `${digits(ownTime(row.main))} ÷ ${digits(median(row.floor))} ms`;
    return {
      goal: `cold main thread ÷ TreeWalker floor, ${count(words)} words`,
      value: toFloor(row),
      most: 1,
      ...(told && { told }),
    };
  });
  const own = (words: number, forms: number) => ownTime(pipelineRow(parts, words, forms)?.main ?? []);
  const large = pipelineRow(parts, 500_000, 10_000)?.main ?? [];
  return [
    ...rows,
    {
      goal: 'main thread, 500,000 ÷ 50,000 words',
      value: own(500_000, 10_000) / own(50_000, 10_000),
      most: 11,
    },
    {
      goal: 'main thread, 100,000 ÷ 1,000 forms (50,000 words)',
      value: own(50_000, 100_000) / own(50_000, 1_000),
      most: 1.2,
    },
    {
      goal: 'longest task with script of ours, 500,000 words, ms',
      value: medianOf(large, 'longest'),
      most: 16,
    },
    { goal: 'tasks over 50 ms, 500,000 words', value: medianOf(large, 'longTasks'), most: 0 },
  ];
}

function matchingGoals(parts: Partial<Parts>): Goal[] {
  const charCodes = perMillion(parts, matchingRow(parts, /^floor/, 10_000), 50_000);
  const best = bestPeer(parts, 10_000, 50_000);
  const each = ([name, pattern]: readonly [string, RegExp]): Goal[] => {
    const ms = perMillion(parts, matchingRow(parts, pattern, 10_000), 50_000);
    return [
      { goal: `warm matching ÷ charCode loop, ${name}, 10,000 forms`, value: ms / charCodes, most: 8 },
      {
        goal: `best peer ÷ warm matching, ${name}, 10,000 forms`,
        value: best.ms / ms,
        least: 2.5,
        told: `${best.name}, the fastest with right hits`,
      },
    ];
  };
  const agreed = parts.matching?.agreement ?? [];
  const differ = agreed.flatMap(({ texts }) => Object.values(texts).map((t) => t.missed + t.extra));
  const all = agreed.flatMap(({ texts }) => Object.values(texts).map((t) => t.oracle));
  const sum = (list: number[]) => list.reduce((a, b) => a + b, 0);
  return [
    ...(
      [
        ['lexicon', OURS],
        ['vocabulary', ALSO],
      ] as const
    ).flatMap(each),
    {
      goal: 'places on which matchers and the naive oracle differ',
      value: agreed.length > 0 ? sum(differ) : Number.NaN,
      most: 0,
      told: `of ${count(sum(all))}`,
    },
  ];
}

function peerGoals(parts: Partial<Parts>): Goal[] {
  const peer = (name: RegExp, forms: number) =>
    parts.peers?.find((row) => name.test(row.name) && row.words === 10_000 && row.forms === forms);
  const ours = (forms: number) => medianOf(pipelineRow(parts, 10_000, forms)?.main ?? [], 'tasks');
  const goal = (name: string, pattern: RegExp, forms: number, least: number): Goal => {
    const row = peer(pattern, forms);
    return {
      goal: `${name} ÷ ours, ${count(forms)} terms on 10,000 words, all tasks with painting`,
      value: medianOf(row?.main ?? [], 'tasks') / ours(forms),
      least,
      ...(row?.failed && { told: row.failed }),
    };
  };
  return [goal('mark.js', /^mark/, 1_000, 300), goal('findAndReplaceDOMText', /^find/, 5_000, 3)];
}

function paintingGoals(parts: Partial<Parts>): Goal[] {
  const of = (density: string) => parts.painting?.find((row) => row.density === density);
  const [none, off, all] = [of('none'), of('off'), of('all')];
  const mid = (list: number[] | undefined) => median(list ?? []);
  const bare = (density: string) => digits(mid(of(density)?.frame) - mid(none?.frame));
  const [page, ...others] = parts.hover ?? [];
  // Where nothing is marked a look costs next to nothing: such papers would make the figure too good.
  const saved = others.filter(({ hits }) => hits > 0);
  const hover = saved.length > 0 ? saved : page ? [page] : [];
  const caret = digits(median(hover.map((row) => median(row.caret))));
  const generated = page && saved.length > 0 ? `; ${digits(median(page.us))} on the generated page` : '';
  return [
    {
      goal: 'ms added to a frame in which the page changes its DOM',
      value: mid(all?.frame) - mid(none?.frame),
      most: 1,
      told: `${count(all?.matches ?? 0)} matches, ${all?.painted ?? 0} painted near the viewport; as many words that the page itself underlines cost ${bare('lines')}, with a coloured ground ${bare('grounds')}`,
    },
    { goal: '2,000 page inserts ÷ unpainted page', value: mid(all?.inserts) / mid(none?.inserts), most: 1.2 },
    {
      goal: 'memory of painting, MB',
      value: mid(all?.heap) - mid(off?.heap),
      most: 3,
      told: `${digits(mid(all?.heap))} MB with all that is known of the page`,
    },
    {
      goal: 'hover, µs',
      value: median(hover.map((row) => median(row.us))),
      most: 15,
      told: `median of ${hover.length} pages with marks in view; the browser's own caret look-up alone ${caret}${generated}`,
    },
  ];
}

function otherGoals(parts: Partial<Parts>): Goal[] {
  const { changes, shipped, worker } = parts;
  const added =
    (medianOf(changes?.ours ?? [], 'script') - medianOf(changes?.bare ?? [], 'script')) /
    (changes?.batches ?? 1);
  const row = worker?.find(({ forms }) => forms === 100_000);
  const shifts = (shipped ?? []).flatMap(({ shift }) => shift);
  return [
    { goal: 'appended batch of 10 paragraphs, ms', value: changes ? added : Number.NaN, most: 0.5 },
    {
      goal: 'layout shift after the start, largest',
      value: shifts.length > 0 ? Math.max(...shifts) : Number.NaN,
      most: 0,
    },
    { goal: 'worker ready with 100,000 forms, ms', value: median(row?.ms ?? []), most: 30 },
    {
      goal: 'memory of the worker’s scanner with 100,000 forms, MB',
      value: median(row?.memory ?? []),
      most: 4.5,
    },
    {
      goal: 'import of an OBO file of 100,000 terms, s',
      value: parts.import?.seconds ?? Number.NaN,
      most: 10,
    },
    {
      goal: 'page that is no article, ms of script in total',
      value: medianOf(shipped?.find(({ page }) => page === 'no article')?.main ?? [], 'script'),
      most: 2,
    },
  ];
}

const goalsOf = (parts: Partial<Parts>): Goal[] => [
  ...pipelineGoals(parts),
  ...matchingGoals(parts),
  ...peerGoals(parts),
  ...paintingGoals(parts),
  ...otherGoals(parts),
];

/** Another browser's figures for the same goals, and why this one's differ. */
export interface Beside {
  browser: string;
  parts: Partial<Parts>;
  /** Empty where there is nothing to explain. */
  why(goal: string): string;
}

/** The goals with the figures of this run; a goal without a figure says so. */
export function goalTable(parts: Partial<Parts>, beside?: Beside): string {
  const others = new Map(beside && goalsOf(beside.parts).map(({ goal, value }) => [goal, value]));
  return markdown(
    ['what', 'measured', 'goal', '', ...(beside ? [beside.browser, 'why it differs'] : [])],
    goalsOf(parts).map(({ goal, value, most, least, told }) => {
      const met = most !== undefined ? value <= most : value >= (least ?? 0);
      const bound = most !== undefined ? `≤ ${most}` : `≥ ${least}`;
      const figure = Number.isFinite(value) ? digits(value) : 'not measured';
      return [
        goal,
        told ? `${figure} (${told})` : figure,
        bound,
        Number.isFinite(value) ? (met ? 'met' : '**not met**') : '–',
        ...(beside ? [digits(others.get(goal) ?? Number.NaN), beside.why(goal)] : []),
      ];
    }),
  );
}
