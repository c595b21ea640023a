import type { Agreement } from './align';
import type { Candidate } from './candidates';
import type { SearchedPage, Sought } from './page';

/** Quotes below this many characters say too little by themselves: they go where their context goes. */
export const SHORT = 40;

/** What the evidence for a place amounts to. `gone`: the context is there, the quote is not. */
export type Verdict = 'sure' | 'doubtful' | 'gone';

/**
 * How the context agrees on one side. `full`: to its end; `edge`: up to where a block of the page begins or ends,
 * which may have got other neighbours; `torn`: in the middle of a block other text takes over.
 */
export type Side = 'full' | 'edge' | 'torn';

/** Characters of agreeing context that a short quote needs; unrelated text agrees over five or six by chance. */
const CONTEXT_NEEDED = 14;
/** Characters of agreement in all, in a page of 100,000 words, that chance does not bring about. */
const AGREEMENT_NEEDED = 22;
/** Share of a quote's characters that must agree; unrelated English reaches .4 when laid over as well as can be. */
const LONG_FLOOR = 0.68;
const GONE = 0.45;

/** Judges one place by itself: is this the passage? */
export function judge(page: SearchedPage, sought: Sought, candidate: Candidate): Verdict {
  const { quote, prefix, suffix } = candidate;
  const length = sought.quoteEnd - sought.quoteStart;
  const context = (prefix.points + suffix.points) / 2;
  const agreement = context + Math.max(0, quote.points) / 2;
  const alike = identity(quote);
  const sides = sidesOf(page, sought, candidate);
  if (length >= SHORT) {
    if (alike < GONE) return 'gone';
    if (alike < LONG_FLOOR || agreement < AGREEMENT_NEEDED) return 'doubtful';
    // A sentence that stands word for word in other surroundings is perhaps quoted there: by a legend, an abstract.
    const placed = sides.includes('full') || context >= CONTEXT_NEEDED || !sides.includes('torn');
    return placed ? 'sure' : 'doubtful';
  }
  // Where the context was edited as heavily as the quote, the quote may be; where it stands untouched, a changed
  // word is another word.
  const noise = prefix.matched + suffix.matched < 50 ? 0 : Math.min(0.3, noiseOf(candidate));
  const floor = Math.max(0.34, Math.min(0.7, 0.85 - 3 * noise));
  if (quote.matched === 0) return 'gone';
  if (alike < floor && quote.errors > 1) return alike < GONE - noise ? 'gone' : 'doubtful';
  // Little is left of the quote: then both sides must say that this is the place.
  if (quote.errors > 1 && Math.min(prefix.points, suffix.points) < 2 * CONTEXT_NEEDED) return 'doubtful';
  if (context < CONTEXT_NEEDED || agreement < AGREEMENT_NEEDED) {
    // A page may have no more context to give: a note that holds nearly all of a tiny text.
    const whole = sought.codes.length - length;
    return whole < CONTEXT_NEEDED && context >= whole * 0.9 && page.skeleton.length < 500
      ? 'sure'
      : 'doubtful';
  }
  if (sides[0] === 'torn' && sides[1] === 'torn') return 'doubtful';
  if (cutsWord(page, sought, candidate) && !sides.includes('full')) return 'doubtful';
  return 'sure';
}

/** How the contexts before and behind agree. */
export function sidesOf(page: SearchedPage, sought: Sought, candidate: Candidate): [Side, Side] {
  const { unusedPrefix, unusedSuffix, from, to } = candidate;
  // Edits near the end of a context hide the rest of it.
  const slack = Math.round(8 + 80 * noiseOf(candidate));
  const side = (unused: number, edge: boolean): Side => (unused <= slack ? 'full' : edge ? 'edge' : 'torn');
  return [
    side(Math.min(unusedPrefix, sought.quoteStart), page.blockEdge(from - 3, from + slack)),
    side(unusedSuffix, page.blockEdge(to - slack, to + 3)),
  ];
}

/** Share of units in the agreeing context that do not agree: how heavily this part of the page was edited. */
function noiseOf({ prefix, suffix }: Candidate): number {
  return 1 - identity({ matched: prefix.matched + suffix.matched, errors: prefix.errors + suffix.errors });
}

/** True where the quote was whole words and the place is a part of one: "Linus" in "machines". */
function cutsWord(page: SearchedPage, sought: Sought, { start, end }: Candidate): boolean {
  return (!sought.opensInWord && page.glued(start)) || (!sought.closesInWord && page.glued(end));
}

/** Share of units that agree; 1 where there is nothing to compare. */
export function identity({ matched, errors }: Pick<Agreement, 'matched' | 'errors'>): number {
  return matched + errors === 0 ? 1 : matched / (matched + errors);
}

/**
 * The places that stand up to the best one, itself included: those that miss by less than edits explain, and those
 * that have the context on the side where the best one has not, as when a row is repeated and the copy has taken one
 * half of the surroundings.
 */
export function rivalsOf(page: SearchedPage, sought: Sought, places: readonly Candidate[], twins: boolean) {
  const [best] = places;
  if (best === undefined) return [];
  const loss = 2 * sought.codes.length - best.points;
  const margin = loss === 0 ? 4 : Math.max(8, loss * 0.1, twins ? best.points * 0.4 : 0);
  const open = sidesOf(page, sought, best).map((side) => side !== 'full');
  const rivals = places.filter((other, i) => {
    if (i === 0) return true;
    if (other.points > best.points - margin) return judge(page, sought, other) !== 'gone';
    const better = sidesOf(page, sought, other).some((side, s) => open[s] && side === 'full');
    return better && other.quote.errors <= best.quote.errors && judge(page, sought, other) === 'sure';
  });
  // Other text in the middle of a block contradicts; other blocks around it do not.
  const fitting = rivals.filter((one) => !sidesOf(page, sought, one).includes('torn'));
  return fitting.length > 0 ? fitting : rivals;
}
