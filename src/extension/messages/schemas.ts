import * as v from 'valibot';
import { IDENTIFIER_KINDS } from '../../core/model';

/** Longest text that one scan message may carry, in UTF-16 units; the page sends slices far below it. */
const TEXT_LIMIT = 4_000_000;

export const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
export const identifier = v.object({
  kind: v.picklist(IDENTIFIER_KINDS),
  value: v.pipe(v.string(), v.maxLength(2000)),
});
export const conceptId = v.pipe(v.string(), v.maxLength(100));
export const conceptIds = v.object({ ids: v.pipe(v.array(conceptId), v.maxLength(20_000)) });

export const scanRequest = v.object({
  text: v.pipe(v.string(), v.maxLength(TEXT_LIMIT)),
  links: v.optional(v.array(v.object({ start: offset, end: offset, href: v.string() }))),
  context: v.optional(
    v.object({
      definitions: v.array(
        v.object({ short: v.string(), long: v.string(), concept: v.nullable(v.string()) }),
      ),
      words: offset,
      oncologyWords: offset,
    }),
  ),
});

export const interest = v.object({
  concepts: v.array(v.object({ concept: conceptId, count: offset })),
  identifiers: v.array(identifier),
  own: v.optional(v.array(identifier)),
  references: v.optional(
    v.pipe(
      v.array(v.object({ label: v.pipe(v.string(), v.maxLength(2000)), identifiers: v.array(identifier) })),
      v.maxLength(20_000),
    ),
  ),
  authors: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(1000))), v.maxLength(5000))),
  title: v.optional(v.pipe(v.string(), v.maxLength(4000))),
});

/** A `WrongMark`; the lengths are those that an import file may have. */
export const wrongMark = v.object({
  at: v.pipe(v.string(), v.maxLength(40)),
  url: v.pipe(v.string(), v.maxLength(4000)),
  concept: conceptId,
  text: v.pipe(v.string(), v.maxLength(1000)),
  sentence: v.pipe(v.string(), v.maxLength(4000)),
});
