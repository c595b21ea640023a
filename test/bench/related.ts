/**
 * How long it takes to find what is related to a page among 5,000 articles: `npx tsx test/bench/related.ts`. No browser:
 * the code is the background's. Titles are made of the lexicon's own labels, with a seed.
 */

import { compiledLexicon } from '../../src/cli/lexicon';
import { type Interest, relater, tagArticles } from '../../src/core/collections';
import type { CollectionArticle, Identifier } from '../../src/core/model';
import { createScanner } from '../../src/core/scan';

const ARTICLES = 5000;
const RUNS = 50;
/** Articles named with their reasons, as the background asks for. */
const NAMED = 200;

/** Mulberry32: a small generator of pseudo-random numbers in [0, 1). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const next = random(1);
const lexicon = compiledLexicon();
const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
const doi = (n: number): Identifier => ({ kind: 'doi', value: `10.1000/bench.${n}` });
const names = Array.from({ length: 3000 }, (_, n) => `Author${n} ${'ABCDEFGH'[n % 8]}`);

const articles = Array.from(
  { length: ARTICLES },
  (_, n): CollectionArticle => ({
    id: `${n}`,
    title: `${pick(lexicon.concepts).label} and ${pick(lexicon.concepts).label} in cancer: study ${n}`,
    authors: Array.from({ length: 6 }, () => pick(names)),
    doi: `10.1000/bench.${n}`,
    cites: Array.from({ length: 40 }, () => doi(Math.floor(next() * 20_000))),
    membership: 'member',
  }),
);
/** A long review: 150 concepts, 300 references, 8 authors. */
const interest: Interest = {
  concepts: Array.from({ length: 150 }, (_, n) => ({
    concept: pick(lexicon.concepts).id,
    count: 1 + (n % 20),
  })),
  identifiers: [],
  own: [doi(-1)],
  references: Array.from({ length: 300 }, (_, n) => ({
    label: `Work ${n}`,
    identifiers: [doi(Math.floor(next() * 20_000))],
  })),
  authors: Array.from({ length: 8 }, () => pick(names)),
  title: `${pick(lexicon.concepts).label} and ${pick(lexicon.concepts).label}`,
};

const timed = <T>(work: () => T): [number, T] => {
  const start = performance.now();
  const value = work();
  return [performance.now() - start, value];
};
const [tagging, tagged] = timed(() => tagArticles({ title: 'Bench', articles }, createScanner(lexicon)));
const [indexing, ask] = timed(() => relater(tagged, new Map(lexicon.concepts.map((c) => [c.id, c]))));
const runs = Array.from({ length: RUNS }, () => timed(() => ask(interest, NAMED))[0]).sort((a, b) => a - b);
const at = (share: number) => (runs[Math.min(RUNS - 1, Math.floor(RUNS * share))] ?? 0).toFixed(1);
console.log(
  `Related to a page among ${ARTICLES.toLocaleString('en')} articles: ${at(0.5)} ms (median of ${RUNS}; 95%: ${at(0.95)} ms), ${ask(interest).length} found.`,
);
console.log(
  `Once when the collections change: ${tagging.toFixed(0)} ms to tag titles, ${indexing.toFixed(0)} ms to index.`,
);
