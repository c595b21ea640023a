import type { Note, NoteColour, Paper } from '../../../core/model';
import { foldTokens } from '../../../core/text';
import { type Hit, type Part, type Term, WordIndex } from './word-index';

/** What is looked for; every condition must hold. */
export interface NoteQuery {
  query: string;
  limit: number;
  /** Without words to look for: `text`, in the order of their text rather than latest first. */
  order?: 'text';
  paper?: string;
  tag?: string;
  colour?: NoteColour;
  concept?: string;
  /** ISO 8601: changed on or after, and before. */
  since?: string;
  until?: string;
}

/** Names by which a note is found beside its own words. */
export interface Names {
  paper(key: string): Pick<Paper, 'title' | 'authors'> | undefined;
  concept(id: string): string | undefined;
}

export interface NoteIndex {
  search(query: NoteQuery): { notes: Note[]; total: number };
  /** Takes a note in, in place of the one of its id; one in the bin is taken out. */
  put(note: Note): void;
  notes(): Iterable<Note>;
}

/** A word of the reader's own is worth so many times one of the passage. */
const BOOST = { body: 3, tags: 3, concepts: 2, passage: 1, paper: 1 };
/** The index is made anew when it holds more former states of notes than notes, and more than this. */
const MOST_DEAD = 1_000;

/** The full-text index over all notes outside the bin. */
export function noteIndex(notes: Iterable<Note>, names: Names): NoteIndex {
  const byId = new Map<string, Note>();
  for (const note of notes) if (note.deleted === undefined) byId.set(keyOf(note), note);
  let words = new WordIndex();
  /** By number in `words`; and the other way round. */
  let byDoc: Note[] = [];
  let docs = new Map<string, number>();
  /** Changed last first; null when one has changed. */
  let latest: Note[] | null = null;
  /** The words of a paper stand in all of its notes. */
  const ofPapers = new Map<string, { title: string; authors: string; words: string[] }>();

  const paperWords = (key: string): string[] => {
    const { title = '', authors = [] } = names.paper(key) ?? {};
    const named = authors.join(' ');
    const known = ofPapers.get(key);
    if (known?.title === title && known.authors === named) return known.words;
    const found = wordsOf(`${title} ${named}`);
    ofPapers.set(key, { title, authors: named, words: found });
    return found;
  };
  const partsOf = (note: Note): Part[] => [
    { words: wordsOf(note.body), boost: BOOST.body },
    { words: wordsOf(note.tags.join(' ')), boost: BOOST.tags },
    {
      words: wordsOf(note.concepts.map((id) => names.concept(id) ?? id).join(' ')),
      boost: BOOST.concepts,
    },
    { words: wordsOf(note.target.quote.exact), boost: BOOST.passage },
    { words: paperWords(note.paper), boost: BOOST.paper },
  ];
  const add = (note: Note) => {
    const doc = words.add(partsOf(note));
    byDoc[doc] = note;
    docs.set(keyOf(note), doc);
  };
  const makeAnew = () => {
    words = new WordIndex();
    byDoc = [];
    docs = new Map();
    for (const note of byId.values()) add(note);
  };
  makeAnew();

  return {
    notes: () => byId.values(),
    put(note) {
      const key = keyOf(note);
      latest = null;
      byId.delete(key);
      words.remove(docs.get(key) ?? -1);
      docs.delete(key);
      if (note.deleted !== undefined) return;
      byId.set(key, note);
      add(note);
      if (words.dead > MOST_DEAD && words.dead > byId.size) makeAnew();
    },
    search({ query, limit, order, ...conditions }) {
      const fits = condition(conditions);
      if (query.trim() === '') {
        latest ??= [...byId.values()].sort(latestFirst);
        const found = latest.filter(fits);
        if (order === 'text') found.sort(byPosition);
        return { notes: found.slice(0, limit), total: found.length };
      }
      const found = words.search(termsOf(query)).filter(({ doc }) => fits(byDoc[doc] as Note));
      return { notes: best(found, limit).map(({ doc }) => byDoc[doc] as Note), total: found.length };
    },
  };
}

/** An imported note may have the id of one of another paper. */
const keyOf = ({ paper, id }: Note) => `${id}@${paper}`;

/** Words that stand in nearly every note; they are looked for only when nothing else is. */
const COMMON = new Set(
  'a an and are as at be by for from in is it its of on or that the this to was were which with'.split(' '),
);

/** One or two letters begin half of all words: they are looked for as a word. */
function termsOf(query: string): Term[] {
  const all = wordsOf(query);
  const rare = all.filter((word) => !COMMON.has(word));
  return (rare.length > 0 ? rare : all).map((word) => ({
    word,
    prefix: word.length > 2 && !COMMON.has(word),
  }));
}

const WORD = /[\p{L}\p{N}]/u;
/** The words of what stands between two spaces: the same few thousand again and again. */
const known = new Map<string, readonly string[]>();
const MOST_KNOWN = 50_000;

function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const part of text.split(' ')) {
    let found = known.get(part);
    if (found === undefined) {
      if (known.size >= MOST_KNOWN) known.clear();
      found = foldTokens(part).filter((token) => WORD.test(token));
      known.set(part, found);
    }
    words.push(...found);
  }
  return words;
}

/** The best hits in order, those made last first among equals. Only these are sorted: a common word finds thousands. */
function best(hits: readonly Hit[], limit: number): Hit[] {
  const enough = hits.length - limit;
  const floor =
    enough > 0 ? (Float64Array.from(hits, ({ score }) => score).sort()[enough] as number) : -Infinity;
  return hits
    .filter(({ score }) => score >= floor)
    .sort((a, b) => b.score - a.score || b.doc - a.doc)
    .slice(0, limit);
}

function condition({
  paper,
  tag,
  colour,
  concept,
  since,
  until,
}: Omit<NoteQuery, 'query' | 'limit' | 'order'>) {
  return (note: Note): boolean =>
    (paper === undefined || note.paper === paper) &&
    (tag === undefined || note.tags.includes(tag)) &&
    (colour === undefined || note.colour === colour) &&
    (concept === undefined || note.concepts.includes(concept)) &&
    (since === undefined || note.modified >= since) &&
    (until === undefined || note.modified < until);
}

const byPosition = (a: Note, b: Note) =>
  a.target.position.start - b.target.position.start || (a.id < b.id ? -1 : 1);

const latestFirst = (a: Note, b: Note) => (a.modified < b.modified ? 1 : a.modified > b.modified ? -1 : 0);
