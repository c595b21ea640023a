import * as v from 'valibot';
import type { ConceptSummary, PageState, RelatedArticle, ScanReply } from '../../core/model';
import type { ConceptDetail, RelatedEntry } from '../../ui/card/types';
import { conceptId, identifier, interest, offset, scanRequest } from './schemas';

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
  /** Everything about one concept; null when there is none of that id. */
  concept: message<ConceptDetail | null>()(v.object({ id: conceptId })),
  summaries: message<ConceptSummary[]>()(v.object({ ids: v.pipe(v.array(conceptId), v.maxLength(5000)) })),
  search: message<ConceptSummary[]>()(
    v.object({ query: v.pipe(v.string(), v.maxLength(200)), limit: v.pipe(offset, v.maxValue(100)) }),
  ),
  related: message<RelatedReply>()(interest),
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
};

export type BackgroundMessages = typeof backgroundMessages;
export type PageMessages = typeof pageMessages;
export type Params<M> = M extends Message<infer S, unknown> ? v.InferOutput<S> : never;
export type Reply<M> = M extends { reply?: infer R } ? Exclude<R, undefined> : never;
export type { RelatedArticle };
