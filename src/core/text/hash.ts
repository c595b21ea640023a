import { CharClass, FOLD, greekName, longFold, signFold, unitOf } from './chars';

/** Start value of the hash that names a token. */
export const SEED = 0x811c9dc5 | 0;
export const PRIME = 0x01000193;
/** Start value of the hash that proves a form. */
export const PROOF = 0x2f0b4a27 | 0;

/** FNV-1a over the code units of a folded token: the hash that names it. `from`: of what it is glued to. */
export function tokenHash(folded: string, from = SEED): number {
  let h = from;
  for (let i = 0; i < folded.length; i++) h = Math.imul(h ^ folded.charCodeAt(i), PRIME);
  return h;
}

const prove = (h: number, unit: number): number => {
  const x = Math.imul(h + unit, 0x9e3779b1 | 0);
  return (x << 13) | (x >>> 19);
};
/** Stands between tokens; no token holds it. */
const BETWEEN = 0x20;

/** Adds a folded token to the proof of a form: a multiply-rotate, independent of the hash that names it. */
export function proofOf(folded: string, from = PROOF): number {
  let h = from;
  for (let i = 0; i < folded.length; i++) h = prove(h, folded.charCodeAt(i));
  return prove(h, BETWEEN);
}

/** The same of a token as it stands at `text.slice(start, end)`, unfolded; hyphens and seams in it are not seen. */
export function proofAt(text: string, start: number, end: number, from: number): number {
  let h = from;
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    const unit = unitOf(c);
    if (unit >= FOLD) h = prove(h, unit);
    else if (unit === CharClass.Sign) h = prove(h, signFold(c));
    else if (unit === CharClass.Word || unit === CharClass.Greek) {
      const name = unit === CharClass.Word ? longFold(c) : (greekName(c) as string);
      for (let k = 0; k < name.length; k++) h = prove(h, name.charCodeAt(k));
    }
  }
  return prove(h, BETWEEN);
}
