import type { CitationMatch, Marked, Match, Settings } from '../../core/model';

/** A block as far as choosing needs it. */
export interface Candidate {
  readonly block: { readonly section: number };
  readonly matches: readonly Match[];
  readonly citations: readonly CitationMatch[];
  shown: readonly Marked[];
}

/** What of the settings decides which matches are painted. */
export type Choice = Pick<Settings, 'density' | 'hiddenCategories' | 'identifiers' | 'citations'>;

/**
 * Chooses for blocks in document order which matches are painted; sets `shown` and returns the blocks for which it
 * changed. What is marked once a section depends on all of it: the slice `[from, to)` is then widened to whole sections. What overlaps a citation
 * gives way to it, also where citations are not painted: their cards open all the same.
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
  const counts = choice.density === 'section';
  while (counts && start > 0 && all[start - 1]?.block.section === all[start]?.block.section) start--;
  while (counts && end < all.length && all[end]?.block.section === all[end - 1]?.block.section) end++;
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
    const { matches, citations } = candidate;
    if (matches.length === 0 && citations.length === 0 && candidate.shown.length === 0) continue;
    const chosen = apart(matches, citations).filter((match) => {
      if (match.kind === 'identifier') return choice.identifiers;
      if (choice.density === 'off' || hidden.has(match.category)) return false;
      if (choice.density === 'all') return true;
      if (seen.has(match.concept)) return false;
      seen.add(match.concept);
      return true;
    });
    const shown = choice.citations ? inOrder(chosen, citations) : chosen;
    if (!sameMatches(shown, candidate.shown)) {
      candidate.shown = shown;
      changed.push(candidate);
    }
  }
  return changed;
}

/** The matches that overlap no citation; both lists are sorted and disjoint. */
function apart(matches: readonly Match[], citations: readonly CitationMatch[]): readonly Match[] {
  if (citations.length === 0) return matches;
  let c = 0;
  return matches.filter(({ start, end }) => {
    while ((citations[c]?.end ?? Number.POSITIVE_INFINITY) <= start) c++;
    return (citations[c]?.start ?? Number.POSITIVE_INFINITY) >= end;
  });
}

function inOrder(matches: readonly Match[], citations: readonly CitationMatch[]): readonly Marked[] {
  if (citations.length === 0) return matches;
  return [...matches, ...citations].sort((a, b) => a.start - b.start);
}

function sameMatches(a: readonly Marked[], b: readonly Marked[]): boolean {
  return a.length === b.length && a.every((match, i) => match === b[i]);
}
