import { mayBegin } from '../lexicon/beginnings';
import { outputsOf, type PackedForms } from '../lexicon/packed';
import { ENDS, GOES_ON, pathKind, pathShift, ROOT, step } from '../lexicon/paths';
import { TokenFlag, type Tokens } from '../text';
import { PROOF, proofAt } from '../text/hash';

/**
 * Decides by case and context whether forms count that stand at tokens `first` to `last` (inclusive).
 * @param outputs the numbers of the forms, at least one
 */
export type Accept = (first: number, last: number, outputs: readonly number[]) => boolean;

/** What one walk follows and has found. The lists are kept between walks and only grow, so that few allocate. */
interface Trail {
  /** Offsets of the steps so far; a step over a word glued together covers several tokens. */
  from: number[];
  to: number[];
  /** Behind how many steps a form may end, and the path there; the shortest first. */
  depths: number[];
  paths: number[];
}

/** That of the last walk: blocks are short, and one for each would cost more than the walk. */
let spare: Trail | undefined;

/** Does a word split over seams begin at token `i`? */
const splits = ({ flags, length, plain }: Tokens, i: number): boolean =>
  !plain &&
  i + 1 < length &&
  ((flags[i + 1] as number) & TokenFlag.Joins) !== 0 &&
  ((flags[i] as number) & TokenFlag.Joins) === 0;

/** The token in which a word split over seams that begins at `i` ends; `i` itself when it is whole. */
function runEnd({ flags, length }: Tokens, i: number): number {
  let j = i;
  while (j + 1 < length && (flags[j + 1] as number) & TokenFlag.Joins) j++;
  return j;
}

/** The forms that end behind `depth` steps of a trail, if their characters prove it. */
function proven(
  forms: PackedForms,
  text: string,
  { from, to }: Trail,
  path: number,
  depth: number,
  out: number[],
): void {
  let proof = PROOF;
  for (let d = 0; d < depth; d++) proof = proofAt(text, from[d] as number, to[d] as number, proof);
  outputsOf(forms, path, proof, out);
}

/**
 * Follows forms from token `i` on and notes where one may end; no word is split, and no break stands in the block.
 * @returns how many were noted
 */
function follow({ paths }: PackedForms, tokens: Tokens, i: number, trail: Trail): number {
  const { starts, ends, hashes, length } = tokens;
  const shift = pathShift(paths);
  let path = ROOT;
  let noted = 0;
  for (let depth = 0; i < length; i++) {
    path = step(path, hashes[i] as number);
    const kind = pathKind(paths, path, shift);
    if (kind === 0) break;
    trail.from[depth] = starts[i] as number;
    trail.to[depth++] = ends[i] as number;
    if (kind & ENDS) {
      trail.depths[noted] = depth;
      trail.paths[noted++] = path;
    }
    if (!(kind & GOES_ON)) break;
  }
  return noted;
}

/** What was found at one start: last token, and the numbers of the forms that end there. */
interface Found {
  ends: number[];
  outputs: number[][];
}

function keep(
  forms: PackedForms,
  text: string,
  trail: Trail,
  path: number,
  depth: number,
  last: number,
  found: Found,
): void {
  const outputs: number[] = [];
  proven(forms, text, trail, path, depth + 1, outputs);
  if (outputs.length === 0) return;
  found.ends.push(last);
  found.outputs.push(outputs);
}

