import type { Span } from '../../model';
import { type Agreement, type Alignment, align, NEAR } from './align';
import { type Seed, SPREAD } from './ngrams';
import type { SearchedPage, Sought } from './page';

/** A place where a note may stand. */
export interface Candidate extends Alignment {
  /** The context says as well as the quote: every unit agrees. */
  perfect: boolean;
}

/** Places of the whole pattern looked at; more are as good as none. */
const TWINS = 40;
/** Places of the bare quote looked at when its context is gone. */
const BARE = 12;
const SEEDS = 7;
/** Units that the alignment may stray from the diagonal of its seed, at least. */
const STRAY = 24;
/** Units around a place within which a repeated row would stand. */
const VICINITY = 300;
/** Units of the longest quote for which that is looked into. */
const LONGEST_REPEATED = 120;

/**
 * Every place at which quote and context stand unchanged (but for white space, dashes, quotes and the like). Empty
 * for patterns too short to say anything.
 */
export function perfectPlaces(page: SearchedPage, sought: Sought): Candidate[] {
  const { codes, text, quoteStart, quoteEnd } = sought;
  if (codes.length === 0) return [];
  const same = (at: number) => page.skeleton.text.startsWith(text, at);
  const all = (matched: number): Agreement => ({
    points: 2 * matched,
    matched,
    errors: 0,
    events: 0,
    gap: 0,
    digits: 0,
    near: Math.min(NEAR, matched),
    crowded: 0,
  });
  return page.grams.occurrences(sought.lower, same, TWINS).map((at) => ({
    points: 2 * codes.length,
    start: at + quoteStart,
    end: at + quoteEnd,
    prefix: all(quoteStart),
    quote: all(quoteEnd - quoteStart),
    suffix: all(codes.length - quoteEnd),
    unusedPrefix: 0,
    unusedSuffix: 0,
    from: at,
    to: at + codes.length,
    perfect: true,
  }));
}

/**
 * Places at which quote and context may stand changed, best first: where rare n-grams of the whole gather, where the
 * quote alone stands word for word, and where the page or the position says. Two that overlap are one.
 */
export function likelyPlaces(page: SearchedPage, sought: Sought, hints: readonly Span[]): Candidate[] {
  const { quoteStart, quoteEnd, codes } = sought;
  const seeds = page.grams.seeds(sought.lower, SEEDS);
  const most = seeds[0]?.votes ?? 0;
  const diagonals = seeds.filter(({ votes }) => votes * 4 >= most).map(({ diagonal }) => diagonal);
  for (const { start } of hints) diagonals.push(page.unit(start) - quoteStart);
  const bare = sought.text.slice(quoteStart, quoteEnd);
  if (bare.length >= 3) {
    const same = (at: number) => page.skeleton.text.startsWith(bare, at);
    const found = page.grams.occurrences(sought.lower.subarray(quoteStart, quoteEnd), same, BARE + 1);
    // A common word stands everywhere: only its context can tell, and that has had its say.
    if (found.length <= BARE) for (const at of found) diagonals.push(at - quoteStart);
  }
  const band = STRAY + (codes.length >> 4);
  const candidates = distinctDiagonals(diagonals).map((diagonal) => align(sought, page, diagonal, band));
  const torn = stretched(seeds, quoteEnd - quoteStart);
  if (torn) candidates.push(align(sought, page, torn.diagonal, torn.band));
  return distinctPlaces(candidates);
}

/**
 * Other places of the very quote near a place, each laid over by itself: rows that are repeated lie closer together
 * than {@link likelyPlaces} tells apart. Includes the places given; best first.
 */
export function withNeighbours(
  page: SearchedPage,
  sought: Sought,
  places: readonly Candidate[],
): Candidate[] {
  const { quoteStart, quoteEnd, text } = sought;
  const [best] = places;
  const bare = text.slice(quoteStart, quoteEnd);
  if (best === undefined || bare.length < 2 || bare.length > LONGEST_REPEATED) return [...places];
  const near: Alignment[] = [];
  const last = Math.min(page.skeleton.length, best.end + VICINITY);
  let at = page.skeleton.text.indexOf(bare, Math.max(0, best.start - VICINITY));
  for (; at >= 0 && at < last; at = page.skeleton.text.indexOf(bare, at + 1)) {
    near.push(align(sought, page, at - quoteStart, 4));
  }
  return distinctPlaces([...places, ...near]);
}

/** A long quote torn apart by a figure or an advertisement gathers its votes on two diagonals. */
function stretched(seeds: readonly Seed[], length: number): { diagonal: number; band: number } | null {
  const [first, second] = seeds;
  if (!first || !second || length < 80 || second.votes * 8 < first.votes) return null;
  const apart = Math.abs(first.diagonal - second.diagonal);
  if (apart <= SPREAD || apart > length) return null;
  return {
    diagonal: (first.diagonal + second.diagonal) >> 1,
    band: (apart >> 1) + SPREAD,
  };
}

function distinctDiagonals(diagonals: readonly number[]): number[] {
  const kept: number[] = [];
  for (const diagonal of diagonals) {
    if (kept.every((other) => Math.abs(other - diagonal) > 4)) kept.push(diagonal);
  }
  return kept;
}

function distinctPlaces(found: readonly Alignment[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const one of [...found].sort((a, b) => b.points - a.points || a.start - b.start)) {
    if (one.points > 0 && kept.every((other) => !overlap(one, other))) kept.push({ perfect: false, ...one });
  }
  return kept;
}

const overlap = (a: Span, b: Span): boolean =>
  (a.start < b.end && b.start < a.end) || (a.start === b.start && a.end === b.end);
