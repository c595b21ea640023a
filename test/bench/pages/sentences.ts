import { fileURLToPath } from 'node:url';
import { loadLexiconSource } from '../../../src/build/lexicon-source';
import type { Dice } from './random';

const LEXICON = fileURLToPath(new URL('../../../src/data/lexicon', import.meta.url));

/** Sentences of the field: those of our own explanations, full of terms. */
export function sentences(): string[] {
  return loadLexiconSource(LEXICON)
    .files.flatMap((file) => file.concepts.flatMap((c) => (c.explanation ?? '').split(/(?<=\.)\s+/)))
    .filter((s) => s.length > 20);
}

const words = (list: string) => list.split(' ');
const WHO = words(
  'participants samples controls clones animals specimens sections cohorts cultures donors readers centres arms lines',
);
const WHAT = words(
  'intensity frequency duration density abundance latency weight volume length variance yield purity ratio score signal',
);
const DONE = words(
  'measured compared collected recorded analysed incubated counted sequenced imaged stained washed fixed pooled averaged',
);
const LIKE = words(
  'marked modest consistent transient partial gradual robust unexpected dose-dependent early late',
);
const FOUND = words(
  'increase decrease shift difference delay plateau trend gain loss change overlap correlation',
);
const PLACES = words(
  'dish chamber laboratory department hospital region plate column fraction compartment layer',
);
const GENES = words('Abc1 Kld4 Mrx2 Tpz9 Vun3 Orl7 Pqs5 Wex8 Zim6 Hud2');

/** A sentence of the kind between the terms: methods, numbers, statistics. Invented, with no term in most. */
export function plainSentence(dice: Dice): string {
  const n = dice.int(3, 480);
  const p = (dice.next() / 10).toFixed(3);
  const kinds = [
    () =>
      `${capital(dice.pick(LIKE))} ${dice.pick(FOUND)} in the ${dice.pick(WHAT)} of ${dice.pick(WHO)} was ${dice.pick(DONE)} after ${n} min at ${dice.int(4, 42)} °C (p = ${p}).`,
    () =>
      `In total, ${n} ${dice.pick(WHO)} were ${dice.pick(DONE)} and ${dice.pick(DONE)} as described before, and the mean ${dice.pick(WHAT)} was ${dice.int(1, 99)}.${dice.int(0, 9)} ± ${dice.int(1, 9)}.${dice.int(0, 9)}.`,
    () =>
      `We observed a ${dice.pick(LIKE)} ${dice.pick(FOUND)} between ${dice.pick(WHO)} from one ${dice.pick(PLACES)} and those from another (95% CI ${dice.int(0, 1)}.${dice.int(10, 99)}–${dice.int(2, 4)}.${dice.int(10, 99)}).`,
    () =>
      `Expression of ${dice.pick(GENES)} followed the ${dice.pick(WHAT)} in each ${dice.pick(PLACES)}, whereas its ${dice.pick(LIKE)} ${dice.pick(FOUND)} did not reach significance in the smaller ${dice.pick(WHO)}.`,
    () =>
      `Whether this ${dice.pick(FOUND)} holds for all ${dice.pick(WHO)} remains open, because the ${dice.pick(WHAT)} of ${n} of them could not be ${dice.pick(DONE)}.`,
  ];
  return dice.pick(kinds)();
}

const capital = (s: string) => s.charAt(0).toUpperCase() + s.slice(1);

/** Gene-like names of the plain sentences, which journals set in italics. */
export const ITALIC = new RegExp(`\\b(?:${GENES.join('|')})\\b`, 'g');
