/**
 * How long an imported vocabulary takes, and how much memory: `node --expose-gc --import tsx test/bench/vocabulary.ts`.
 * No browser: the code is that of the import's worker and of the background. An OBO file of 100,000 invented terms.
 */

import { compiledLexicon } from '../../src/cli/lexicon';
import type { CompiledVocabulary, VocabularyConcept } from '../../src/core/model';
import { createScanner } from '../../src/core/scan';
import { compileVocabulary, parseVocabulary } from '../../src/core/vocabularies';
import { loadVocabulary } from '../../src/core/vocabularies/load';
import { digits, median } from './harness/stats';
import { ontology } from './pages/ontology';
import { Dice } from './pages/random';

const TERMS = 100_000;
const RUNS = 5;
const MB = 1e6;

const timed = async <T>(work: () => T | Promise<T>): Promise<[ms: number, value: T]> => {
  const start = performance.now();
  const value = await work();
  return [performance.now() - start, value];
};

const sizeOf = ({ tables }: CompiledVocabulary): number =>
  Object.values(tables).reduce((sum, table) => sum + table.byteLength, 0);

const say = (what: string, value: string) => console.log(`${what.padEnd(52)} ${value}`);

/** Running text in which every twelfth words or so are a term. */
function prose(concepts: readonly VocabularyConcept[], wordCount: number): string {
  const dice = new Dice(5);
  const plain = concepts.slice(0, 2_000).flatMap((c) => (c.definition ?? '').split(' '));
  const out: string[] = [];
  while (out.length < wordCount) {
    for (let i = dice.int(5, 20); i > 0; i--) out.push(dice.pick(plain));
    const { label, synonyms } = dice.pick(concepts);
    out.push(...(dice.chance(0.5) ? label : (synonyms[0] ?? label)).split(' '));
  }
  return out.join(' ').replace(/((?:\S+ ){90})/g, '$1\u2029');
}

async function main(): Promise<void> {
  const text = ontology(TERMS);
  say('file', `${TERMS} terms, ${digits(text.length / MB)} million characters`);
  const parses: number[] = [];
  const compiles: number[] = [];
  let concepts: VocabularyConcept[] = [];
  let compiled: CompiledVocabulary | undefined;
  for (let run = 0; run < RUNS; run++) {
    const [parse, parsed] = await timed(() => parseVocabulary(undefined, 'bench.obo', text));
    const [compile, made] = await timed(() => compileVocabulary(parsed.concepts));
    parses.push(parse);
    compiles.push(compile);
    concepts = parsed.concepts;
    compiled = made;
  }
  if (!compiled) return;
  say('parse, ms: first, median', `${digits(parses[0] ?? 0)}, ${digits(median(parses))}`);
  say('compile, ms: first, median', `${digits(compiles[0] ?? 0)}, ${digits(median(compiles))}`);
  say('forms looked for, left out', `${compiled.forms}, ${JSON.stringify(compiled.left)}`);
  say('compiled, MB', digits(sizeOf(compiled) / MB));
  for (const [name, table] of Object.entries(compiled.tables))
    say(`  ${name}, MB`, digits(table.byteLength / MB));

  const small = compileVocabulary(concepts.slice(0, Math.round((100_000 / compiled.forms) * TERMS)));
  say(`compiled with ${small.forms} forms, MB`, digits(sizeOf(small) / MB));
  const copies = Array.from({ length: RUNS }, () => structuredClone(small));
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const loads: number[] = [];
  for (const copy of copies) loads.push((await timed(() => loadVocabulary(copy)))[0]);
  globalThis.gc?.();
  say('load, ms', digits(median(loads)));
  say('heap that loading takes, kB', digits((process.memoryUsage().heapUsed - before) / 1000 / RUNS));

  const lexicon = compiledLexicon();
  const without = createScanner(lexicon);
  const scanners = {
    'lexicon alone': without,
    [`with a vocabulary of ${small.forms} forms`]: createScanner(lexicon, {
      vocabularies: [{ id: 'small', category: 'clinical', compiled: small }],
    }),
    [`with one of ${compiled.forms} forms`]: createScanner(lexicon, {
      vocabularies: [{ id: 'bench', category: 'clinical', compiled }],
    }),
  };
  const page = prose(concepts, 50_000);
  for (const [name, scanner] of Object.entries(scanners)) {
    const times: number[] = [];
    let terms = 0;
    for (let run = 0; run < RUNS; run++) {
      const [ms, reply] = await timed(() => scanner.scan({ text: page }));
      times.push(ms);
      terms = reply.matches.length;
    }
    say(`scan of 50,000 words, ms: ${name}`, `${digits(median(times))} (${terms} matches)`);
  }
}

await main();
