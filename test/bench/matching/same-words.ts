import { plural, singular, spellings } from '../../../src/core/text';
import { EVERYDAY } from '../../../src/core/vocabularies/stop-words';

/** Signs and short words before which the word stands that a form is about: "cancers of the breast". */
const BEHIND =
  /^(?:,|of|in|with|without|to|from|by|for|due|at|on|and|or|during|after|before|under|within|associated|involving)$/;

/**
 * The rule by which vocabularies count words as one, written down plainly: spellings of one word, and singular and
 * plural of every word that some form is about, wherever it stands.
 *
 * @param forms in small letters, words apart by spaces or hyphens
 * @returns one word for all that are the same
 */
export function sameWords(forms: readonly string[]): (word: string) => string {
  const parent = new Map<string, string>();
  const rootOf = (word: string): string => {
    let at = word;
    for (let up = parent.get(at); up !== undefined; up = parent.get(at)) at = up;
    return at;
  };
  const join = (one: string, other: string) => {
    const [x, y] = [rootOf(one), rootOf(other)];
    if (x !== y) parent.set(y, x);
  };
  const heads = new Map<string, boolean>();
  for (const form of forms) {
    const words = form.split(/[ -]/);
    words.forEach((word, i) => {
      const next = words[i + 1];
      heads.set(word, heads.get(word) || next === undefined || BEHIND.test(next));
    });
  }
  for (const [word, isHead] of heads) {
    if (!/^[a-z]{3,}$/.test(word)) continue;
    for (const spelled of spellings(word)) {
      join(word, spelled);
      if (!isHead) continue;
      join(word, plural(spelled));
      const ones = [singular(spelled), /[a-z]{3}ses$/.test(spelled) ? spelled.slice(0, -1) : undefined];
      for (const one of ones) if (one && one.length > 3 && !EVERYDAY.has(one)) join(word, one);
    }
  }
  return rootOf;
}
