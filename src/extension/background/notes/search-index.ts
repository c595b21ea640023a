import MiniSearch from 'minisearch';
import type { Note, NoteColour, Paper } from '../../../core/model';
import { foldTokens } from '../../../core/text';

/** What is looked for; every condition must hold. */
export interface NoteQuery {
  query: string;
  limit: number;
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

/** A word of these is worth so many times one of the passage. */
const BOOST = { body: 3, tags: 3, concepts: 2, passage: 1, title: 1, authors: 1 };
type Fields = Record<keyof typeof BOOST, string>;

/** The full-text index over all notes outside the bin. */
export function noteIndex(notes: Iterable<Note>, names: Names): NoteIndex {
  const byId = new Map<string, Note>();
  const index = new MiniSearch<Fields & { id: string }>({
    fields: Object.keys(BOOST),
    tokenize: words,
    processTerm: (term) => term,
    searchOptions: {
      boost: BOOST,
      // One or two letters begin half of all words: they are looked for as a word.
      prefix: (term) => term.length > 2 && !COMMON.has(term),
      combineWith: 'AND',
    },
    // A slow clean-up of words that no note has any more; until then they are skipped.
    autoVacuum: true,
  });
  const entry = (note: Note) => {
    const paper = names.paper(note.paper);
    return {
      id: keyOf(note),
      body: note.body,
      passage: note.target.quote.exact,
      tags: note.tags.join(' '),
      concepts: note.concepts.map((id) => names.concept(id) ?? id).join(' '),
      title: paper?.title ?? '',
      authors: paper?.authors.join(' ') ?? '',
    };
  };
  const live = [...notes].filter((note) => note.deleted === undefined);
  for (const note of live) byId.set(keyOf(note), note);
  index.addAll([...byId.values()].map(entry));

  return {
    notes: () => byId.values(),
    put(note) {
      if (byId.delete(keyOf(note))) index.discard(keyOf(note));
      if (note.deleted !== undefined) return;
      byId.set(keyOf(note), note);
      index.add(entry(note));
    },
    search({ query, limit, ...conditions }) {
      const fits = condition(conditions);
      const wanted = query.trim();
      const found =
        wanted === ''
          ? [...byId.values()].filter(fits).sort(latestFirst)
          : index.search(wanted, { tokenize: telling }).flatMap(({ id }) => {
              const note = byId.get(id as string);
              return note && fits(note) ? note : [];
            });
      return { notes: found.slice(0, limit), total: found.length };
    },
  };
}

/** An imported note may have the id of one of another paper. */
const keyOf = ({ paper, id }: Note) => `${id}@${paper}`;

/** Words that stand in nearly every note; they are looked for only when nothing else is. */
const COMMON = new Set(
  'a an and are as at be by for from in is it its of on or that the this to was were which with'.split(' '),
);

function telling(query: string): string[] {
  const all = words(query);
  const rare = all.filter((word) => !COMMON.has(word));
  return rare.length > 0 ? rare : all;
}

const WORD = /[\p{L}\p{N}]/u;
const words = (text: string) => foldTokens(text).filter((token) => WORD.test(token));

function condition({ paper, tag, colour, concept, since, until }: Omit<NoteQuery, 'query' | 'limit'>) {
  return (note: Note): boolean =>
    (paper === undefined || note.paper === paper) &&
    (tag === undefined || note.tags.includes(tag)) &&
    (colour === undefined || note.colour === colour) &&
    (concept === undefined || note.concepts.includes(concept)) &&
    (since === undefined || note.modified >= since) &&
    (until === undefined || note.modified < until);
}

const latestFirst = (a: Note, b: Note) => (a.modified < b.modified ? 1 : a.modified > b.modified ? -1 : 0);
