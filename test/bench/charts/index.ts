import { FLOOR } from '../floors';
import { digits, median } from '../harness/stats';
import { medianOf, ownTime, perMillion, pipelineRow } from '../report/figures';
import { count } from '../report/markdown';
import type { Parts } from '../report/results';
import { type Bar, barChart } from './svg';

const SIZES = [10_000, 50_000, 500_000];

function mainThread(parts: Partial<Parts>): string | undefined {
  const bars = SIZES.flatMap((words): Bar[] => {
    const row = pipelineRow(parts, words, 10_000);
    if (row === undefined) return [];
    const floor = median(row.floor);
    const script = medianOf(row.main, 'script') / floor;
    const rest = median(row.main.map((m) => m.style + m.layout)) / floor;
    const told = `${digits(ownTime(row.main))} ms`;
    return [{ label: `${count(words)} words`, values: [script, rest], told, ours: true }];
  });
  if (bars.length === 0) return undefined;
  return barChart({
    title: 'Cold main-thread time of a page, beside walking it once',
    unit: `times the ${FLOOR} floor; 10,000 forms`,
    bars,
    parts: ['script', 'style, layout'],
    line: { at: 1, name: 'floor' },
  });
}

function matching(parts: Partial<Parts>): string | undefined {
  const rows = parts.matching?.rows.filter(({ forms }) => forms === 10_000) ?? [];
  const bars = rows.map((row): Bar => {
    const ms = perMillion(parts, row, 50_000);
    const label = row.name.replace(/ \(.*/, '');
    const ours = row.name.startsWith('ours');
    return row.failed
      ? { label, values: [0], told: row.failed, ours }
      : { label, values: [Number.isFinite(ms) ? ms : 0], told: digits(ms), ours };
  });
  if (bars.length === 0) return undefined;
  return barChart({
    title: 'Matching 10,000 forms, warm',
    unit: 'ms per million characters',
    bars,
    logarithmic: true,
  });
}

function peers(parts: Partial<Parts>): string | undefined {
  const rows = parts.peers?.filter(({ words }) => words === 10_000) ?? [];
  if (rows.length === 0) return undefined;
  const sizes = [...new Set(rows.map(({ forms }) => forms))];
  const bars = sizes.flatMap((forms): Bar[] => {
    const ours = pipelineRow(parts, 10_000, forms);
    const mine = ours && medianOf(ours.main, 'tasks');
    return [
      ...(mine === undefined
        ? []
        : [
            {
              label: `Oncogloss, ${count(forms)} terms`,
              values: [mine],
              told: `${count(Math.round(mine))} ms`,
              ours: true,
            },
          ]),
      ...rows
        .filter((row) => row.forms === forms)
        .map((row): Bar => {
          const ms = medianOf(row.main, 'tasks');
          const label = `${row.name.replace(' with one RegExp', '')}, ${count(forms)} terms`;
          return row.failed
            ? { label, values: [0], told: row.failed.replace(/:.*/, '') }
            : { label, values: [ms], told: `${count(Math.round(ms))} ms` };
        }),
    ];
  });
  return barChart({
    title: 'Marking a page of 10,000 words, painting included',
    unit: 'ms of the main thread, all tasks',
    bars,
    logarithmic: true,
  });
}

/** The charts of a run as files: name and SVG text. What was not measured has none. */
export function charts(parts: Partial<Parts>): (readonly [name: string, svg: string])[] {
  const all = [
    ['main-thread.svg', mainThread(parts)],
    ['matching.svg', matching(parts)],
    ['peers.svg', peers(parts)],
  ] as const;
  return all.flatMap(([name, svg]) => (svg === undefined ? [] : [[name, svg] as const]));
}
