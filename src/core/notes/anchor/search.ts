import type { NoteTarget } from '../../model';
import { CONTEXT } from '../selectors';
import { type Candidate, likelyPlaces, perfectPlaces, withNeighbours } from './candidates';
import { judge, movedAway, rivalsOf, sidesOf } from './judge';
import { type SearchedPage, type Sought, soughtOf } from './page';
import type { NoteToPlace } from './place';

/** Units of the longest quote that is laid over as a whole; of a longer one, this many at either end. */
const LONGEST = 4000;
const END = 600;

/** What the rungs behind the first find. */
export interface Finding {
  placing: 'moved' | 'uncertain' | 'lost' | 'tie';
  /** Best first. */
  places: Candidate[];
}

/** Rungs 2 and 3: see `placeNotes`. */
export function search(page: SearchedPage, sought: Sought, { target, hints = [] }: NoteToPlace): Finding {
  const { twins } = target;
  const perfect = perfectPlaces(page, sought);
  // More than one is a choice; so is the last of several, for it may be another's.
  if (perfect.length > 1 || (perfect.length === 1 && twins && twins.before + twins.after > 0))
    return { placing: 'tie', places: perfect };
  const [only] = perfect;
  if (only && judge(page, sought, only) === 'sure') {
    // A row that was repeated has its whole context in the copy when the row is long enough.
    const rivals = rivalsOf(page, sought, withNeighbours(page, sought, perfect), false);
    return rivals.length > 1 ? { placing: 'tie', places: rivals } : { placing: 'moved', places: perfect };
  }

  if (sought.quoteEnd - sought.quoteStart > LONGEST)
    return byEnds(page, sought, target) ?? { placing: 'lost', places: perfect };

  const found = [...perfect, ...likelyPlaces(page, sought, [...hints, target.position])];
  const places = withNeighbours(page, sought, found);
  const [best] = places;
  if (best === undefined) return { placing: 'lost', places };
  const verdict = judge(page, sought, best);
  if (verdict === 'gone') {
    const away = movedAway(page, sought, places);
    if (away === undefined) return { placing: 'lost', places };
    return { placing: twins ? 'uncertain' : 'moved', places: [away] };
  }
  if (verdict === 'doubtful') return { placing: 'uncertain', places };
  const rivals = rivalsOf(page, sought, places, twins !== undefined);
  if (rivals.length > 1) return { placing: 'tie', places: rivals };
  const chosen = rivals[0] ?? best;
  // There was another place like it, and only one is left: which?
  const whole = sidesOf(page, chosen).every((side) => side === 'full');
  if (twins && !whole) return { placing: 'tie', places: [chosen] };
  return { placing: 'moved', places: [chosen] };
}

/** A quote of many paragraphs stands where its two ends stand, if what lies between is about as long as it was. */
function byEnds(page: SearchedPage, sought: Sought, { quote, position }: NoteTarget): Finding | null {
  const { exact } = quote;
  const head = { ...quote, exact: exact.slice(0, END), suffix: exact.slice(END, END + CONTEXT) };
  const tail = { ...quote, exact: exact.slice(-END), prefix: exact.slice(-END - CONTEXT, -END) };
  const ends = [head, tail].map((end) => {
    const { placing, places } = search(page, soughtOf({ quote: end, position }), {
      id: '',
      target: { quote: end, position },
    });
    return placing === 'moved' ? places[0] : undefined;
  });
  const [first, last] = ends;
  if (!first || !last) return null;
  const length = sought.quoteEnd - sought.quoteStart;
  const now = last.end - first.start;
  if (now < length * 0.6 || now > length * 1.6) return null;
  const place: Candidate = {
    ...first,
    end: last.end,
    suffix: last.suffix,
    unusedSuffix: last.unusedSuffix,
    to: last.to,
  };
  // What lies between was not compared: with other words in it the reader is asked.
  return { placing: Math.abs(now - length) <= length * 0.2 ? 'moved' : 'uncertain', places: [place] };
}
