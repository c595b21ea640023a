/**
 * `npm run bench:anchoring`: how well notes are found again on changed pages, by mutation and length of the quote,
 * beside the rule that Hypothesis publishes; and how long it takes. Results in `bench/anchoring.{json,md}`.
 *
 * `--quick` takes a tenth of the notes. Seeds: the rules were tuned on 1 to 9; this reports on another.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { builtArticles, demoArticle } from './built-articles';
import { hypothesis } from './hypothesis';
import { MUTATIONS } from './mutations';
import { articleLine, goalLines, tableLines } from './report';
import { ours, runBenchmark, type Table } from './run';
import { carried, savedArticles } from './saved';
import { timings } from './timing';

const SEED = 20;
const OUT = fileURLToPath(new URL('../../../bench/', import.meta.url));
const quick = process.argv.includes('--quick');
const plan = { seed: SEED, batches: quick ? 2 : 20, notes: 10 };

const lines: string[] = [];
const say = (...some: string[]) => {
  lines.push(...some);
  for (const line of some) console.log(line);
};
const results: Record<string, unknown> = { seed: SEED, plan };

const articles = [...builtArticles(9, SEED), demoArticle()];
say(
  '# Notes found again',
  '',
  `${articleLine('Articles built from the lexicon, and the demo article', articles)}; seed ${SEED}, `,
);
say(`${plan.batches * plan.notes} notes for each article, mutation and length.`, '');
const tables = runBenchmark(articles, { ours, hypothesis }, plan) as { ours: Table; hypothesis: Table };
results.built = tables;
say(...goalLines(tables.ours), '', ...tableLines('Oncogloss', tables.ours), '');
say(...tableLines('Hypothesis’ published rule', tables.hypothesis), '', ...goalLines(tables.hypothesis), '');

const { words, rows } = timings(SEED);
results.timing = { words, rows };
say(`| 500 notes on ${words.toLocaleString('en')} words | ms: median of 5 | worst |`, '|---|---|---|');
say(...rows.map(({ name, median, worst }) => `| ${name} | ${median.toFixed(0)} | ${worst.toFixed(0)} |`), '');

const saved = await savedArticles();
if (saved.length === 0) say('Saved pages: none at hand.');
else {
  say(
    `${articleLine('Saved pages of publishers', saved)}; ${quick ? 10 : 40} notes for each page, mutation and length.`,
    '',
  );
  // Which blocks are rows of a table their text does not tell.
  const mutations = Object.keys(MUTATIONS).filter((name) => name !== 'repeated table rows');
  const table = runBenchmark(saved, { ours }, { ...plan, batches: quick ? 1 : 4, mutations }).ours as Table;
  results.saved = table;
  say(...goalLines(table), '', ...tableLines('Oncogloss, saved pages', table), '');
  const notes = carried(saved, SEED);
  const count = (test: (one: (typeof notes)[number]) => boolean) => notes.filter(test).length;
  results.carried = notes.filter(
    ({ placing, same }) => placing === 'uncertain' || placing === 'lost' || !same,
  );
  say('One article in two layouts (PMC, old and new), 100 notes from each to the other:');
  say(
    `shown ${count(({ placing }) => placing === 'exact' || placing === 'moved')} (other words than the quote: ${count(({ placing, same }) => (placing === 'exact' || placing === 'moved') && !same)}), asked ${count(({ placing }) => placing === 'uncertain')}, listed as lost ${count(({ placing }) => placing === 'lost')}.`,
  );
}
mkdirSync(OUT, { recursive: true });
writeFileSync(`${OUT}anchoring.json`, `${JSON.stringify(results, null, 1)}\n`);
writeFileSync(`${OUT}anchoring.md`, `${lines.join('\n')}\n`);
