import { caseLetters } from '../lexicon/case';
import { foldTokens } from '../text';
import { hashOf, mixed, SECOND_SEED, SEED, secondMixed } from './hash';

/** What decides whether, and how, a form is looked for. */
export interface FormLook {
  /** UTF-16 units. */
  length: number;
  /** Folded words and signs. */
  tokens: number;
  /** The only token, folded; '' where there are several. */
  only: string;
  /** Letters and digits. */
  letters: number;
  /** Any letter; any capital, small letter, digit. */
  letter: boolean;
  capital: boolean;
  small: boolean;
  digit: boolean;
  /** Three small letters with nothing but separators between: a word rather than a symbol. */
  wordy: boolean;
  greek: boolean;
  /** Hash of letters and digits, with case. */
  caseHash: number;
}

const SPACE = 0x20;
const HYPHEN = 0x2d;

/** More tokens than any form that is looked for has: see `stop-list`. */
const MOST_TOKENS = 32;

/**
 * Reads forms of printable ASCII, nearly all there are, in one pass and without a string for each word: what folding
 * does to ASCII is little. Used again for each form.
 */
export class AsciiLook implements FormLook {
  length = 0;
  tokens = 0;
  only = '';
  letters = 0;
  letter = false;
  capital = false;
  small = false;
  digit = false;
  wordy = false;
  readonly greek = false;
  caseHash = 0;
  /** A hyphen, or capitals or digits beside which a Greek letter's name may stand. */
  variable = false;
  /** Of each token: where it begins and ends, and its two hashes. */
  readonly starts = new Int32Array(MOST_TOKENS);
  readonly ends = new Int32Array(MOST_TOKENS);
  readonly hashes = new Int32Array(MOST_TOKENS);
  readonly seconds = new Int32Array(MOST_TOKENS);

  /** @returns false for a form that is not of printable ASCII, or too long: nothing is known of it then */
  read(form: string): boolean {
    let [tokens, letters, capitals, smallRun, caseHash] = [0, 0, 0, 0, SEED];
    let [small, digit, wordy, hyphen, inWord] = [false, false, false, false, false];
    for (let i = 0; i < form.length; i++) {
      const c = form.charCodeAt(i);
      if (c < SPACE || c > 0x7e) return false;
      const isSmall = c >= 0x61 && c <= 0x7a;
      const isCapital = c >= 0x41 && c <= 0x5a;
      const isDigit = c >= 0x30 && c <= 0x39;
      const word = isSmall || isCapital || isDigit;
      if (!word) {
        inWord = false;
        hyphen ||= c === HYPHEN;
        if (c === SPACE || c === HYPHEN) continue;
      } else {
        letters++;
        caseHash = mixed(caseHash, c);
        smallRun = isSmall ? smallRun + 1 : 0;
        wordy ||= smallRun >= 3;
        small ||= isSmall;
        digit ||= isDigit;
        if (isCapital) capitals++;
      }
      if (!inWord || !word) {
        if (tokens === MOST_TOKENS) return false;
        this.starts[tokens] = i;
        this.hashes[tokens] = SEED;
        this.seconds[tokens] = SECOND_SEED;
        tokens++;
      }
      const at = tokens - 1;
      const folded = isCapital ? c + 0x20 : c;
      this.ends[at] = i + 1;
      this.hashes[at] = mixed(this.hashes[at] as number, folded);
      this.seconds[at] = secondMixed(this.seconds[at] as number, folded);
      inWord = word;
    }
    this.length = form.length;
    this.tokens = tokens;
    this.only = tokens === 1 ? form.slice(this.starts[0], this.ends[0]).toLowerCase() : '';
    this.letters = letters;
    this.letter = small || capitals > 0;
    this.capital = capitals > 0;
    this.small = small;
    this.digit = digit;
    this.wordy = wordy;
    this.caseHash = caseHash;
    this.variable = hyphen || digit || capitals > 1;
    return true;
  }
}

/** The same of any form. */
export function lookAt(form: string): FormLook {
  const tokens = foldTokens(form);
  const letters = caseLetters(form);
  return {
    length: form.length,
    tokens: tokens.length,
    only: tokens.length === 1 ? (tokens[0] as string) : '',
    letters: letters.length,
    letter: /\p{L}/u.test(letters),
    capital: /\p{Lu}/u.test(letters),
    small: /\p{Ll}/u.test(letters),
    digit: /\p{Nd}/u.test(letters),
    wordy: /\p{Ll}{3}/u.test(letters),
    greek: /[\u0370-\u03ff]/.test(form),
    caseHash: hashOf(letters),
  };
}
