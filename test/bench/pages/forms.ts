import { loadLexiconSource } from '../../../src/build/lexicon-source';
import { inProject } from '../../../src/cli/paths';
import { EVERYDAY } from '../../../src/core/vocabularies/stop-words';
import { Dice } from './random';

const words = (list: string) => list.split(' ');
const SYLLABLES = words(
  'ab an ar bel bi car cel cor dal den do el en fer fi gal gen hal il in jo kal ki lan lor ma mel mi nar no ol or pel ' +
    'pri qua ra rin sa sel si ta tel ti ul ur va vel vi xan xi ya zo zul',
);
const ENDINGS = words(
  'mab tinib ase in ol oma itis osis amide one yl cycline parin statin olimus zole genin kine',
);
const HEADS = words(
  'syndrome deficiency receptor inhibitor pathway carcinoma lesion complex antigen disorder transporter factor channel',
);
const QUALIFIERS = words(
  'acute chronic familial congenital primary secondary atypical early-onset benign mixed',
);

/**
 * The forms of our own lexicon in small letters, each once, in its order. Without symbols ("T790M"), whose letter case
 * counts with us and not with others, and without what is not looked for in vocabularies (everyday words).
 */
export function lexiconForms(): string[] {
  const forms = loadLexiconSource(inProject('src/data/lexicon')).files.flatMap((file) =>
    file.concepts.flatMap((c) => [c.label, ...c.forms.map((f) => (typeof f === 'string' ? f : f.text))]),
  );
  return [...new Set(forms.map((form) => form.toLowerCase()))].filter(
    (form) => /^[a-z0-9][a-z0-9 -]{2,}$/.test(form) && /[a-z]{3}/.test(form) && !EVERYDAY.has(form),
  );
}

/** A name of the kind that vocabularies of medicine hold, of one to five words; invented. */
function invented(dice: Dice): string {
  const stem = () =>
    Array.from({ length: dice.int(2, 3) }, () => dice.pick(SYLLABLES)).join('') + dice.pick(ENDINGS);
  const kind = dice.next();
  if (kind < 0.35) return stem();
  if (kind < 0.6) return `${stem()} ${dice.pick(HEADS)}`;
  if (kind < 0.75) return `${dice.pick(QUALIFIERS)} ${stem()} ${dice.pick(HEADS)}`;
  if (kind < 0.85) return `${stem()}-${stem()} ${dice.pick(HEADS)} type ${dice.int(1, 30)}`;
  if (kind < 0.93) return `${dice.pick(HEADS)} of ${stem()}`;
  return `${stem()} ${dice.int(1, 900)}`;
}

/**
 * A vocabulary of `count` forms, the same for the same count and the beginning of every larger one: those of our
 * lexicon first, then invented ones. Small letters, digits, single spaces and hyphens only, so that every matcher
 * understands them alike.
 */
export function vocabulary(count: number): string[] {
  const forms = new Set(lexiconForms().slice(0, count));
  const dice = new Dice(7);
  while (forms.size < count) forms.add(invented(dice));
  return [...forms];
}
