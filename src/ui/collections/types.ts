import type { ListedArticle, ReadingMark, ReferenceFormat } from '../../core/model';

/** One collection in a list. */
export interface CollectionEntry {
  id: string;
  title: string;
  /** Where it was followed from, or stands; absent for one that came from a file. */
  url?: string;
  /** It comes with the extension: it can be exported, but not changed. */
  bundled: boolean;
  articles: number;
  /** Articles that came in with an update and were not looked at since. */
  unseen: number;
  /** ISO 8601 with time; absent for bundled ones. */
  followed?: string;
  updated?: string;
}

/** An article of any collection, as a search finds it. */
export interface FoundArticle {
  id: string;
  title: string;
  /** Who, where, when: one line. */
  source: string;
  /** Title of its collection. */
  collection: string;
  url?: string;
}

/** What may be done with the list on the page. */
export interface ListingOffer {
  /** Title of the collection that follows this page already, and how many articles it has; absent: none does. */
  known?: { id: string; title: string; articles: number };
  /** Places in the listing of articles that are new: all of them on a first visit. */
  fresh: number[];
}

/** A list on the page, what is offered, and what the reader can do about it. */
export interface FollowOfferProps {
  listing: { title: string; articles: readonly ListedArticle[] };
  offer: ListingOffer;
  /** True while the last choice is being stored. */
  busy?: boolean;
  /** What came of it. */
  done?: { title: string; added: number };
  /** `chosen`: places in the listing. */
  onFollow(title: string, chosen: number[]): void;
}

/** Files that collections are saved as. */
export type CollectionFormat = 'oncogloss' | ReferenceFormat;

/** Why a file was refused; `line` counts from 1. */
export interface ImportFault {
  reason: string;
  line?: number;
  detail: string;
  file: string;
}

/** What came of the last import. */
export type ImportResult =
  | { ok: true; title: string; added: number; merged: number; file: string }
  | ({ ok: false } & ImportFault);

export interface CollectionListActions {
  onRename(id: string, title: string): void;
  onRemove(id: string): void;
  onSeen(id: string): void;
  /** All followed ones when no id is given. */
  onExport(format: CollectionFormat, id?: string): void;
  /** Into a collection, else as one of its own. */
  onImport(file: File, into?: string): void;
}

export type { ReadingMark };
