import { mayBegin, outputsOf, type PackedForms, pathKind, ROOT, step } from '../lexicon/packed';
import { TokenFlag, type Tokens } from '../text';
import { PROOF, proofAt } from '../text/hash';

/** Bits of `pathKind`. */
const GOES_ON = 1;
const ENDS = 2;

/** What one walk needs for the form it follows; kept between walks so that none allocates. */
interface Trail {
  /** Offsets of the steps so far; a step over a word glued together covers several tokens. */
  from: number[];
  to: number[];
  /** What was found at one start: last token, and the numbers of the forms that end there. */
  ends: number[];
  outputs: number[][];
}

/** That of the last walk: blocks are short, and one for each would cost more than the walk. */
let spare: Trail | undefined;

/** Does a word split over seams begin at token `i`? */
const splits = ({ flags, length }: Tokens, i: number): boolean =>
  i + 1 < length &&
  ((flags[i + 1] as number) & TokenFlag.Joins) !== 0 &&
  ((flags[i] as number) & TokenFlag.Joins) === 0;

/** The token in which a word split over seams that begins at `i` ends; `i` itself when it is whole. */
function runEnd({ flags, length }: Tokens, i: number): number {
  let j = i;
  while (j + 1 < length && (flags[j + 1] as number) & TokenFlag.Joins) j++;
  return j;
}

function keep(
  forms: PackedForms,
  text: string,
  path: number,
  depth: number,
  last: number,
  trail: Trail,
): void {
  let proof = PROOF;
  for (let d = 0; d <= depth; d++)
    proof = proofAt(text, trail.from[d] as number, trail.to[d] as number, proof);
  const outputs: number[] = [];
  outputsOf(forms, path, proof, outputs);
  if (outputs.length === 0) return;
  trail.ends.push(last);
  trail.outputs.push(outputs);
}

/** Follows forms from token `i` on, behind `path` of `depth` steps, and keeps those that end. */
function explore(
  forms: PackedForms,
  text: string,
  tokens: Tokens,
  i: number,
  path: number,
  depth: number,
  trail: Trail,
): void {
  const { starts, ends, hashes, joined, flags, length } = tokens;
  while (i < length) {
    if ((flags[i] as number) & TokenFlag.Break) return;
    trail.from[depth] = starts[i] as number;
    if (splits(tokens, i)) {
      const j = runEnd(tokens, i);
      const glued = step(path, joined[j] as number);
      const kind = pathKind(forms, glued);
      trail.to[depth] = ends[j] as number;
      if (kind & ENDS) keep(forms, text, glued, depth, j, trail);
      if (kind & GOES_ON) explore(forms, text, tokens, j + 1, glued, depth + 1, trail);
    }
    path = step(path, hashes[i] as number);
    const kind = pathKind(forms, path);
    trail.to[depth] = ends[i] as number;
    if (kind & ENDS) keep(forms, text, path, depth, i, trail);
    if (!(kind & GOES_ON)) return;
    depth++;
    i++;
  }
}

/**
 * Calls `accept` with every place where forms stand (first and last token, numbers of the forms), by start, longest
 * first at each start. `accept` decides by case and context; a start whose longest form is refused falls back to the
 * next shorter one. After an accepted one the walk goes on behind it: places never overlap, the leftmost longest wins.
 *
 * Words split by a seam ("metasta" + "ses") are tried glued first and apart second.
 * Linear in the text for a given longest form, whatever the number of forms.
 */
export function walk(
  forms: PackedForms,
  text: string,
  tokens: Tokens,
  accept: (first: number, last: number, outputs: readonly number[]) => boolean,
): void {
  const { hashes, joined, length } = tokens;
  const trail: Trail = spare ?? { from: [], to: [], ends: [], outputs: [] };
  // Not to be had while `accept` may walk too.
  spare = undefined;
  const { ends, outputs } = trail;
  let i = 0;
  while (i < length) {
    if (
      !mayBegin(forms, hashes[i] as number) &&
      !(splits(tokens, i) && mayBegin(forms, joined[runEnd(tokens, i)] as number))
    ) {
      i++;
      continue;
    }
    explore(forms, text, tokens, i, ROOT, 0, trail);
    let next = i + 1;
    while (ends.length > 0) {
      let best = 0;
      for (let k = 1; k < ends.length; k++) if ((ends[k] as number) > (ends[best] as number)) best = k;
      const last = ends[best] as number;
      if (accept(i, last, outputs[best] as number[])) {
        next = last + 1;
        ends.length = 0;
        outputs.length = 0;
        break;
      }
      ends.splice(best, 1);
      outputs.splice(best, 1);
    }
    i = next;
  }
  spare = trail;
}
