import { type Agreement, LONG_GAP, NEAR } from './align';
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
/** Units next to a short quote, on one side at least, that must agree: of NEAR. */
const NEAR_NEEDED = 8;

/** Units over which cells agree by chance: "(0.2–1.1)" ends a whole column. */
const CHANCE = 10;

/** Judges one place by itself: is this the passage? */
export function judge(page: SearchedPage, sought: Sought, candidate: Candidate): Verdict {
  const { quote, prefix, suffix } = candidate;
  const length = sought.quoteEnd - sought.quoteStart;
  const context = (prefix.points + suffix.points) / 2;
  const agreement = context + Math.max(0, quote.points) / 2;
  const alike = identity(quote);
  const sides = sidesOf(page, candidate);
  if (length >= SHORT) {
    if (alike < GONE) return 'gone';
    // In a text that was edited all over, the quote was too; where all around it is as it was, other numbers or other
    // words are another sentence of the same make.
    const noise = noiseOf(candidate);
    const floor = Math.max(LONG_FLOOR, 0.92 - 2 * noise);
    const closely = quote.matched / (quote.matched + quote.events);
    if (closely < floor || alike < LONG_FLOOR || agreement < AGREEMENT_NEEDED) return 'doubtful';
    if (quote.digits > 1 && noise < 0.1) return 'doubtful';
    // A sentence that stands word for word in other surroundings is perhaps quoted there: by a legend, an abstract.
    const placed = sides.includes('full') || context >= CONTEXT_NEEDED || !sides.includes('torn');
    return placed ? 'sure' : 'doubtful';
  }
  const whole = sought.codes.length - length;
  // Where the context was edited as heavily as the quote, the quote may be; where it stands untouched, a changed
  // word is another word.
  const noise = prefix.matched + suffix.matched < 50 ? 0 : Math.min(0.3, noiseOf(candidate));
  const floor = Math.max(0.34, Math.min(0.7, 0.85 - 3 * noise));
  if (quote.matched === 0) return 'gone';
  if (alike < floor && quote.errors > 1) return alike < GONE - noise ? 'gone' : 'doubtful';
  // Little is left of the quote: then both sides must say that this is the place.
  if (
    quote.errors > (quote.matched < 8 ? 0 : 1) &&
    Math.min(prefix.points, suffix.points) < 2 * CONTEXT_NEEDED
  ) {
    return 'doubtful';
  }
  if (context < CONTEXT_NEEDED || agreement < AGREEMENT_NEEDED) {
    // A page may have no more context to give: a note that holds nearly all of a tiny text.
    return whole < CONTEXT_NEEDED && context >= whole * 0.9 && page.skeleton.length < 500
      ? 'sure'
      : 'doubtful';
  }
  if (sides[0] === 'torn' && sides[1] === 'torn') return 'doubtful';
  // What adjoins the quote is other text, or the row is one of other numbers.
  if (
    Math.max(prefix.near, suffix.near) < Math.min(NEAR_NEEDED, sought.quoteStart, whole - sought.quoteStart)
  )
    return 'doubtful';
  if (prefix.digits + suffix.digits > 1 || (quote.digits > 0 && noise < 0.1)) return 'doubtful';
  if (cutsWord(page, sought, candidate) && (noise < 0.04 || !sides.includes('full'))) return 'doubtful';
  return 'sure';
}

/**
 * How the contexts before and behind agree.
 * @param otherWords whether other words amid a context that agrees otherwise tear it.
 */
export function sidesOf(page: SearchedPage, candidate: Candidate, otherWords = true): [Side, Side] {
  const { unusedPrefix, unusedSuffix, from, to, start, end, prefix, suffix } = candidate;
  // Edits near the end of a context hide the rest of it.
  const slack = Math.round(8 + Math.min(14, 80 * noiseOf(candidate)));
  const matched = prefix.matched + suffix.matched;
  const scattered = prefix.events + suffix.events - prefix.crowded - suffix.crowded;
  const clean = scattered < 0.05 * matched;
  const side = (unused: number, { gap, crowded }: Agreement, edge: boolean): Side => {
    if (otherWords && crowded > 0 && clean) return 'torn';
    if (unused > slack) return edge ? 'edge' : 'torn';
    return gap > LONG_GAP ? 'edge' : 'full';
  };
  return [
    side(unusedPrefix, prefix, page.blockEdge(from - 3, Math.min(start, from + slack + CHANCE))),
    side(unusedSuffix, suffix, page.blockEdge(Math.max(end, to - slack - CHANCE), to + 3)),
  ];
}

