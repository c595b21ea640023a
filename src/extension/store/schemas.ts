import * as v from 'valibot';
import { type FollowedCollection, type Note, type Paper, READING_MARKS } from '../../core/model';
import { storedNoteSchema, storedPaperSchema } from '../../core/notes/schema';
import type { Kind } from './documents';

/** Schemas are loose: a field that a later version added is kept when an earlier one writes. */
const text = v.string();

const article = v.looseObject({
  id: text,
  title: text,
  authors: v.array(text),
  membership: v.picklist(['introduces', 'member', 'cited']),
  added: text,
});

/** A mark of an article, by its key (`articleKeys`). */
export interface StoredMark {
  article: string;
  mark: (typeof READING_MARKS)[number];
  /** ISO 8601 with time. */
  at: string;
}

/** A concept that the reader has met, on how many pages, and when first and last (ISO 8601 with time). */
export interface MetConcept {
  concept: string;
  pages: number;
  first: string;
  last: string;
}

/** A key that a paper had before it turned out to be another's. */
export interface MovedPaper {
  key: string;
  movedTo: string;
}

const kind = <T extends object>(prefix: string, schema: v.GenericSchema): Kind<T> => ({
  prefix,
  // Loose schemas infer an index signature that the exact types of the model do not have.
  schema: schema as v.GenericSchema<unknown, T>,
});

export const NOTE = kind<Note>('note:', storedNoteSchema);
export const PAPER = kind<Paper | MovedPaper>(
  'paper:',
  v.union([v.looseObject({ key: text, movedTo: text }), storedPaperSchema]),
);
export const COLLECTION = kind<FollowedCollection>(
  'collection:',
  v.looseObject({
    id: text,
    title: text,
    followed: text,
    updated: text,
    articles: v.array(article),
    leftOut: v.array(text),
  }),
);
export const MARK = kind<StoredMark>(
  'mark:',
  v.looseObject({ article: text, mark: v.picklist(READING_MARKS), at: text }),
);
export const MET = kind<MetConcept>(
  'met:',
  v.looseObject({ concept: text, pages: v.number(), first: text, last: text }),
);
