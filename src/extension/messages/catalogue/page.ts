import * as v from 'valibot';
import type { PageState } from '../../../core/model';
import { message } from '../message';
import { conceptId, identifier, offset } from '../schemas';

/** Where on a page to go: the nth place of a concept or identifier. */
const target = v.union([v.object({ concept: conceptId }), v.object({ identifier })]);

/** What the background, the popup and other views ask of a tab's content script. */
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