/** Share of units in the agreeing context that do not agree: how heavily this part of the page was edited. */
function noiseOf({ prefix, suffix }: Candidate): number {
  return 1 - identity({ matched: prefix.matched + suffix.matched, errors: prefix.events + suffix.events });
}

/**
 * True where the quote was whole words and the place is a part of one ("Linus" in "machines"), unless the next word
 * follows as it did: a letter has slipped in between.
 */
function cutsWord(page: SearchedPage, sought: Sought, { start, end, prefix, suffix }: Candidate): boolean {
  const follows = NEAR - 2;
  return (
    (!sought.opensInWord && page.glued(start) && prefix.near < follows) ||
    (!sought.closesInWord && page.glued(end) && suffix.near < follows)
  );
}

/** Share of units that agree; 1 where there is nothing to compare. */
export function identity({ matched, errors }: Pick<Agreement, 'matched' | 'errors'>): number {
  return matched + errors === 0 ? 1 : matched / (matched + errors);
}

/**
 * Where the best place is one that the passage has left, and only one half of the context stands there: the place to
 * which it went with the other half. A deletion leaves both.
 */
export function movedAway(page: SearchedPage, sought: Sought, places: readonly Candidate[]) {
  const [left, ...others] = places;
  if (left === undefined || Math.min(left.prefix.points, left.suffix.points) >= 2 * CONTEXT_NEEDED)
    return undefined;
  const side = left.prefix.points > left.suffix.points ? 1 : 0;
  return others.find(
    (other) => other.quote.errors === 0 && wholeSides(other)[side] && judge(page, sought, other) === 'sure',
  );
}

/** For each side, whether all of its context stands unchanged. */
function wholeSides({ prefix, suffix, unusedPrefix, unusedSuffix }: Candidate): [boolean, boolean] {
  return [unusedPrefix <= 1 && prefix.events === 0, unusedSuffix <= 1 && suffix.events === 0];
}

/** True where other numbers were read as these, or a long piece was skipped: rows of tables come to that. */
const strained = ({ prefix, suffix }: Candidate): boolean =>
  prefix.digits + suffix.digits > 0 || Math.max(prefix.gap, suffix.gap) > LONG_GAP;

/** How much had to be forgiven to make the context agree. */
const strain = ({ prefix, suffix }: Candidate): number =>
  prefix.events + suffix.events + (Math.max(prefix.gap, suffix.gap) > LONG_GAP ? 10 : 0);

/**
 * The places that stand up to the best one, itself included: those that miss by less than edits explain, and those
 * that have the context on the side where the best one has not, as when a row is repeated and the copy has taken one
 * half of the surroundings, or whose context is shorter, but fits with less strain.
 */
export function rivalsOf(page: SearchedPage, sought: Sought, places: readonly Candidate[], twins: boolean) {
  const [best] = places;
  if (best === undefined) return [];
  const loss = 2 * sought.codes.length - best.points;
  const margin = loss === 0 ? 4 : Math.max(8, loss * 0.1, twins ? best.points * 0.4 : 0);
  const whole = wholeSides(best);
  const rivals = places.filter((other, i) => {
    if (i === 0) return true;
    const verdict = judge(page, sought, other);
    if (verdict === 'gone') return false;
    if (!best.perfect && other.points > best.points - margin) return true;
    if (other.quote.errors > best.quote.errors) return false;
    if (wholeSides(other).some((side, s) => side && (best.perfect || !whole[s]))) return true;
    return verdict === 'sure' && strained(best) && strain(other) + 3 <= strain(best);
  });
  // Other text in the middle of a block contradicts; other blocks around it do not.
  const fitting = rivals.filter((one) => !sidesOf(page, one, false).includes('torn'));
  return fitting.length > 0 ? fitting : rivals;
}
