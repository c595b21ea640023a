import { plural, singular, spellings } from '../text';
import type { AsciiLook } from './form-look';
import { Int32List } from './numbers';
import { EVERYDAY } from './stop-words';
import { WordNumbers } from './word-numbers';

/** Words before which the word that a form is about may stand: "cancers of the breast". */
const PREPOSITION =
  /^(?:of|in|with|without|to|from|by|for|due|at|on|and|or|during|after|before|under|within|associated|involving)$/;
const LETTERS = /^[a-z]{3,}$/;

/**
 * The words of a vocabulary, in classes of those that mean the same: British and American spelling, singular and
 * plural of the words that a form is about. So each form is kept once, whatever its words have of variants, and not
 * as the product of them all, which for 100,000 terms is several millions.
 */
export class WordClasses {
  private readonly numbers = new WordNumbers();
  private readonly parent = new Int32List(1 << 15);
  /** 1 for a word that some form is about. */
  private readonly heads = new Int32List(1 << 15);

  /** @param next the word behind it in the form, if any: it tells whether the form may be about this one */
  private noted(n: number, next: string | undefined): number {
    this.fill();
    if (next === undefined || next === ',' || PREPOSITION.test(next)) this.heads.set(n, 1);
    return n;
  }

  /** Every word is a class of its own until it is joined. */
  private fill(): void {
    while (this.parent.length < this.numbers.words.length) {
      this.parent.push(this.parent.length);
      this.heads.push(0);
    }
  }

  /** Adds the numbers of the folded words of a form. */
  add(tokens: readonly string[], into: Int32List): void {
    for (let i = 0; i < tokens.length; i++)
      into.push(this.noted(this.numbers.of(tokens[i] as string), tokens[i + 1]));
  }

  /** The same of a form that was read as ASCII. */
  addAscii(form: string, look: AsciiLook, into: Int32List): void {
    const { tokens, starts, ends, hashes, seconds } = look;
    let next: string | undefined;
    // From the last: each word asks which one follows.
    const numbers = this.row;
    for (let i = tokens - 1; i >= 0; i--) {
      const [hash, second] = [hashes[i] as number, seconds[i] as number];
      let n = this.numbers.find(hash, second);
      if (n < 0) n = this.numbers.add(form.slice(starts[i], ends[i]).toLowerCase(), hash, second);
      numbers[i] = this.noted(n, next);
      next = this.numbers.words[n];
    }
    for (let i = 0; i < tokens; i++) into.push(numbers[i] as number);
  }

  private readonly row: number[] = [];

  private rootOf(n: number): number {
    let at = n;
    while (this.parent.at(at) !== at) {
      this.parent.set(at, this.parent.at(this.parent.at(at)));
      at = this.parent.at(at);
    }
    return at;
  }

  private known(word: string): number {
    const n = this.numbers.of(word);
    this.fill();
    return n;
  }

  private same(n: number, word: string): void {
    const [x, y] = [this.rootOf(n), this.rootOf(this.known(word))];
    this.parent.set(Math.max(x, y), Math.min(x, y));
  }

  /** Joins the classes of all words added so far. Variants that no form has become words too. */
  join(): void {
    const { words } = this.numbers;
    const given = words.length;
    for (let n = 0; n < given; n++) {
      const word = words[n] as string;
      if (!LETTERS.test(word)) continue;
      const written = spellings(word);
      for (const other of written) if (other !== word) this.same(n, other);
      if (this.heads.at(n) === 0) continue;
      for (const one of written) {
        this.same(n, plural(one));
        for (const bare of singulars(one)) this.same(n, bare);
      }
    }
  }

  /** A number of the class of the nth word, the same for all words of it. */
  classOf(n: number): number {
    return this.rootOf(n);
  }

  /** All words, those computed among them, by their numbers. */
  get words(): readonly string[] {
    return this.numbers.words;
  }
}

/** Words whose plural a word may be. Short ones are more often another word: "aids", "lens". */
function singulars(word: string): string[] {
  const out = [singular(word), /[a-z]{3}ses$/.test(word) ? word.slice(0, -1) : undefined];
  return out.filter((w): w is string => w !== undefined && w.length > 3 && !EVERYDAY.has(w));
}
