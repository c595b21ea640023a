import type { Span } from '../../model';
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
 * Chooses between equally good places. Heading, order among twins, the shift of the notes around, and nearness each
 * name one place or none; where all that name one name the same, it is that one. Undefined when none does, or they
 * contradict each other.
 */
export function breakTie(
  page: SearchedPage,
  note: NoteToPlace,
  places: readonly Candidate[],
  known: readonly Known[],
): Candidate | undefined {
  const inOrder = [...places].sort((a, b) => a.start - b.start);
  // A single place left of several that were: where its heading stands elsewhere in the page, it is not the one.
  if (places.length === 1 && strayed(page, note, inOrder)) return undefined;
  const named = [
    bySection(page, note, inOrder),
    byOrder(note, inOrder),
    byShift(page, note, inOrder, known),
    byNearness(page, note, inOrder),
  ].filter((one) => one !== undefined);
  const [first] = named;
  return named.every((one) => one === first) ? first : undefined;
}

/** The place nearest to the position noted, to ask about when nothing decides. */
export function nearest(page: SearchedPage, note: NoteToPlace, places: readonly Candidate[]): Candidate {
  const distance = distanceFrom(page, note.target.position);
  return places.reduce((best, one) => (distance(one) < distance(best) ? one : best));
}

const offsetOf = (page: SearchedPage, { start, end }: Candidate): number => page.original(start, end).start;
const distanceFrom =
  (page: SearchedPage, { start }: Span) =>
  (place: Candidate) =>
    Math.abs(offsetOf(page, place) - start);

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

function strayed(page: SearchedPage, { target }: NoteToPlace, [only]: Candidate[]): boolean {
  const wanted = plainHeading(target.section ?? '');
  if (wanted === '' || only === undefined) return false;
  const here = sectionAt(page.sections, offsetOf(page, only));
  const kept = page.sections.some(({ title }) => plainHeading(title) === wanted);
  return kept && (here === undefined || plainHeading(here.title) !== wanted);
}

/** Numbers and capitals of headings are the publisher's. */
const plainHeading = (title: string): string =>
  title
    .toLowerCase()
    .replace(/^[\s\d.ivx]+[.)\s]\s*(?=\p{L})/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The third of four then is the third of four now. */
function byOrder({ target: { twins } }: NoteToPlace, places: Candidate[]): Candidate | undefined {
  if (twins === undefined || places.length !== twins.before + twins.after + 1) return undefined;
  return places[twins.before];
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
function byNearness(page: SearchedPage, { target }: NoteToPlace, places: Candidate[]): Candidate | undefined {
  const distances = places.map(distanceFrom(page, target.position));
  const least = Math.min(...distances);
  const near = places.filter((_, i) => (distances[i] as number) <= Math.max(NEAR, least * FARTHER));
  return least <= NEAR && near.length === 1 ? near[0] : undefined;
}
