import type { FormsLeft } from '../model';
import type { FormLook } from './form-look';
import { EVERYDAY, GRAMMAR } from './stop-words';

/** Words of a form beyond which it stands in no running text. */
const MOST_TOKENS = 20;
/** UTF-16 units of a form beyond which the same holds. */
const LONGEST = 200;
/** Letters up to which a form in capitals counts only as it is written. */
const SHORT_SYMBOL = 6;

/** How letter case counts for a form. */
export const CaseRule = {
  /** Not at all: a name. */
  Any: 0,
  /** As written, a plural `s` aside: an abbreviation or symbol. */
  Exact: 1,
  /** As written, and not among other words in capitals: a symbol that is an everyday word, WAS or REST. */
  Guarded: 2,
} as const;

/**
 * Why a form is not looked for; undefined when it is.
 *
 * @param shouts the whole vocabulary is written in capitals, so that they tell nothing
 */
export function whyLeft(form: FormLook, shouts: boolean): keyof FormsLeft | undefined {
  if (form.length > LONGEST || form.tokens > MOST_TOKENS) return 'long';
  if (!form.letter) return form.letters === 0 ? 'short' : 'numbers';
  if (form.letters < 3) return 'short';
  if (!EVERYDAY.has(form.only)) return undefined;
  // "CAN" is a gene; "can" and "Can" never are.
  return !shouts && !form.small && !GRAMMAR.has(form.only) ? undefined : 'common';
}

/** How letter case counts for a form that is looked for. */
export function caseRule(form: FormLook, shouts: boolean): number {
  // A Greek letter may be written as its name: no letters to hold it to.
  if (shouts || form.greek || form.wordy || !form.capital) return CaseRule.Any;
  // In capitals from seven letters on it may be a name that is only set so; with a digit it is unmistakable.
  if (form.letters > SHORT_SYMBOL || (form.letters > 4 && form.digit)) return CaseRule.Any;
  return EVERYDAY.has(form.only) ? CaseRule.Guarded : CaseRule.Exact;
}

/** Is a vocabulary written in capitals throughout, as old classifications are? */
export function shouting(labels: readonly string[]): boolean {
  let words = 0;
  let capitals = 0;
  for (let i = 0; i < labels.length; i += Math.ceil(labels.length / 1_000)) {
    const label = labels[i] as string;
    if (!/\p{L}{5}/u.test(label)) continue;
    words++;
    if (!/\p{Ll}/u.test(label)) capitals++;
  }
  return words > 20 && capitals > 0.8 * words;
}
