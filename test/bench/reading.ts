/**
 * How long it takes to read a page, cold, beside the floors, in one run:
 * `npx tsx test/bench/reading.ts [--words 10000,50000,500000] [--runs 7] [--pages FOLDER]`. Every sample is a new page
 * in a new process and a new isolated world; the variants take turns.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { table } from '../../src/cli/table';
import { FLOOR } from './floors';
import { numbers, option } from './harness/args';
import { openCold } from './harness/cold';
import { digits, median, stats, told } from './harness/stats';
import { paperPage } from './pages';
import { reading } from './reading/measure';

const [runs = 7] = numbers('runs', [7]);
const folder = option('pages');
const pages: [string, string][] = folder
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.html'))
      .map((name) => [name.slice(0, 30), readFileSync(join(folder, name), 'utf8')])
  : numbers('words', [10_000, 50_000, 500_000]).map((words) => [
      `${words.toLocaleString('en')} words`,
      paperPage({ words }),
    ]);

const browser = await openCold();
try {
  const measured = await reading(browser.sample, pages, runs);
  const rows = measured.map(({ page, variant, ms, read }) => {
    const floor = measured.find((row) => row.page === page && row.variant === FLOOR)?.ms ?? [];
    const all = stats(ms);
    const said = read
      ? `${read.units.toLocaleString('en')} in ${read.blocks.toLocaleString('en')} blocks, longest slice ${digits(read.longest)} ms`
      : '';
    return [page, variant, told(all), digits(all.min), (all.median / median(floor)).toFixed(2), said];
  });
  console.log(`Chromium ${browser.version}, ${runs} cold runs each, variants in turns`);
  console.log(
    table(['page', 'variant', 'ms: median (quartiles)', 'min', '÷ TreeWalker', 'UTF-16 units read'], rows),
  );
} finally {
  await browser.close();
}
