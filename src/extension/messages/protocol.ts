import * as v from 'valibot';
import type { ConceptSummary, PageState, RelatedArticle, ScanReply } from '../../core/model';
import type { ConceptDetail, RelatedEntry } from '../../ui/card/types';
import type { GlossaryEntry, PrintedConcept } from '../../ui/glossary/types';
import { conceptId, conceptIds, identifier, interest, offset, scanRequest, wrongMark } from './schemas';

/** A message as declared: the schema of its parameters, and its reply as a type. */
export interface Message<S extends v.GenericSchema, R> {
  params: S;
  /** Only a type: never there at run time. */
  reply?: R;
}

const message =
  <R>() =>
  <S extends v.GenericSchema>(params: S): Message<S, R> => ({ params });

/** A list of related articles as an interface shows it. */
export interface RelatedReply {
  collection: string;
  entries: RelatedEntry[];
}

/** What pages (content scripts, popup, options) ask of the background. */
export const backgroundMessages = {
  /** Terms and identifiers of a text. */
  scan: message<ScanReply>()(scanRequest),
  /** Everything about one concept; null when there is none of that id. `own`: of the page's article. */
  concept: message<ConceptDetail | null>()(v.object({ id: conceptId, own: v.optional(v.array(identifier)) })),
  summaries: message<ConceptSummary[]>()(conceptIds),
  /** Concepts in full, in the order asked for: what the glossary prints. */
  concepts: message<PrintedConcept[]>()(conceptIds),
  /** The whole lexicon in short, in alphabetical order. */
  glossary: message<GlossaryEntry[]>()(v.object({})),
  /** Opens the glossary in a tab of its own, at a concept when one is given: pages of ours are closed to a web page. */
  'open-glossary': message<null>()(v.object({ id: v.optional(conceptId) })),
  search: message<ConceptSummary[]>()(
    v.object({ query: v.pipe(v.string(), v.maxLength(200)), limit: v.pipe(offset, v.maxValue(5000)) }),
  ),
  related: message<RelatedReply>()(interest),
  /** Stops marking a concept everywhere. */
  hide: message<null>()(v.object({ concept: conceptId })),
  /** Notes a place that should not be marked; see `WrongMark`. */
  'mark-wrong': message<null>()(wrongMark),
  /** The count for the toolbar button of the sender's tab; null when Oncogloss is off there. */
  badge: message<null>()(v.object({ count: v.nullable(offset) })),
};

/** Where on a page to go: the nth place of a concept or identifier. */
const target = v.union([v.object({ concept: conceptId }), v.object({ identifier })]);

/** What the background and the popup ask of a tab's content script. */
export const pageMessages = {
  state: message<PageState>()(v.object({})),
  /** Reads the page although nothing says that it is an article. */
  read: message<PageState>()(v.object({})),
  /** True when the place was found. */
  jump: message<boolean>()(v.object({ target, index: v.optional(offset) })),
  step: message<boolean>()(v.object({ by: v.picklist([1, -1]) })),
  /** Ends Oncogloss in the tab when its site is among those (match patterns) that the reader took back. */
  leave: message<null>()(v.object({ sites: v.array(v.string()) })),
};

export type BackgroundMessages = typeof backgroundMessages;
export type PageMessages = typeof pageMessages;
export type Params<M> = M extends Message<infer S, unknown> ? v.InferOutput<S> : never;
export type Reply<M> = M extends { reply?: infer R } ? Exclude<R, undefined> : never;
export type { RelatedArticle };
