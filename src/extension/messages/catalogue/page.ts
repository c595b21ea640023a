import * as v from 'valibot';
import {
  CATEGORIES,
  type Listing,
  type Note,
  type PageState,
  type Paper,
  type PaperMap,
  type Placing,
  type ReferenceOverview,
} from '../../../core/model';
import { message } from '../message';
import { conceptId, identifier, offset } from '../schemas';

/**
 * Where on a page to go: the nth place of a concept or identifier, the nth place that cites a reference (by its `n`), the
 * entry of a reference in the list, or the first of a category in a section of the map.
 */
const target = v.union([
  v.object({ concept: conceptId }),
  v.object({ identifier }),
  v.object({ reference: offset }),
  v.object({ listed: offset }),
  v.object({ section: offset, category: v.picklist(CATEGORIES) }),
]);

/** The notes on a page, in the order in which they stand, those not found at the end. */
export interface NotesOnPage {
  /** Null when the paper has none. */
  paper: Paper | null;
  notes: { note: Note; placing: Placing }[];
  /** Of which visit; see `PageState`. */
  visit?: string;
}

const noteId = v.pipe(v.string(), v.maxLength(100));

/** What the background, the popup and other views ask of a tab's content script. */
export const pageMessages = {
  state: message<PageState>()(v.object({})),
  /** Reads the page although nothing says that it is an article. */
  read: message<PageState>()(v.object({})),
  /** Stops the work on the page, or goes on with it. */
  work: message<PageState>()(v.object({ on: v.boolean() })),
  /** True when the place was found. */
  jump: message<boolean>()(v.object({ target, index: v.optional(offset) })),
  /** What the paper is about, section by section. */
  map: message<PaperMap>()(v.object({})),
  /** The references of the paper and where they are cited. */
  references: message<ReferenceOverview>()(v.object({})),
  notes: message<NotesOnPage>()(v.object({})),
  /** Goes to a note and opens it; false when it stands nowhere. */
  'show-note': message<boolean>()(v.object({ id: noteId })),
  /** The reader says whether an uncertain place is right. */
  'settle-note': message<null>()(v.object({ id: noteId, right: v.boolean() })),
  /** A view has changed notes of this paper. */
  'notes-changed': message<null>()(v.object({})),
  step: message<boolean>()(v.object({ by: v.picklist([1, -1]) })),
  /** The articles that the page lists; null when it lists none. Needs no reading: a list is no article. */
  listing: message<Listing | null>()(v.object({})),
  /** Ends Oncogloss in the tab when its site is among those (match patterns) that the reader took back. */
  leave: message<null>()(v.object({ sites: v.array(v.string()) })),
};
