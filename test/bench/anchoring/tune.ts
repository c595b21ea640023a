/** For looking at what goes wrong while tuning: `npx tsx test/bench/anchoring/tune.ts SEED [MUTATION]`. */

import { existsSync, readFileSync } from 'node:fs';
import { article } from './article';
import { builtArticles, demoArticle } from './built-articles';
import { ours, runBenchmark, total } from './run';

const [seed = '1', only] = process.argv.slice(2);
const saved =
  process.env.SAVED && existsSync('/tmp/g-pages.jsonl')
    ? readFileSync('/tmp/g-pages.jsonl', 'utf8')
        .trim()
        .split('\n')
        .map((l) => JSON.parse(l))
        .map((d) =>
          article(
            d.file,
            d.text.split('\u2029').map((text: string) => ({
              kind: /^\s*(fig|table)/i.test(text) ? 'caption' : 'paragraph',
              text,
            })),
          ),
        )
    : null;
const articles = saved ?? [...builtArticles(3, Number(seed)), demoArticle()];
const t = performance.now();
const shown: Record<string, number> = {};
const tables = runBenchmark(
  articles,
  { ours },
  {
    seed: Number(seed),
    batches: Number(process.env.B ?? 10),
    notes: 10,
    ...(only ? { mutations: [only] } : {}),
  },
  (_, c) => {
    if (c.grade === 'right' || (c.truth.span === undefined && c.grade !== 'wrong')) return;
    const key = `${c.mutation} ${c.length} ${c.grade}`;
    shown[key] = (shown[key] ?? 0) + 1;
    if (
      (shown[key] ?? 0) > Number(process.env.N ?? 1) ||
      (process.env.L && c.length !== process.env.L) ||
      (process.env.G && c.grade !== process.env.G)
    )
      return;
    const s = c.truth.span,
      p = c.placement.span;
    const show = (x?: { start: number; end: number }) =>
      x
        ? JSON.stringify(
            c.page.slice(x.start - 50, x.start) +
              '⟦' +
              c.page.slice(x.start, x.end).slice(0, 300) +
              '⟧' +
              c.page.slice(x.end, x.end + 50),
          )
        : '–';
    const q = c.note.target.quote;
    console.log(
      `\n${key}\n note ${JSON.stringify(q.prefix + '⟦' + q.exact.slice(0, 300) + '⟧' + q.suffix)}\n true ${s?.start} ${show(s)}\n said ${c.placement.placing} ${p?.start} ${show(p)}`,
    );
  },
);
for (const [m, row] of Object.entries(tables.ours ?? {}))
  for (const [l, x] of Object.entries(row))
    console.log(
      m.padEnd(28),
      l.padEnd(10),
      'n',
      total(x),
      'right',
      ((100 * x.right) / total(x)).toFixed(2),
      'wrong',
      ((100 * x.wrong) / total(x)).toFixed(2),
      'unc',
      ((100 * x.uncertain) / total(x)).toFixed(2),
      'lost',
      ((100 * x.lost) / total(x)).toFixed(2),
      x.exactlyWrong || '',
    );
console.log(((performance.now() - t) / 1000).toFixed(1), 's');
