import { TokenFlag, type Tokens } from '../text';
import { mayBegin } from './beginnings';
import { proofAtPlace } from './hash';
import { type LoadedVocabulary, starters } from './load';
import { offsetAt } from './offsets';
import { gluedOf, hashesOf } from './token-hashes';
import { child } from './trie';
import { classOf, entryOf, isProven } from './word-table';

/** Decides whether the forms of a state count at tokens `first` to `last` (inclusive). */
export type Accept = (first: number, last: number, state: number) => boolean;

/** What is noted on a walk; kept between walks, since blocks are short. */
interface Trail {
  /** The form that is followed, step by step; a step over a word glued together covers several tokens. */
  entries: number[];
  from: number[];
  to: number[];
  /** What was found at one start: last token and state. */
  ends: number[];
  states: number[];
}

let spare: Trail | undefined;

/** One walk over the tokens of a block. */
interface Walk {
  v: LoadedVocabulary;
  text: string;
  tokens: Tokens;
  most: number;
  trail: Trail;
}

const joins = ({ flags, length }: Tokens, i: number): boolean =>
  i < length && ((flags[i] as number) & TokenFlag.Joins) !== 0;

/** Does a word split over seams begin at token `i`? */
const splits = (tokens: Tokens, i: number): boolean => joins(tokens, i + 1) && !joins(tokens, i);

/** The token in which the split word that begins at `i` ends. */
function runEnd(tokens: Tokens, i: number): number {
  let j = i;
  while (joins(tokens, j + 1)) j++;
  return j;
}

/** Are all words of a trail those of the form, and none only of the same hash? */
function proven({ text, tokens, trail }: Walk, depth: number): boolean {
  const { entries, from, to } = trail;
  const { starts, ends } = tokens;
  for (let d = 0; d <= depth; d++) {
    const proof = proofAtPlace(text, starts[from[d] as number] as number, ends[to[d] as number] as number);
    if (!isProven(entries[d] as number, proof)) return false;
  }
  return true;
}

/** One step over tokens `i` to `j`, as one word of this hash; 0 when no form goes on so. */
function step(walk: Walk, state: number, hash: number, i: number, j: number, depth: number): number {
  const { v, most, trail } = walk;
  const entry = entryOf(v.words, hash);
  if (entry === 0) return 0;
  const wordClass = classOf(entry);
  // From the root a class leads to the state of its number.
  const next = state === 0 ? (wordClass <= most ? wordClass : 0) : child(v, state, wordClass);
  if (next === 0) return 0;
  trail.entries[depth] = entry;
  trail.from[depth] = i;
  trail.to[depth] = j;
  if (offsetAt(v.outputAt, next) !== offsetAt(v.outputAt, next + 1) && proven(walk, depth)) {
    trail.ends.push(j);
    trail.states.push(next);
  }
  return next;
}

/** Follows forms from token `i` on, behind a state that is `depth` steps deep. */
function explore(walk: Walk, i: number, state: number, depth: number): void {
  const { v, tokens } = walk;
  const { first } = v;
  const { flags, length } = tokens;
  const hashes = hashesOf(tokens);
  while (i < length && (state === 0 || offsetAt(first, state) !== offsetAt(first, state + 1))) {
    if ((flags[i] as number) & TokenFlag.Break) return;
    if (splits(tokens, i)) {
      const j = runEnd(tokens, i);
      const behind = step(walk, state, gluedOf(tokens)[j] as number, i, j, depth);
      if (behind !== 0) explore(walk, j + 1, behind, depth + 1);
    }
    state = step(walk, state, hashes[i] as number, i, i, depth);
    if (state === 0) return;
    depth++;
    i++;
  }
}

/**
 * Calls `accept` with every place where forms of a vocabulary stand, by start, longest first at each start; a place
 * that is refused falls back to the next shorter one. Behind an accepted one the walk goes on: the leftmost longest
 * wins, none overlap. The same rules as those of the lexicon's walk (`core/scan/matcher`), words split by a seam among
 * them, over another kind of table.
 */
export function walkForms(v: LoadedVocabulary, text: string, tokens: Tokens, accept: Accept): void {
  const { begins } = v;
  const { length } = tokens;
  const hashes = hashesOf(tokens);
  const glued = gluedOf(tokens);
  const trail = spare ?? { entries: [], from: [], to: [], ends: [], states: [] };
  // Not to be had while `accept` may walk too.
  spare = undefined;
  const { ends, states } = trail;
  const walk: Walk = { v, text, tokens, most: starters(v), trail };
  let i = 0;
  while (i < length) {
    if (
      !mayBegin(begins, hashes[i] as number) &&
      !(splits(tokens, i) && mayBegin(begins, glued[runEnd(tokens, i)] as number))
    ) {
      i++;
      continue;
    }
    explore(walk, i, 0, 0);
    let next = i + 1;
    while (ends.length > 0) {
      let best = 0;
      for (let k = 1; k < ends.length; k++) if ((ends[k] as number) > (ends[best] as number)) best = k;
      const last = ends[best] as number;
      if (accept(i, last, states[best] as number)) {
        next = last + 1;
        break;
      }
      ends.splice(best, 1);
      states.splice(best, 1);
    }
    ends.length = 0;
    states.length = 0;
    i = next;
  }
  spare = trail;
}
