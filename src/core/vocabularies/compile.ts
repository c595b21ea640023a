import { packBeginnings } from '../lexicon/beginnings';
import type { CompiledVocabulary, FormsLeft, VocabularyConcept } from '../model';
import { foldTokens } from '../text';
import { VocabularyError } from './error';
import { AsciiLook, type FormLook, lookAt } from './form-look';
import { packFormTable } from './form-table';
import { hashOf } from './hash';
import type { VocabularyTables } from './load';
import { Int32List } from './numbers';
import { sparingly, type Tell } from './progress';
import { addStems, type StemBits } from './stems';
import { CaseRule, caseRule, shouting, whyLeft } from './stop-list';
import { vocabularyVersion } from './token-hashes';
import { GrowingTrie } from './trie';
import { WordClasses } from './word-classes';
import { MAX_CLASSES, packWords } from './word-table';
import { otherForms } from './written-forms';

/** Concepts of one vocabulary that may claim the same words; no card shows more. */
const MOST_CLAIMS = 20;
/** Sequences of words waiting for their classes, and what each stands for. */
interface Sequences {
  words: Int32List;
  /** Where each ends in `words`. */
  ends: Int32List;
  /** `concept << 2 | rule`, see `outputs`. */
  heads: Int32List;
  hashes: Int32List;
  /** 1: the form as written; 0: another way to write the form before. */
  own: Int32List;
}

/**
 * Makes concepts ready for the scanner. Labels, synonyms and hidden forms are looked for but those on the stop-list;
 * see `stop-list`. Long: belongs in a worker.
 *
 * @param tell progress, 0 to 1
 */
export function compileVocabulary(
  concepts: readonly VocabularyConcept[],
  tell: Tell = () => {},
): CompiledVocabulary {
  const report = sparingly(tell);
  const shouts = shouting(concepts.map((c) => c.label));
  const words = new WordClasses();
  const left: FormsLeft = { short: 0, common: 0, numbers: 0, long: 0 };
  const s: Sequences = {
    words: new Int32List(1 << 18),
    ends: new Int32List(1 << 16),
    heads: new Int32List(1 << 16),
    hashes: new Int32List(1 << 16),
    own: new Int32List(1 << 16),
  };

  const ascii = new AsciiLook();
  const addForm = (form: string, concept: number): void => {
    const isAscii = ascii.read(form);
    const look: FormLook = isAscii ? ascii : lookAt(form);
    const why = whyLeft(look, shouts);
    if (why) {
      left[why]++;
      return;
    }
    const rule = caseRule(look, shouts);
    const end = (own: number) => {
      s.ends.push(s.words.length);
      s.heads.push((concept << 2) | rule);
      s.hashes.push(rule === CaseRule.Any ? 0 : look.caseHash);
      s.own.push(own);
    };
    if (isAscii) words.addAscii(form, ascii, s.words);
    else words.add(foldTokens(form), s.words);
    end(1);
    if (isAscii && !ascii.variable) return;
    for (const sequence of otherForms(form)) {
      words.add(sequence, s.words);
      end(0);
    }
  };

  // Labels first: where a label and a synonym of another concept are one form, the label's concept is named first.
  concepts.forEach((c, i) => {
    addForm(c.label, i);
    if ((i & 0xff) === 0) report((0.15 * i) / concepts.length);
  });
  concepts.forEach((c, i) => {
    for (const form of c.synonyms) addForm(form, i);
    for (const form of c.hidden ?? []) addForm(form, i);
    if ((i & 0xff) === 0) report(0.15 + (0.4 * i) / concepts.length);
  });
  words.join();
  if (words.words.length > MAX_CLASSES) throw new VocabularyError(`more than ${MAX_CLASSES} different words`);
  report(0.65);
  const { tables, forms } = pack(s, words, concepts, report);
  report(1);
  return { version: vocabularyVersion(), concepts: concepts.length, forms, left, tables };
}

function pack(s: Sequences, words: WordClasses, concepts: readonly VocabularyConcept[], report: Tell) {
  // 0 is no class.
  const classOf = (n: number): number => words.classOf(n) + 1;
  const trie = new GrowingTrie();
  const finals = new Int32Array(s.ends.length);
  const starters = new Uint8Array(words.words.length + 1);
  for (let i = 0, start = 0; i < s.ends.length; start = s.ends.at(i++)) {
    let state = 0;
    if (start < s.ends.at(i)) starters[classOf(s.words.at(start))] = 1;
    for (let k = start; k < s.ends.at(i); k++) state = trie.step(state, classOf(s.words.at(k)));
    finals[i] = state;
    if ((i & 0xfff) === 0) report(0.65 + (0.2 * i) / s.ends.length);
  }
  report(0.85);
  const { states, values, outputs, forms } = packOutputs(s, finals, concepts);
  const { paths, buckets, checks, values: valuesByPath } = packFormTable(trie, states, values);
  report(0.9);
  const table = packWords(words.words, classOf);
  const tables: VocabularyTables = {
    wordBase: table.buckets.base,
    wordAdded: table.buckets.added,
    wordKeys: table.keys,
    wordEntries: table.entries,
    begins: packBeginnings(words.words.filter((_, n) => starters[classOf(n)] === 1).map(hashOf)),
    paths,
    formBase: buckets.base,
    formAdded: buckets.added,
    checks,
    values: valuesByPath,
    outputs,
  };
  return { forms, tables: { ...tables } };
}

/** States in which forms end, what each gives (see `outputs`), and how many forms are kept. */
function packOutputs(s: Sequences, finals: Int32Array, concepts: readonly VocabularyConcept[]) {
  // Forms by state, those of one state in the order in which they were added.
  const order = Int32Array.from(finals, (_, i) => i).sort(
    (x, y) => (finals[x] as number) - (finals[y] as number) || x - y,
  );
  const states = new Int32List(finals.length);
  const values = new Int32List(finals.length);
  // Place 0 would be no value.
  const outputs = new Int32List(1024);
  outputs.push(0);
  let forms = 0;
  for (let from = 0, to = 0; from < order.length; from = to) {
    const state = finals[order[from] as number] as number;
    while (to < order.length && finals[order[to] as number] === state) to++;
    const mine = order.subarray(from, Math.min(to, from + MOST_CLAIMS));
    const list: number[] = [];
    mine.forEach((i, k) => {
      const [head, hash] = [s.heads.at(i), s.hashes.at(i)];
      for (let j = 0; j < k; j++)
        if (s.heads.at(mine[j] as number) === head && s.hashes.at(mine[j] as number) === hash) return;
      forms += s.own.at(i);
      list.push(head);
      if ((head & 3) !== CaseRule.Any)
        list.push(hash, ...stemsOfConcept(concepts[head >> 2] as VocabularyConcept));
    });
    states.push(state);
    if (list.length === 1) values.push(((list[0] as number) >> 2) + 1);
    else {
      values.push(-outputs.length);
      outputs.push(list.length);
      for (const n of list) outputs.push(n);
    }
  }
  return { states: states.pack(), values: values.pack(), outputs: outputs.pack(), forms };
}

function stemsOfConcept({ label, synonyms }: VocabularyConcept): StemBits {
  const bits: StemBits = [0, 0];
  for (const form of [label, ...synonyms]) addStems(bits, foldTokens(form));
  return bits;
}
