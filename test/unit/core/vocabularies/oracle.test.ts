import { expect, it } from 'vitest';
import { tokenise } from '../../../../src/core/text';
import { compileVocabulary } from '../../../../src/core/vocabularies/compile';
import { vocabularyFinder } from '../../../../src/core/vocabularies/find';
import { loadVocabulary } from '../../../../src/core/vocabularies/load';
import { pick, seeded } from '../../harness/odd-text';
import { noContext } from './context';
import { concept } from './finding';

/** Words of forms, each with the ways in which it is written, and its plurals: counted only for what a form is about. */
const WORDS: Record<string, [written: string[], plurals: string[]]> = {
  tumour: [
    ['tumour', 'tumor'],
    ['tumours', 'tumors'],
  ],
  lesion: [['lesion'], ['lesions']],
  oedema: [
    ['oedema', 'edema'],
    ['oedemas', 'edemas'],
  ],
  islet: [['islet'], ['islets']],
  cortex: [['cortex'], ['cortexes']],
  of: [['of'], []],
  α: [['α'], []],
  TNF: [['TNF'], ['TNFs']],
  KIT5: [['KIT5'], []],
};
const KEYS = Object.keys(WORDS);
const SEPARATORS = [' ', ' ', ' ', '-', '\u00a0', ', ', '. ', ' \u2029', '\u2011', ' (', ') ', '\u200b '];

/** All that a naive reader knows of the text: its words with places, by rules written down here once more. */
function cut(text: string): { start: number; end: number; written: string }[] {
  return [...text.matchAll(/[\p{Script=Greek}]|[A-Za-z0-9]+|[,.()\u2029]/gu)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    written: m[0],
  }));
}

/** Does a written word stand for a form's word? */
function fits(key: string, isHead: boolean, written: string): boolean {
  const [singular, plurals] = WORDS[key] as [string[], string[]];
  return [...singular, ...(isHead ? plurals : [])].some((way) => way.toLowerCase() === written.toLowerCase());
}

/** A short form without three small letters in a row, and not of small letters alone, counts only as it is written. */
function asWritten(form: string[], written: string[]): boolean {
  const letters = form.join('');
  const free = /[a-z]{3}|α/.test(letters) || !/[A-Z]/.test(letters);
  if (free || letters.length > 6 || (letters.length > 4 && /\d/.test(letters))) return true;
  return [letters, `${letters}s`].includes(written.join(''));
}

function naive(forms: string[][], text: string): [start: number, end: number, concepts: number[]][] {
  const tokens = cut(text);
  const heads = new Set(forms.flatMap((f) => f.filter((_, i) => i === f.length - 1 || f[i + 1] === 'of')));
  const out: [number, number, number[]][] = [];
  for (let i = 0; i < tokens.length; ) {
    let best = 0;
    let concepts: number[] = [];
    forms.forEach((form, c) => {
      if (form.length < best || i + form.length > tokens.length) return;
      const written = tokens.slice(i, i + form.length).map((t) => t.written);
      if (!form.every((key, k) => fits(key, heads.has(key), written[k] ?? ''))) return;
      if (!asWritten(form, written)) return;
      if (form.length > best) concepts = [];
      best = form.length;
      concepts.push(c);
    });
    if (best > 0) out.push([tokens[i]?.start ?? 0, tokens[i + best - 1]?.end ?? 0, concepts]);
    i += Math.max(1, best);
  }
  return out;
}

it('finds what a naive matcher finds, in 1,500 random vocabularies and texts', () => {
  const random = seeded(20261124);
  let hits = 0;
  for (let round = 0; round < 1_500; round++) {
    const forms = Array.from({ length: 1 + Math.floor(random() * 8) }, () =>
      Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(random, KEYS)),
    ).filter((form) => form.some((key) => key.length > 2));
    const loaded = loadVocabulary(
      compileVocabulary(forms.map((form, i) => ({ ...concept(form.join(' ')), id: `${i}` }))),
    );
    if (!loaded) throw new Error('not loaded');
    let text = '';
    for (let i = 0; i < 25; i++) {
      const [singular, plurals] = WORDS[pick(random, KEYS)] as [string[], string[]];
      const word = pick(random, [...singular, ...singular, ...plurals]);
      const cased = random() < 0.15 ? word.toUpperCase() : random() < 0.2 ? word.toLowerCase() : word;
      text += cased + pick(random, SEPARATORS);
    }
    const finder = vocabularyFinder(loaded)(text, noContext, () => false);
    finder.read(tokenise(text));
    const found = finder.places().map(({ start, end, concepts }) => [start, end, [...concepts].sort()]);
    const wanted = naive(forms, text).map(([start, end, concepts]) => [start, end, concepts.sort()]);
    expect(found, JSON.stringify({ forms, text })).toEqual(wanted);
    hits += found.length;
  }
  expect(hits).toBeGreaterThan(4_000);
});
