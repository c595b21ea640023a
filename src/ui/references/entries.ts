import type { CitedPlace, Reference, ReferenceOverview } from '../../core/model';

/** One reference with the places that cite it. */
export interface Entry {
  reference: Reference;
  /** In document order. */
  places: readonly CitedPlace[];
  /** Place in the text of its first citation among all; `Infinity` when it is never cited. */
  first: number;
  /** What a search looks in, folded. */
  words: string;
}

export const ORDERS = ['list', 'first', 'times', 'year'] as const;
export type Order = (typeof ORDERS)[number];

/** What a reader chose of a list of references. */
export interface Choice {
  query: string;
  order: Order;
  /** Only those that the text never cites. */
  never: boolean;
  /** Only those without any identifier. */
  bare: boolean;
}

export const everything: Choice = { query: '', order: 'list', never: false, bare: false };

/** Lower case without accents: "Gómez" is found by "gomez". */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/** Joins references with the places that cite them; in the order of the list. Pure. */
export function entriesOf({ references, places }: ReferenceOverview): Entry[] {
  const citing = new Map<number, { places: CitedPlace[]; first: number }>();
  places.forEach((place, at) => {
    for (const n of new Set(place.refs)) {
      const known = citing.get(n);
      if (known) known.places.push(place);
      else citing.set(n, { places: [place], first: at });
    }
  });
  return references.map((reference) => {
    const { key, text, authors, title, container, year } = reference;
    const { places = [], first = Number.POSITIVE_INFINITY } = citing.get(reference.n) ?? {};
    const words = folded([key, ...authors, title, container, year, text].filter(Boolean).join(' '));
    return { reference, places, first, words };
  });
}

export const isNever = ({ places }: Entry): boolean => places.length === 0;

export function isBare({ reference }: Entry): boolean {
  const { doi, pmid, pmcid, arxiv, isbn } = reference;
  return !(doi || pmid || pmcid || arxiv || isbn);
}

const COMPARE: Record<Order, (a: Entry, b: Entry) => number> = {
  list: () => 0,
  first: (a, b) => (a.first === b.first ? 0 : a.first - b.first),
  times: (a, b) => b.places.length - a.places.length,
  year: (a, b) => (b.reference.year ?? 0) - (a.reference.year ?? 0),
};

/** The entries that fit, in the order wanted; equals stay in the order of the list. Every word must be found. Pure. */
export function choose(entries: readonly Entry[], { query, order, never, bare }: Choice): Entry[] {
  const wanted = folded(query).split(/\s+/).filter(Boolean);
  return entries
    .filter((entry) => (!never || isNever(entry)) && (!bare || isBare(entry)))
    .filter(({ words }) => wanted.every((word) => words.includes(word)))
    .sort(COMPARE[order]);
}

/** Which of `places` (0–1, ascending) lies nearest to `at`. */
export function nearest(places: readonly CitedPlace[], at: number): number {
  let best = 0;
  places.forEach((place, i) => {
    if (Math.abs(place.at - at) < Math.abs((places[best]?.at ?? 0) - at)) best = i;
  });
  return best;
}