/** The same in any block, behind `path` of `depth` steps; the steps of a split word change, so forms are proven at once. */
function explore(
  forms: PackedForms,
  text: string,
  tokens: Tokens,
  i: number,
  path: number,
  depth: number,
  trail: Trail,
  found: Found,
): void {
  const { starts, ends, hashes, joined, flags, length } = tokens;
  const shift = pathShift(forms.paths);
  while (i < length) {
    if ((flags[i] as number) & TokenFlag.Break) return;
    trail.from[depth] = starts[i] as number;
    if (splits(tokens, i)) {
      const j = runEnd(tokens, i);
      const glued = step(path, joined[j] as number);
      const kind = pathKind(forms.paths, glued, shift);
      trail.to[depth] = ends[j] as number;
      if (kind & ENDS) keep(forms, text, trail, glued, depth, j, found);
      if (kind & GOES_ON) explore(forms, text, tokens, j + 1, glued, depth + 1, trail, found);
    }
    path = step(path, hashes[i] as number);
    const kind = pathKind(forms.paths, path, shift);
    trail.to[depth] = ends[i] as number;
    if (kind & ENDS) keep(forms, text, trail, path, depth, i, found);
    if (!(kind & GOES_ON)) return;
    depth++;
    i++;
  }
}

/** The place of the largest number; the first of equal ones. */
function largest(numbers: readonly number[]): number {
  let best = 0;
  for (let k = 1; k < numbers.length; k++) if ((numbers[k] as number) > (numbers[best] as number)) best = k;
  return best;
}

/** Looks for forms that begin at token `i`, where words may be split. @returns the token at which to go on */
function anyAt(
  forms: PackedForms,
  text: string,
  tokens: Tokens,
  i: number,
  trail: Trail,
  accept: Accept,
): number {
  const found: Found = { ends: [], outputs: [] };
  explore(forms, text, tokens, i, ROOT, 0, trail, found);
  while (found.ends.length > 0) {
    const best = largest(found.ends);
    const last = found.ends[best] as number;
    if (accept(i, last, found.outputs[best] as number[])) return last + 1;
    found.ends.splice(best, 1);
    found.outputs.splice(best, 1);
  }
  return i + 1;
}

/** The same where none is; what lies along the way is proven only when a longer form is refused. */
function plainAt(
  forms: PackedForms,
  text: string,
  tokens: Tokens,
  i: number,
  trail: Trail,
  accept: Accept,
): number {
  for (let k = follow(forms, tokens, i, trail) - 1; k >= 0; k--) {
    const depth = trail.depths[k] as number;
    const outputs: number[] = [];
    proven(forms, text, trail, trail.paths[k] as number, depth, outputs);
    if (outputs.length > 0 && accept(i, i + depth - 1, outputs)) return i + depth;
  }
  return i + 1;
}

/**
 * Calls `accept` with every place where forms stand (first and last token, numbers of the forms), by start, longest
 * first at each start. `accept` decides by case and context; a start whose longest form is refused falls back to the
 * next shorter one. After an accepted one the walk goes on behind it: places never overlap, the leftmost longest wins.
 *
 * Words split by a seam ("metasta" + "ses") are tried glued first and apart second.
 * Linear in the text for a given longest form, whatever the number of forms.
 */
export function walk(forms: PackedForms, text: string, tokens: Tokens, accept: Accept): void {
  const { hashes, joined, length, plain } = tokens;
  const { first, paths } = forms;
  const mask = first.length - 1;
  const shift = pathShift(paths);
  const trail: Trail = spare ?? { from: [], to: [], depths: [], paths: [] };
  // Not to be had while `accept` may walk too.
  spare = undefined;
  let i = 0;
  while (i < length) {
    const hash = hashes[i] as number;
    if (plain || !splits(tokens, i)) {
      // Most words begin no form, and most that do are not followed by what their forms go on with.
      if (!mayBegin(first, hash, mask)) {
        i++;
        continue;
      }
      const path = step(ROOT, hash);
      const kind = pathKind(paths, path, shift);
      if (
        kind === 0 ||
        (plain &&
          kind === GOES_ON &&
          (i + 1 === length || pathKind(paths, step(path, hashes[i + 1] as number), shift) === 0))
      ) {
        i++;
        continue;
      }
    } else if (!mayBegin(first, hash, mask) && !mayBegin(first, joined[runEnd(tokens, i)] as number, mask)) {
      i++;
      continue;
    }
    i = plain ? plainAt(forms, text, tokens, i, trail, accept) : anyAt(forms, text, tokens, i, trail, accept);
  }
  spare = trail;
}
