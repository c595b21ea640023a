import * as v from 'valibot';
import { ImportError } from '../import';
import { parseJson } from '../import/json-text';
import { type FollowedCollection, IDENTIFIER_KINDS, READING_MARKS, type ReadingMarks } from '../model';

/** Everything that a reader keeps of collections, as one file. */
export interface CollectionsFile {
  collections: FollowedCollection[];
  marks: ReadingMarks;
}

const FORMAT = 'collections';
const VERSION = 1;

const line = (most: number) => v.pipe(v.string(), v.maxLength(most));
const maybe = (most: number) => v.exactOptional(line(most));
const time = v.pipe(v.string(), v.isoTimestamp());
/** Only addresses that a browser may open as a page. */
const address = v.exactOptional(v.pipe(v.string(), v.maxLength(4000), v.regex(/^https?:\/\//i)));

/** The fields of a `ListedArticle`; unknown ones are refused, so that nothing is lost unseen. */
export const articleFields = {
  title: line(4000),
  authors: v.pipe(v.array(line(1000)), v.maxLength(5000)),
  journal: maybe(1000),
  year: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1000), v.maxValue(2999))),
  date: v.exactOptional(v.pipe(v.string(), v.regex(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/))),
  volumePages: maybe(200),
  doi: v.exactOptional(v.pipe(v.string(), v.regex(/^10\.\d{4,9}\/\S+$/), v.maxLength(2000))),
  pmid: v.exactOptional(v.pipe(v.string(), v.regex(/^\d{1,8}$/))),
  pmcid: v.exactOptional(v.pipe(v.string(), v.regex(/^PMC\d{1,9}$/))),
  url: address,
  cites: v.exactOptional(
    v.pipe(
      v.array(v.strictObject({ kind: v.picklist(IDENTIFIER_KINDS), value: line(2000) })),
      v.maxLength(5000),
    ),
  ),
};

const file = v.strictObject({
  oncogloss: v.literal(FORMAT),
  version: v.literal(VERSION),
  collections: v.pipe(
    v.array(
      v.strictObject({
        id: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
        title: v.pipe(v.string(), v.minLength(1), v.maxLength(1000)),
        url: address,
        followed: time,
        updated: time,
        articles: v.pipe(
          v.array(
            v.strictObject({
              ...articleFields,
              id: v.pipe(v.string(), v.minLength(1), v.maxLength(4000)),
              membership: v.picklist(['introduces', 'member', 'cited']),
              summary: maybe(2000),
              added: time,
              unseen: v.exactOptional(v.literal(true)),
            }),
          ),
          v.maxLength(20_000),
        ),
        leftOut: v.pipe(v.array(line(4000)), v.maxLength(100_000)),
      }),
    ),
    v.maxLength(1000),
  ),
  marks: v.exactOptional(v.record(line(4000), v.picklist(READING_MARKS)), {}),
});

/** Writes collections and marks so that `readCollections` gives the same back. Ends with a line end. */
export function writeCollections({ collections, marks }: CollectionsFile): string {
  return `${JSON.stringify({ oncogloss: FORMAT, version: VERSION, collections, marks }, null, 2)}\n`;
}

/** True for a text that says it is a file of `writeCollections`, whole or broken. */
export const isCollectionsFile = (text: string): boolean =>
  /^\uFEFF?\s*\{\s*"oncogloss"\s*:\s*"collections"/.test(text);

/**
 * Reads what `writeCollections` wrote.
 * @throws ImportError with the line of broken JSON, or with the path (`collections.0.title`) of what is wrong; nothing is to be taken then
 */
export function readCollections(text: string): CollectionsFile {
  const { value } = parseJson(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  const result = v.safeParse(file, value);
  if (!result.success) {
    const [issue] = result.issues;
    throw new ImportError('unexpected', undefined, `${v.getDotPath(issue) ?? ''}: ${issue.message}`);
  }
  const { collections, marks } = result.output;
  // The schema says the same as the type, but for `readonly` and the order of fields.
  return { collections: collections as FollowedCollection[], marks: marks as ReadingMarks };
}
