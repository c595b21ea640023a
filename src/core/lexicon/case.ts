import { CharClass, charClass, greekName } from '../text/chars';

/** Most forms in most texts. */
const ALPHANUMERIC = /^[A-Za-z0-9]*$/;

/** Word characters of a text without separators, compatibility forms resolved, case kept: `c‐Myc` → `cMyc`. */
export function caseLetters(text: string): string {
  if (ALPHANUMERIC.test(text)) return text;
  let out = '';
  for (const ch of text.normalize('NFKD')) {
    if (charClass(ch.charCodeAt(0)) === CharClass.Word) out += ch;
  }
  return out;
}

/** An abbreviation, symbol or code rather than a word: no run of three small letters, at least one capital or digit. */
function isSymbol(form: string): boolean {
  return !/\p{Ll}{3}/u.test(form) && /[\p{Lu}\p{N}]/u.test(form);
}

/**
 * The case condition of a form, as a key for `caseFits`; '' when any case will do.
 * `=X`: the letters X exactly (plural `s` aside). `~X`: also with only the first letter capital, as symbols of
 * mouse genes and older names are written (`Kras`, `c-Myc`); only from four letters on, `Met` is an amino acid.
 * `^X`: begins with X; for symbols with a Greek letter, which may be written as its name (`TGF-β`, `TGF-beta`).
 */
export function caseKey(
  form: string,
  opts: { abbr: boolean; mode?: 'exact' | 'any' | undefined; gene: boolean },
): string {
  if (opts.mode === 'any') return '';
  const letters = caseLetters(form);
  if (opts.mode === 'exact') return `=${letters}`;
  if (!opts.abbr && !isSymbol(form)) return '';
  const greek = [...form].findIndex((ch) => greekName(ch.charCodeAt(0)));
  if (greek >= 0) {
    const before = caseLetters(form.slice(0, greek));
    return before && `^${before}`;
  }
  return `${opts.gene && letters.length >= 4 ? '~' : '='}${letters}`;
}

const capitalised = (s: string) => s.charAt(0).toUpperCase() + s.slice(1).toLowerCase();
const tail = (s: string) => s.slice(1).toLowerCase();

/** Does a piece of text satisfy a case key? */
export function caseFits(key: string, text: string): boolean {
  if (key === '') return true;
  const wanted = key.slice(1);
  const letters = caseLetters(text);
  if (key.charCodeAt(0) === 0x5e) return letters.startsWith(wanted);
  if (letters === wanted || letters === `${wanted}s`) return true;
  if (key.charCodeAt(0) !== 0x7e) return false;
  if (letters === capitalised(wanted)) return true;
  // "c-MYC" written "c-Myc": a small prefix stays small.
  return (
    letters.charAt(0) === wanted.charAt(0) &&
    tail(letters) === tail(wanted) &&
    /^[a-z]?[A-Z][a-z0-9]+$/.test(letters)
  );
}

/** Those of the forms with these numbers whose case condition a piece of text satisfies. */
export function fitting<F extends readonly [number, number, key: string]>(
  forms: readonly F[],
  numbers: readonly number[],
  text: string,
): F[] {
  const out: F[] = [];
  for (const n of numbers) {
    const form = forms[n] as F;
    if (caseFits(form[2], text)) out.push(form);
  }
  return out;
}
