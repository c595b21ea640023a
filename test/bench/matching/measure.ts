import { compiledLexicon } from '../../../src/cli/lexicon';
import { BENCH_GLOBAL, benchBundle } from '../harness/bundle';
import type { BenchPage, OpenPage } from '../harness/page';
import { corpus } from '../pages/corpus';
import { vocabulary } from '../pages/forms';
import type { TextRun } from './entry';

/** Longest time given to one matcher with one vocabulary, all texts; milliseconds. */
export const BOUND = 20_000;
/** Warm runs on one text go on for so long, in ms. */
const BUDGET = 150;

/** One matcher with one vocabulary. */
export interface MatchingRow {
  name: string;
  forms: number;
  /** Why there are no figures. */
  failed?: string;
  build?: number;
  /** By number of words of the text. */
  texts?: Record<string, TextRun>;
}

/** How two ways of finding agree, by number of words. */
export interface Agreement {
  name: string;
  forms: number;
  texts: Record<string, { oracle: number; missed: number; extra: number; first: string[] }>;
}

const within = <T>(answer: Promise<T>, ms: number): Promise<T> =>
  Promise.race([
    answer,
    new Promise<never>((_, reject) => setTimeout(() => reject(new Error(`over ${ms / 1000} s`)), ms)),
  ]);

/** UTF-16 units of each text, by number of words. */
export const textSizes = (words: readonly number[]): Record<string, number> =>
  Object.fromEntries(words.map((count) => [String(count), corpus(count).length]));

/**
 * Warm runs of all matchers on text, in a page of its own each: one that hangs is closed with its page.
 *
 * @param open opens an empty page of the browser that is measured.
 */
export async function matching(
  open: OpenPage,
  words: readonly number[],
  sizes: readonly number[],
): Promise<{ rows: MatchingRow[]; agreement: Agreement[] }> {
  const bundle = await benchBundle('test/bench/matching/entry.ts');
  const texts = Object.fromEntries(words.map((count) => [String(count), corpus(count)]));
  const shipped = compiledLexicon();
  const prepare = async (forms: number): Promise<BenchPage> => {
    const page = await open('<!doctype html><title>Bench</title>');
    await page.run(`globalThis.benchTexts = ${JSON.stringify(texts)}; 0`);
    await page.run(`globalThis.benchForms = ${JSON.stringify(vocabulary(forms))}; 0`);
    await page.run(`globalThis.benchShipped = ${JSON.stringify(shipped)}; 0`);
    await page.run(`${bundle}; 0`);
    return page;
  };
  const rows: MatchingRow[] = [];
  const agreement: Agreement[] = [];
  for (const forms of sizes) {
    let page = await prepare(forms);
    const names = (await page.run(`${BENCH_GLOBAL}.names`)) as string[];
    for (const name of names) {
      const call = `${BENCH_GLOBAL}.measure(${JSON.stringify(name)}, ${BUDGET})`;
      try {
        const answer = (await within(page.run(call), BOUND)) as Pick<MatchingRow, 'build' | 'texts'>;
        rows.push({ name, forms, ...answer });
      } catch (error) {
        rows.push({
          name,
          forms,
          failed: String(error instanceof Error ? error.message : error).split('\n')[0] as string,
        });
      }
      await page.close();
      page = await prepare(forms);
    }
    for (const name of names.filter((each) => each.includes('(tokenise + walk)'))) {
      const call = `${BENCH_GLOBAL}.compare(${JSON.stringify(name)})`;
      agreement.push({ name, forms, texts: (await page.run(call)) as Agreement['texts'] });
    }
    await page.close();
  }
  return { rows, agreement };
}
