import { foldTokens, TokenFlag, type Tokens } from '../text';
import { type LoadedVocabulary, starters } from './load';
import { gluedOf, hashesOf } from './token-hashes';
import { child } from './trie';
import { classOf, entryOf, isWord } from './word-table';

/** Decides whether the forms of a state count at tokens `first` to `last` (inclusive). */
export type Accept = (first: number, last: number, state: number) => boolean;

/** The form that is followed, step by step; a step over a word glued together covers several tokens. */
interface Trail {
  entries: number[];
  from: number[];
  to: number[];
}

/** Are all words of a trail those of the form, and none only of the same hash? */
function proven(text: string, tokens: Tokens, { entries, from, to }: Trail, depth: number): boolean {
  for (let d = 0; d <= depth; d++) {
    const piece = text.slice(tokens.starts[from[d] as number], tokens.ends[to[d] as number]);
    if (!isWord(entries[d] as number, foldTokens(piece).join(''))) return false;
  }
  return true;
}

/**
 * Calls `accept` with every place where forms of a vocabulary stand, by start, longest first at each start; a place
 * that is refused falls back to the next shorter one. Behind an accepted one the walk goes on: the leftmost longest
 * wins, none overlap. The same rules as those of the lexicon's walk (`core/scan/matcher`), words split by a seam among
 * them, over another kind of table.
 */
export function walkForms(v: LoadedVocabulary, text: string, tokens: Tokens, accept: Accept): void {
  const { flags, length } = tokens;
  const { outputAt, words } = v;
  const hashes = hashesOf(tokens);
  const glued = gluedOf(tokens);
  const most = starters(v);
  const ends: number[] = [];
  const states: number[] = [];
  const trail: Trail = { entries: [], from: [], to: [] };
  const joins = (i: number): boolean => i < length && ((flags[i] as number) & TokenFlag.Joins) !== 0;

  /** One step over tokens `i` to `j`, as one word of this hash; 0 when no form goes on so. */
  const step = (state: number, hash: number, i: number, j: number, depth: number): number => {
    const entry = entryOf(words, hash);
    const next = entry === 0 ? 0 : child(v, state, classOf(entry));
    if (next === 0) return 0;
    trail.entries[depth] = entry;
    trail.from[depth] = i;
    trail.to[depth] = j;
    if (outputAt[next] !== outputAt[next + 1] && proven(text, tokens, trail, depth)) {
      ends.push(j);
      states.push(next);
    }
    return next;
  };

  const explore = (from: number, start: number, startDepth: number): void => {
    let state = start;
    let depth = startDepth;
    for (let i = from; i < length; i++) {
      const flag = flags[i] as number;
      if (flag & TokenFlag.Break) return;
      if (!(flag & TokenFlag.Joins) && joins(i + 1)) {
        let j = i + 1;
        while (joins(j + 1)) j++;
        const behind = step(state, glued[j] as number, i, j, depth);
        if (behind !== 0) explore(j + 1, behind, depth + 1);
      }
      state = step(state, hashes[i] as number, i, i, depth);
      if (state === 0) return;
      depth++;
    }
  };

  let i = 0;
  while (i < length) {
    const wordClass = classOf(entryOf(words, hashes[i] as number));
    // Most words of a text begin no form: nothing more is asked about them.
    if ((wordClass === 0 || wordClass > most) && !joins(i + 1)) {
      i++;
      continue;
    }
    ends.length = 0;
    states.length = 0;
    explore(i, 0, 0);
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
    i = next;
  }
}
