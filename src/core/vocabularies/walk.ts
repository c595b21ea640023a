import { mayBegin } from '../lexicon/beginnings';
import { ENDS, GOES_ON, pathKind, pathShift, ROOT, step } from '../lexicon/paths';
import { TokenFlag, type Tokens } from '../text';
import { CHECK, checkStep, formValue } from './form-table';
import { proofAtPlace } from './hash';
import type { LoadedVocabulary } from './load';
import { gluedOf, hashesOf } from './token-hashes';
import { classAt, isProven, placeOf } from './word-table';

/**
 * Decides whether a form counts at tokens `first` to `last` (inclusive).
 * @param value what the form gives: see `outputs`
 */
export type Accept = (first: number, last: number, value: number) => boolean;

/** What is noted on a walk; kept between walks, since blocks are short. */
interface Trail {
  /** The form that is followed, step by step; a step over a word glued together covers several tokens. */
  places: number[];
  from: number[];
  to: number[];
  /** What was found at one start, `found` of them: last token and value. The lists only grow. */
  ends: number[];
  values: number[];
  found: number;
}

let spare: Trail | undefined;

/** In the place of a last token. */
const REFUSED = -1;

/** One walk over the tokens of a block. */
interface Walk {
  v: LoadedVocabulary;
  text: string;
  tokens: Tokens;
  shift: number;
  trail: Trail;
}

const joins = ({ flags, length }: Tokens, i: number): boolean =>
  i < length && ((flags[i] as number) & TokenFlag.Joins) !== 0;

/** Does a word split over seams begin at token `i`? */
const splits = (tokens: Tokens, i: number): boolean =>
  !tokens.plain && joins(tokens, i + 1) && !joins(tokens, i);

/** The token in which the split word that begins at `i` ends. */
function runEnd(tokens: Tokens, i: number): number {
  let j = i;
  while (joins(tokens, j + 1)) j++;
  return j;
}

/** Notes the form that ends behind the steps of a trail, if its words are those of the text and no others of one hash. */
function keep({ v, text, tokens, trail }: Walk, path: number, depth: number, last: number): void {
  const { places, from, to } = trail;
  const { starts, ends } = tokens;
  let check = CHECK;
  for (let d = 0; d <= depth; d++) check = checkStep(check, classAt(v.words, places[d] as number));
  const value = formValue(v.forms, path, check);
  if (value === 0) return;
  for (let d = 0; d <= depth; d++) {
    const proof = proofAtPlace(text, starts[from[d] as number] as number, ends[to[d] as number] as number);
    if (!isProven(v.words, places[d] as number, proof)) return;
  }
  trail.ends[trail.found] = last;
  trail.values[trail.found++] = value;
}

/**
 * One step over tokens `i` to `j`, as one word of this hash.
 * @returns the path behind it; 0 when no form goes on from there, or none leads there
 */
function over(walk: Walk, path: number, hash: number, i: number, j: number, depth: number): number {
  const { v, text, tokens, shift, trail } = walk;
  const place = placeOf(v.words, hash, text, tokens.starts[i] as number, tokens.ends[j] as number);
  if (place < 0) return 0;
  const next = step(path, classAt(v.words, place));
  const kind = pathKind(v.forms.paths, next, shift);
  if (kind === 0) return 0;
  trail.places[depth] = place;
  trail.from[depth] = i;
  trail.to[depth] = j;
  if (kind & ENDS) keep(walk, next, depth, j);
  return kind & GOES_ON ? next : 0;
}

/** Follows forms from token `i` on, behind a path of `depth` steps. */
function explore(walk: Walk, i: number, path: number, depth: number): void {
  const { tokens } = walk;
  const { flags, length, plain } = tokens;
  const hashes = hashesOf(tokens);
  while (i < length) {
    if (!plain) {
      if ((flags[i] as number) & TokenFlag.Break) return;
      if (splits(tokens, i)) {
        const j = runEnd(tokens, i);
        const behind = over(walk, path, gluedOf(tokens)[j] as number, i, j, depth);
        if (behind !== 0) explore(walk, j + 1, behind, depth + 1);
      }
    }
    path = over(walk, path, hashes[i] as number, i, i, depth);
    if (path === 0) return;
    depth++;
    i++;
  }
}

/**
 * Calls `accept` with every place where forms of a vocabulary stand, by start, longest first at each start; a place
 * that is refused falls back to the next shorter one. Behind an accepted one the walk goes on: the leftmost longest
 * wins, none overlap. The same rules as those of the lexicon's walk (`core/scan/matcher`), words split by a seam among
 * them, over word classes instead of words.
 */
export function walkForms(v: LoadedVocabulary, text: string, tokens: Tokens, accept: Accept): void {
  const { begins, words } = v;
  const { paths } = v.forms;
  const mask = begins.length - 1;
  const shift = pathShift(paths);
  const { starts, ends, length, plain } = tokens;
  const hashes = hashesOf(tokens);
  const trail = spare ?? { places: [], from: [], to: [], ends: [], values: [], found: 0 };
  // Not to be had while `accept` may walk too.
  spare = undefined;
  const walk: Walk = { v, text, tokens, shift, trail };
  let i = 0;
  while (i < length) {
    const hash = hashes[i] as number;
    if (plain || !splits(tokens, i)) {
      // Most words begin no form.
      if (!mayBegin(begins, hash, mask)) {
        i++;
        continue;
      }
      const place = placeOf(words, hash, text, starts[i] as number, ends[i] as number);
      const path = place < 0 ? 0 : step(ROOT, classAt(words, place));
      const kind = place < 0 ? 0 : pathKind(paths, path, shift);
      let worth = kind !== 0;
      if (plain && kind === GOES_ON) {
        // And most words that do are not followed by what their forms go on with.
        const n = i + 1;
        const next =
          n < length ? placeOf(words, hashes[n] as number, text, starts[n] as number, ends[n] as number) : -1;
        worth = next >= 0 && pathKind(paths, step(path, classAt(words, next)), shift) !== 0;
      }
      if (!worth) {
        i++;
        continue;
      }
    } else if (
      !mayBegin(begins, hash, mask) &&
      !mayBegin(begins, gluedOf(tokens)[runEnd(tokens, i)] as number, mask)
    ) {
      i++;
      continue;
    }
    trail.found = 0;
    explore(walk, i, ROOT, 0);
    i = trail.found === 0 ? i + 1 : accepted(trail, i, accept);
  }
  spare = trail;
}

/** Asks about what was found at token `i`, the longest first. @returns the token at which to go on */
function accepted({ ends, values, found }: Trail, i: number, accept: Accept): number {
  for (let left = found; left > 0; left--) {
    let best = 0;
    for (let k = 1; k < found; k++) if ((ends[k] as number) > (ends[best] as number)) best = k;
    const last = ends[best] as number;
    if (accept(i, last, values[best] as number)) return last + 1;
    ends[best] = REFUSED;
  }
  return i + 1;
}
