import { FLOORS } from '../floors';
import { BENCH_GLOBAL, benchBundle } from '../harness/bundle';
import type { Sample, Variant } from '../harness/cold';

/** Runs something once, cold. */
export type Sampler = (html: string, variant: Variant) => Promise<Sample>;

/** One way to read one page; run by run. */
export interface ReadingRow {
  page: string;
  variant: string;
  ms: number[];
  /** What our reader said of its last run. */
  read?: { units: number; blocks: number; longest: number };
}

export const OURS = 'ours: page/read';

/** Reads pages cold by the floors and by our code, the variants in turns. */
export async function reading(
  sample: Sampler,
  pages: readonly (readonly [name: string, html: string])[],
  runs: number,
): Promise<ReadingRow[]> {
  const ours: Variant = {
    name: OURS,
    code: await benchBundle('test/bench/stages/read-entry.ts'),
    run: `() => ${BENCH_GLOBAL}.readPage()`,
  };
  const variants = [...FLOORS, ours];
  const rows: ReadingRow[] = [];
  for (const [page, html] of pages) {
    const mine = variants.map((variant): ReadingRow => ({ page, variant: variant.name, ms: [] }));
    for (let run = 0; run < runs; run++) {
      for (const [i, variant] of variants.entries()) {
        const { ms, value } = await sample(html, variant);
        const row = mine[i] as ReadingRow;
        row.ms.push(ms);
        if (variant === ours) row.read = value as NonNullable<ReadingRow['read']>;
      }
    }
    rows.push(...mine);
  }
  return rows;
}
