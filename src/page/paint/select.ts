import type { Match, Settings } from '../../core/model';

/** A block as far as choosing needs it. */
export interface Candidate {
  readonly block: { readonly section: number };
  readonly matches: readonly Match[];
  shown: readonly Match[];
}

/** What of the settings decides which matches are painted. */
export type Choice = Pick<Settings, 'density' | 'hiddenCategories' | 'identifiers'>;

/**
 * Chooses for blocks in document order which matches are painted; sets `shown` and returns the blocks for which it
 * changed. Density counts by section, so the slice `[from, to)` is widened to whole sections.
 */
export function chooseShown<C extends Candidate>(
  all: readonly C[],
  choice: Choice,
  from = 0,
  to = all.length,
): C[] {
  const changed: C[] = [];
  let start = from;
  let end = to;
  while (start > 0 && all[start - 1]?.block.section === all[start]?.block.section) start--;
  while (end < all.length && all[end]?.block.section === all[end - 1]?.block.section) end++;
  const hidden = new Set<string>(choice.hiddenCategories);
  const seen = new Set<string>();
  let section = -1;
  for (let i = start; i < end; i++) {
    const candidate = all[i];
    if (candidate === undefined) continue;
    if (candidate.block.section !== section) {
      section = candidate.block.section;
      seen.clear();
    }
    const { matches } = candidate;
    if (matches.length === 0 && candidate.shown.length === 0) continue;
    const shown = matches.filter((match) => {
      if (match.kind === 'identifier') return choice.identifiers;
      if (choice.density === 'off' || hidden.has(match.category)) return false;
      if (choice.density === 'all') return true;
      if (seen.has(match.concept)) return false;
      seen.add(match.concept);
      return true;
    });
    if (!sameMatches(shown, candidate.shown)) {
      candidate.shown = shown;
      changed.push(candidate);
    }
  }
  return changed;
}

function sameMatches(a: readonly Match[], b: readonly Match[]): boolean {
  return a.length === b.length && a.every((match, i) => match === b[i]);
}
