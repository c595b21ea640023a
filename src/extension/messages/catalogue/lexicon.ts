import * as v from 'valibot';
import type { ConceptSummary, ScanReply } from '../../../core/model';
import type { ConceptDetail, RelatedEntry } from '../../../ui/card/types';
import type { GlossaryEntry, PrintedConcept } from '../../../ui/glossary/types';
import { message } from '../message';
import { conceptId, conceptIds, identifier, interest, offset, scanRequest, wrongMark } from '../schemas';

/** A list of related articles as an interface shows it. */
export interface RelatedReply {
  collection: string;
  entries: RelatedEntry[];
}

/** What is asked of the lexicon and the scanner. */
export const lexiconMessages = {
  /** Terms and identifiers of a text. */
  scan: message<ScanReply>()(scanRequest),
  /**
   * Everything about one concept; null when there is none of that id. `own`: of the page's article; `also`: the others
   * that claim the same words.
   */
  concept: message<ConceptDetail | null>()(
    v.object({
      id: conceptId,
      own: v.optional(v.array(identifier)),
      also: v.optional(v.pipe(v.array(conceptId), v.maxLength(100))),
    }),
  ),
  summaries: message<ConceptSummary[]>()(conceptIds),
  /** Concepts in full, in the order asked for: what the glossary prints. */
  concepts: message<PrintedConcept[]>()(conceptIds),
  /** The whole lexicon in short, in alphabetical order. */
  glossary: message<GlossaryEntry[]>()(v.object({})),
  search: message<ConceptSummary[]>()(
    v.object({ query: v.pipe(v.string(), v.maxLength(200)), limit: v.pipe(offset, v.maxValue(5000)) }),
  ),
  related: message<RelatedReply>()(interest),
  /** Stops marking a concept everywhere. */
  hide: message<null>()(v.object({ concept: conceptId })),
  /** Notes a place that should not be marked; see `WrongMark`. */
  'mark-wrong': message<null>()(wrongMark),
};
