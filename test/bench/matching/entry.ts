import { type CompiledLexicon, compileLexicon, packedForms } from '../../../src/core/lexicon/compile';
import { formVariants } from '../../../src/core/lexicon/variants';
import { createScanner } from '../../../src/core/scan';
import { readBlocks } from '../../../src/core/scan/blocks';
import { walk } from '../../../src/core/scan/matcher';
import { compileVocabulary } from '../../../src/core/vocabularies';
import { vocabularyFinder } from '../../../src/core/vocabularies/find';
import { loadVocabulary } from '../../../src/core/vocabularies/load';
import { TEXT_PEERS } from '../peers/text';
import type { Hit, Peer } from '../peers/types';
import { lexiconOf } from './lexicon-of';
import { naive } from './oracle';
import { sameWords } from './same-words';

declare const benchShipped: CompiledLexicon;
declare const benchForms: readonly string[];
declare const benchTexts: Record<string, string>;

const NOTHING = { definitions: [], words: 0, oncologyWords: 0 };
const vocabularyOf = (forms: readonly string[]) =>
  compileVocabulary(forms.map((label, n) => ({ id: `B:${n}`, label, synonyms: [], codes: [] })));

/** What of ours is measured, each as the product has it. */
const OURS: readonly Peer[] = [
  {
    name: 'ours: matcher of the lexicon (tokenise + walk)',
    make(forms) {
      const lexicon = compileLexicon(lexiconOf(forms));
      const packed = packedForms(lexicon);
      return {
        find(text) {
          const hits: Hit[] = [];
          readBlocks(text, (tokens) =>
            walk(packed, text, tokens, (first, last) => {
              hits.push([tokens.starts[first] as number, tokens.ends[last] as number]);
              return true;
            }),
          );
          return hits;
        },
      };
    },
  },
  {
    name: 'ours: matcher of a vocabulary (tokenise + walk)',
    make(forms) {
      const loaded = loadVocabulary(vocabularyOf(forms));
      if (loaded === undefined) throw new Error('a vocabulary of another version');
      const finder = vocabularyFinder(loaded);
      return {
        find(text) {
          const reader = finder(text, NOTHING, () => false);
          readBlocks(text, (tokens) => reader.read(tokens));
          return reader.places().map(({ start, end }): Hit => [start, end]);
        },
      };
    },
  },
  {
    name: 'ours: whole scanner (lexicon with its rules, identifiers, abbreviations, and the vocabulary)',
    make(forms) {
      const compiled = vocabularyOf(forms);
      const scanner = createScanner(benchShipped, {
        vocabularies: [{ id: 'bench', category: 'mechanism', compiled }],
      });
      return { find: (text) => scanner.scan({ text }).matches.map(({ start, end }): Hit => [start, end]) };
    },
  },
];

/** The floor of anything that looks at every character. */
function charCodes(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
}
const FLOOR: Peer = { name: 'floor: charCodeAt of every character', make: () => ({ find: charCodes }) };

const ALL: readonly Peer[] = [FLOOR, ...OURS, ...TEXT_PEERS];
export const names = ALL.map(({ name }) => name);

/** Measured on one text: warm runs in ms, and how many places were found. */
export interface TextRun {
  ms: number[];
  hits: number;
}

const WARM = 3;

/** Times one matcher over several texts: `budget` is how long it may run on each, in ms. At least three runs. */
export function measure(name: string, budget: number): { build: number; texts: Record<string, TextRun> } {
  const peer = ALL.find((each) => each.name === name) as Peer;
  const start = performance.now();
  const matcher = peer.make(benchForms);
  const build = performance.now() - start;
  const texts: Record<string, TextRun> = {};
  for (const [key, text] of Object.entries(benchTexts)) {
    let hits = 0;
    const ms: number[] = [];
    for (let i = 0; i < WARM; i++) matcher.find(text.slice(0, 200_000));
    const begun = performance.now();
    do {
      const from = performance.now();
      const found = matcher.find(text);
      ms.push(performance.now() - from);
      hits = typeof found === 'number' ? found : found.length;
    } while (ms.length < 3 || (performance.now() - begun < budget && ms.length < 25));
    texts[key] = { ms, hits };
  }
  return { build, texts };
}

/** Places that the matcher and the oracle do not agree on, of so many that the oracle finds. */
export function compare(
  name: string,
): Record<string, { oracle: number; missed: number; extra: number; first: string[] }> {
  // A vocabulary counts singular and plural of a word as one wherever it stands, the lexicon at the end of a form.
  const same = name.includes('vocabulary') ? sameWords(benchForms) : (word: string) => word;
  const sequences = new Set(
    benchForms.flatMap((form) => formVariants(form, false).map((s) => s.map(same).join(' '))),
  );
  const matcher = (ALL.find((each) => each.name === name) as Peer).make(benchForms);
  return Object.fromEntries(
    Object.entries(benchTexts).map(([key, text]) => {
      const told = (hit: Hit) => `${hit[0]}–${hit[1]}`;
      const wanted = naive(text, sequences, same);
      const found = matcher.find(text) as Hit[];
      const has = new Set(found.map(told));
      const wants = new Set(wanted.map(told));
      const missed = wanted.filter((hit) => !has.has(told(hit)));
      const extra = found.filter((hit) => !wants.has(told(hit)));
      const first = [...missed, ...extra].slice(0, 5).map(([start, end]) => text.slice(start, end));
      return [key, { oracle: wanted.length, missed: missed.length, extra: extra.length, first }];
    }),
  );
}
