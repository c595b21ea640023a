import * as v from 'valibot';
import type { IdentifierLink, Reference } from '../../../core/model';
import { REFERENCE_FORMATS } from '../../../core/model';
import type { CiteReply } from '../../../page/session';
import type { CollectionPlace, SharedConcept } from '../../../ui/citation/types';
import { message } from '../message';
import { conceptId, offset } from '../schemas';

/** What a card says of a reference beyond the reference itself. */
export interface CitedDetail {
  links: IdentifierLink[];
  collections: CollectionPlace[];
  /** Concepts of the citing sentence that the title names too, in the order of the sentence. */
  shared: SharedConcept[];
}

/** References as copied or saved. */
export interface FormattedReferences {
  text: string;
  /** Name of a file for them. */
  file: string;
  mime: string;
}

const line = (most: number) => v.pipe(v.string(), v.maxLength(most));
/** An entry is read up to 8,000 UTF-16 units; what it may be taken apart into is no longer. */
const entryText = line(20_000);
const span = v.object({ start: offset, end: offset });
const spans = v.pipe(v.array(span), v.readonly());
const identifierText = v.exactOptional(line(2000));

const listEntry = v.object({
  text: entryText,
  emphasised: v.array(span),
  links: v.pipe(v.array(v.string()), v.maxLength(1000)),
  pmcFree: v.boolean(),
});

const entries = v.pipe(v.array(listEntry), v.maxLength(20_000));

const citingText = v.object({
  text: v.string(),
  links: v.pipe(
    v.array(v.object({ start: offset, end: offset, refs: v.pipe(v.array(offset), v.readonly()) })),
    v.readonly(),
  ),
  raised: spans,
  foreign: spans,
  place: v.picklist(['prose', 'cell', 'heading']),
});

/** A `Reference`. */
export const reference = v.object({
  n: offset,
  key: line(200),
  text: entryText,
  authors: v.pipe(v.array(line(1000)), v.maxLength(5000)),
  etAl: v.exactOptional(v.boolean()),
  year: v.exactOptional(v.number()),
  yearSuffix: v.exactOptional(line(20)),
  month: v.exactOptional(v.number()),
  day: v.exactOptional(v.number()),
  title: v.exactOptional(entryText),
  container: v.exactOptional(entryText),
  volume: v.exactOptional(line(1000)),
  issue: v.exactOptional(line(1000)),
  pages: v.exactOptional(line(1000)),
  article: v.exactOptional(line(1000)),
  doi: identifierText,
  pmid: identifierText,
  pmcid: identifierText,
  arxiv: identifierText,
  isbn: identifierText,
  url: v.exactOptional(v.string()),
  epub: v.exactOptional(line(100)),
  pmcFree: v.exactOptional(v.boolean()),
});

const own = v.object({ doi: identifierText, pmid: identifierText, pmcid: identifierText });

/** What is asked about reference lists and citations. */
export const citingMessages = {
  /** Finds what of a text cites a reference list. */
  cite: message<CiteReply>()(v.object({ entries, blocks: v.array(citingText), own })),
  /** Takes a reference list apart. */
  'references-of': message<Reference[]>()(v.object({ entries, own })),
  /** What a card says of the references of one citation, in their order. `concepts`: of the citing sentence. */
  cited: message<CitedDetail[]>()(
    v.object({
      references: v.pipe(v.array(reference), v.maxLength(500)),
      concepts: v.pipe(v.array(conceptId), v.maxLength(500)),
    }),
  ),
  /** References for copying or saving. `title`: of the paper, for the file's name. */
  'format-references': message<FormattedReferences>()(
    v.object({
      references: v.pipe(v.array(reference), v.maxLength(20_000)),
      format: v.picklist(REFERENCE_FORMATS),
      title: v.string(),
    }),
  ),
};
