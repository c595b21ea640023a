import * as v from 'valibot';
import { IDENTIFIER_KINDS, NOTE_COLOURS } from '../model';

/** Bounds of what one note may hold, in UTF-16 units: far above what anyone writes, far below what chokes a browser. */
const BODY_LIMIT = 200_000;
const PASSAGE_LIMIT = 100_000;
const LINE_LIMIT = 4_000;

const line = v.pipe(v.string(), v.maxLength(LINE_LIMIT));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const names = v.pipe(v.array(v.pipe(v.string(), v.maxLength(300))), v.maxLength(500));
/** ISO 8601 with time, as `Date.toISOString` writes it. */
const moment = v.pipe(v.string(), v.isoTimestamp());

const identifier = v.object({ kind: v.picklist(IDENTIFIER_KINDS), value: line });

const quote = v.object({ exact: v.pipe(v.string(), v.maxLength(PASSAGE_LIMIT)), prefix: line, suffix: line });

/** A `NoteTarget`. */
export const noteTargetSchema = v.object({
  quote,
  position: v.object({ start: offset, end: offset }),
  range: v.exactOptional(
    v.object({ startContainer: line, startOffset: offset, endContainer: line, endOffset: offset }),
  ),
  section: v.exactOptional(line),
  twins: v.exactOptional(v.object({ before: offset, after: offset, like: offset })),
  refused: v.exactOptional(v.pipe(v.array(quote), v.maxLength(100))),
});

const noteEntries = {
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,100}$/)),
  paper: v.pipe(v.string(), v.minLength(1), v.maxLength(LINE_LIMIT)),
  created: moment,
  modified: moment,
  colour: v.picklist(NOTE_COLOURS),
  body: v.pipe(v.string(), v.maxLength(BODY_LIMIT)),
  tags: names,
  concepts: names,
  references: v.pipe(v.array(identifier), v.maxLength(500)),
  target: noteTargetSchema,
  url: line,
  deleted: v.exactOptional(moment),
};

/** A `Note`, checked at the door: what it does not name is left out. */
export const noteSchema = v.object(noteEntries);
/** A `Note` as stored: what a later version added stays. */
export const storedNoteSchema = v.looseObject({
  ...noteEntries,
  target: v.looseObject(noteTargetSchema.entries),
});

const paperEntries = {
  key: noteEntries.paper,
  identifiers: v.pipe(v.array(identifier), v.maxLength(100)),
  version: v.exactOptional(line),
  chapter: v.exactOptional(line),
  url: line,
  title: line,
  authors: v.pipe(v.array(line), v.maxLength(5_000)),
  journal: v.exactOptional(line),
  year: v.exactOptional(v.number()),
};

/** A `Paper`, checked at the door. */
export const paperSchema = v.object(paperEntries);
/** A `Paper` as stored. */
export const storedPaperSchema = v.looseObject(paperEntries);

/** A `PaperRef`, checked at the door. */
export const paperRefSchema = v.object({
  identifiers: paperEntries.identifiers,
  version: v.exactOptional(line),
  chapter: v.exactOptional(line),
  url: v.exactOptional(line),
  title: v.exactOptional(line),
});
