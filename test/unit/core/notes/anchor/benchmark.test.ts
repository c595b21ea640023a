/** The short version of `npm run bench:anchoring`: fewer notes, no timing, the same goals with room for chance. */
import { expect, it } from 'vitest';
import { builtArticles, demoArticle } from '../../../../bench/anchoring/built-articles';
import { distances, startOf } from '../../../../bench/anchoring/myers';
import { Random } from '../../../../bench/anchoring/random';
import { ours, runBenchmark, type Tally, total } from '../../../../bench/anchoring/run';

it('finds notes again on changed pages, and never says exact of what is gone', () => {
  const articles = [...builtArticles(1, 31), demoArticle()];
  const table = runBenchmark(articles, { ours }, { seed: 31, batches: 2, notes: 8 }).ours ?? {};
  const rows = Object.entries(table).flatMap(([mutation, row]) =>
    Object.entries(row).map(([length, tally]) => ({ mutation, length, tally })),
  );
  const share = (of: (tally: Tally) => number, some: typeof rows) =>
    some.reduce((sum, { tally }) => sum + of(tally), 0) /
    some.reduce((sum, { tally }) => sum + total(tally), 0);
  const kept = rows.filter(({ mutation }) => !/deleted|rows/.test(mutation));
  const gone = rows.filter(({ mutation }) => /deleted/.test(mutation));
  expect(rows.length).toBe(36);
  expect(share(({ right }) => right, kept)).toBeGreaterThanOrEqual(0.98);
  expect(share(({ wrong }) => wrong, kept)).toBeLessThanOrEqual(0.01);
  expect(
    share(
      ({ wrong }) => wrong,
      rows.filter(({ mutation }) => /rows/.test(mutation)),
    ),
  ).toBeLessThanOrEqual(0.03);
  expect(share(({ lost, uncertain }) => lost + uncertain, gone)).toBeGreaterThanOrEqual(0.97);
  expect(share(({ exactlyWrong }) => exactlyWrong, gone)).toBe(0);
  expect(
    share(
      ({ right }) => right,
      rows.filter(({ mutation }) => mutation === 're-rendered'),
    ),
  ).toBe(1);
}, 120_000);

it('compares with a search that counts errors as a plain table does', () => {
  const random = new Random(5);
  const draw = (length: number) => Array.from({ length }, () => random.pick(['a', 'b', 'c'])).join('');
  for (let round = 0; round < 60; round++) {
    const [pattern, text] = [draw(1 + random.below(80)), draw(120)];
    expect([...distances(text, pattern)]).toEqual(plainDistances(text, pattern));
  }
  expect(startOf('xxhelloxx', 'hello', 7, 0)).toBe(2);
});

/** Sellers' algorithm, one column a character. */
function plainDistances(text: string, pattern: string): number[] {
  let column = Array.from({ length: pattern.length + 1 }, (_, i) => i);
  return [...text].map((char) => {
    const next = [0];
    for (let i = 1; i <= pattern.length; i++) {
      const diagonal = (column[i - 1] ?? 0) + (pattern[i - 1] === char ? 0 : 1);
      next.push(Math.min(diagonal, (column[i] ?? 0) + 1, (next[i - 1] ?? 0) + 1));
    }
    column = next;
    return next.at(-1) ?? 0;
  });
}
