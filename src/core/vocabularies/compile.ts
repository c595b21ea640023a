import type { CompiledVocabulary, FormsLeft, VocabularyConcept } from '../model';
import { foldTokens } from '../text';
import { packBeginnings } from './beginnings';
import { VocabularyError } from './error';
import { AsciiLook, type FormLook, lookAt } from './form-look';
import { hashOf } from './hash';
import { Int32List } from './numbers';
import { offsetAt, packOffsets } from './offsets';
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
  /** `concept << 2 | rule`, then for rules but `Any` the case hash and the concept's stems: see `outputs`. */
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

/** Numbers classes so that those which begin a form come first: 1 to n. */
function numberClasses(s: Sequences, words: WordClasses): Int32Array {
  const numberOf = new Int32Array(words.words.length);
  let count = 0;
  for (let i = 0, start = 0; i < s.ends.length; start = s.ends.at(i++)) {
    const root = words.classOf(s.words.at(start));
    if (numberOf[root] === 0) numberOf[root] = ++count;
  }
  for (let n = 0; n < words.words.length; n++) {
    const root = words.classOf(n);
    if (numberOf[root] === 0) numberOf[root] = ++count;
  }
  return numberOf;
}

function pack(s: Sequences, words: WordClasses, concepts: readonly VocabularyConcept[], report: Tell) {
  const numberOf = numberClasses(s, words);
  const classOf = (n: number): number => numberOf[words.classOf(n)] as number;
  const trie = new GrowingTrie();
  const finals = new Int32Array(s.ends.length);
  for (let i = 0, start = 0; i < s.ends.length; start = s.ends.at(i++)) {
    let state = 0;
    for (let k = start; k < s.ends.at(i); k++) state = trie.step(state, classOf(s.words.at(k)));
    finals[i] = state;
    if ((i & 0xfff) === 0) report(0.65 + (0.2 * i) / s.ends.length);
  }
  const { label, first, numberOf: stateOf } = trie.pack();
  report(0.9);
  const { outputAt, outputs, forms } = packOutputs(s, finals, stateOf, concepts);
  const table = packWords(words.words, classOf);
  // Classes that begin a form are numbered first, and each leads to a child of the root.
  const starters = offsetAt(first, 1) - 1;
  const begins = packBeginnings(words.words.filter((_, n) => classOf(n) <= starters).map(hashOf));
  const tables = {
    label,
    firstBase: first.base,
    firstAdded: first.added,
    outputBase: outputAt.base,
    outputAdded: outputAt.added,
    outputs,
    words: table,
    begins,
  };
  return { forms, tables };
}

/**
 * Outputs by state: `concept << 2 | rule`, and behind it for a rule but `Any` the hash of the letters and two numbers
 * for the stems of the concept's words. In a state those of labels come first.
 */
function packOutputs(
  s: Sequences,
  finals: Int32Array,
  stateOf: Int32Array,
  concepts: readonly VocabularyConcept[],
) {
  const states = stateOf.length;
  const at = new Int32Array(states + 1);
  for (const final of finals) {
    const state = stateOf[final] as number;
    at[state + 1] = (at[state + 1] as number) + 1;
  }
  for (let n = 0; n < states; n++) at[n + 1] = (at[n + 1] as number) + (at[n] as number);
  const sorted = new Int32Array(finals.length);
  const next = at.slice();
  finals.forEach((final, i) => {
    const state = stateOf[final] as number;
    sorted[next[state] as number] = i;
    next[state] = (next[state] as number) + 1;
  });
  const outputs = new Int32List(finals.length);
  const outputAt = new Int32Array(states + 1);
  let forms = 0;
  for (let state = 0; state < states; state++) {
    outputAt[state] = outputs.length;
    const mine = sorted.subarray(at[state], at[state + 1]);
    for (let k = 0; k < mine.length && k < MOST_CLAIMS; k++) {
      const i = mine[k] as number;
      const [head, hash] = [s.heads.at(i), s.hashes.at(i)];
      let repeated = false;
      for (let j = 0; j < k && !repeated; j++)
        repeated = s.heads.at(mine[j] as number) === head && s.hashes.at(mine[j] as number) === hash;
      if (repeated) continue;
      forms += s.own.at(i);
      outputs.push(head);
      if ((head & 3) === CaseRule.Any) continue;
      const [low, high] = stemsOfConcept(concepts[head >> 2] as VocabularyConcept);
      outputs.push(hash);
      outputs.push(low);
      outputs.push(high);
    }
  }
  outputAt[states] = outputs.length;
  return { outputAt: packOffsets(outputAt), outputs: outputs.pack(), forms };
}

function stemsOfConcept({ label, synonyms }: VocabularyConcept): StemBits {
  const bits: StemBits = [0, 0];
  for (const form of [label, ...synonyms]) addStems(bits, foldTokens(form));
  return bits;
}
