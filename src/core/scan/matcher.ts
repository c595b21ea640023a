import { decodeInt32 } from '../lexicon/base64';
import { caseFits } from '../lexicon/case';
import type { CompiledForm, CompiledLexicon } from '../lexicon/compile';
import { type PackedTrie, ROOT, step } from '../lexicon/packed';
import { TokenFlag, type Tokens } from '../text';

/** A form found at tokens `first` to `last` (inclusive); `forms` are the candidates that fit by letters and case. */
export interface Candidate {
  first: number;
  last: number;
  forms: CompiledForm[];
}

export function loadTrie(lexicon: CompiledLexicon): PackedTrie {
  return {
    slots: decodeInt32(lexicon.trie.slots),
    outputAt: decodeInt32(lexicon.trie.outputAt),
    outputs: decodeInt32(lexicon.trie.outputs),
  };
}

function outputsAt(trie: PackedTrie, state: number): number {
  return trie.outputAt[state] as number;
}

/**
 * Calls `report` with every place where forms of the lexicon stand, by start, longest first at each start.
 * `accept` decides by context; a start whose longest candidate is refused falls back to the next shorter one.
 * After an accepted candidate the walk goes on behind it: matches never overlap, the leftmost longest wins.
 *
 * Words split by a seam ("metasta" + "ses") are tried glued first and apart second.
 * Linear in the text for a given longest form.
 */
export function walk(
  trie: PackedTrie,
  forms: readonly CompiledForm[],
  text: string,
  tokens: Tokens,
  accept: (candidate: Candidate) => boolean,
): void {
  const { a, b, joinedA, joinedB, flags, length } = tokens;
  const ends: number[] = [];
  const states: number[] = [];
  /** Where a word split over seams that begins at `i` ends; `i` itself when it is whole. */
  const runEnd = (i: number): number => {
    let j = i;
    while (j + 1 < length && (flags[j + 1] as number) & TokenFlag.Joins) j++;
    return j;
  };

  const explore = (i: number, state: number): void => {
    while (i < length) {
      if ((flags[i] as number) & TokenFlag.Break) return;
      const startsRun = !((flags[i] as number) & TokenFlag.Joins);
      if (startsRun && i + 1 < length && (flags[i + 1] as number) & TokenFlag.Joins) {
        const j = runEnd(i);
        const glued = step(trie, state, joinedA[j] as number, joinedB[j] as number);
        if (glued) {
          if (outputsAt(trie, glued) >= 0) {
            ends.push(j);
            states.push(glued);
          }
          explore(j + 1, glued);
        }
      }
      state = step(trie, state, a[i] as number, b[i] as number);
      if (state === 0) return;
      if (outputsAt(trie, state) >= 0) {
        ends.push(i);
        states.push(state);
      }
      i++;
    }
  };

  let i = 0;
  while (i < length) {
    ends.length = 0;
    states.length = 0;
    explore(i, ROOT);
    let next = i + 1;
    while (ends.length > 0) {
      let best = 0;
      for (let k = 1; k < ends.length; k++) if ((ends[k] as number) > (ends[best] as number)) best = k;
      const last = ends[best] as number;
      const piece = text.slice(tokens.starts[i], tokens.ends[last]);
      const fitting: CompiledForm[] = [];
      for (let o = outputsAt(trie, states[best] as number); trie.outputs[o] !== -1; o++) {
        const form = forms[trie.outputs[o] as number] as CompiledForm;
        if (caseFits(form[2], piece)) fitting.push(form);
      }
      if (fitting.length > 0 && accept({ first: i, last, forms: fitting })) {
        next = last + 1;
        break;
      }
      ends.splice(best, 1);
      states.splice(best, 1);
    }
    i = next;
  }
}
