import { sectionAt } from '../selectors';
import type { Candidate } from './candidates';
import type { SearchedPage } from './page';
import type { NoteToPlace } from './place';

/** A note that is surely placed, by its old and its new offset. */
export interface Known {
  was: number;
  is: number;
}

/**
 * Chooses between equally good places. Heading, the shift of the notes around, nearness, and order among twins each
 * name one place or none; where all that name one name the same, it is that one. Undefined when none does, or they
 * contradict each other. A place that is left alone of several that were must be where it was.
 */
export function breakTie(
  page: SearchedPage,
  note: NoteToPlace,
  places: readonly Candidate[],
  known: readonly Known[],
): Candidate | undefined {
  const inOrder = [...places].sort((a, b) => a.start - b.start);
  const shifted = byShift(page, note, inOrder, known);
  if (inOrder.length === 1) return shifted ?? unmoved(page, note, inOrder);
  const named = [
    shifted,
    bySection(page, note, inOrder),
    byNearness(page, note, inOrder, known),
    byOrder(page, note, inOrder, known),
  ].filter((one) => one !== undefined);
  const [first] = named;
  return named.every((one) => one === first) ? first : undefined;
}

/** The place nearest to where the notes around let one expect it; to ask about when nothing decides. */
export function nearest(
  page: SearchedPage,
  note: NoteToPlace,
  places: readonly Candidate[],
  known: readonly Known[],
): Candidate {
  const distance = distanceFrom(page, expected(note, known));
  return places.reduce((best, one) => (distance(one) < distance(best) ? one : best));
}

/** The position noted, shifted as the nearest surely placed notes on both sides are, in proportion. */
function expected({ target: { position } }: NoteToPlace, known: readonly Known[]): number {
  const at = position.start;
  const next = known.find(({ was }) => was > at);
  const last = known.findLast(({ was }) => was <= at);
  if (!last || !next) {
    const only = last ?? next;
    return only ? at + only.is - only.was : at;
  }
  return last.is + ((at - last.was) / (next.was - last.was)) * (next.is - last.is);
}

const offsetOf = (page: SearchedPage, { start, end }: Candidate): number => page.original(start, end).start;
const distanceFrom = (page: SearchedPage, at: number) => (place: Candidate) =>
  Math.abs(offsetOf(page, place) - at);

/** The only one under the note's heading. */
function bySection(page: SearchedPage, { target }: NoteToPlace, places: Candidate[]): Candidate | undefined {
  const wanted = plainHeading(target.section ?? '');
  if (wanted === '') return undefined;
  const inside = places.filter((place) => {
    const section = sectionAt(page.sections, offsetOf(page, place));
    return section !== undefined && plainHeading(section.title) === wanted;
  });
  return inside.length === 1 ? inside[0] : undefined;
}

/** Numbers and capitals of headings are the publisher's. */
const plainHeading = (title: string): string =>
  title
    .toLowerCase()
    .replace(/^[\s\d.ivx]+[.)\s]\s*(?=\p{L})/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The third of four then is the third of four now, if the notes around still stand in their order. */
function byOrder(
  page: SearchedPage,
  note: NoteToPlace,
  places: Candidate[],
  known: readonly Known[],
): Candidate | undefined {
  const { twins } = note.target;
  if (twins === undefined || places.length !== twins.before + twins.after + 1) return undefined;
  if (known.some(({ is }, i) => is < (known[i - 1]?.is ?? 0))) return undefined;
  const one = places[twins.before];
  return one === nearest(page, note, places, known) ? one : undefined;
}

/** At the very position noted. */
function unmoved(page: SearchedPage, { target }: NoteToPlace, [only]: Candidate[]): Candidate | undefined {
  return only && Math.abs(offsetOf(page, only) - target.position.start) <= AGREE ? only : undefined;
}

/** How far two surely placed neighbours may disagree about the shift of what lies between them, in characters. */
const AGREE = 12;

/**
 * Where the nearest surely placed notes before and behind have shifted by the same number of characters, so has this
 * one: the text between them is as long as it was.
 */
function byShift(
  page: SearchedPage,
  { target }: NoteToPlace,
  places: Candidate[],
  known: readonly Known[],
): Candidate | undefined {
  const at = target.position.start;
  const behind = known.findIndex(({ was }) => was > at);
  const next = behind < 0 ? undefined : known[behind];
  const last = behind < 0 ? known.at(-1) : known[behind - 1];
  if (!next || !last || Math.abs(next.is - next.was - (last.is - last.was)) > AGREE) return undefined;
  const expected = at + last.is - last.was;
  const near = places.filter((place) => Math.abs(offsetOf(page, place) - expected) <= AGREE);
  return near.length === 1 ? near[0] : undefined;
}

/** A page gains and loses a banner or a figure, not half of its text: in characters, and as a ratio. */
const NEAR = 3000;
const FARTHER = 6;

/** The one near the position noted, when all others are far from it. */
function byNearness(
  page: SearchedPage,
  { target }: NoteToPlace,
  places: Candidate[],
  known: readonly Known[],
): Candidate | undefined {
  // Where other notes went far, so may this one have.
  if (known.some(({ was, is }) => Math.abs(is - was) > NEAR)) return undefined;
  const distances = places.map(distanceFrom(page, target.position.start));
  const least = Math.min(...distances);
  const near = places.filter((_, i) => (distances[i] as number) <= Math.max(NEAR, least * FARTHER));
  return least <= NEAR && near.length === 1 ? near[0] : undefined;
}
