import * as v from 'valibot';
import { message } from '../message';
import { conceptId, offset } from '../schemas';

/** What a page asks the browser to do, through the background. */
export const browserMessages = {
  /** Opens the glossary in a tab of its own, at a concept when one is given: pages of ours are closed to a web page. */
  'open-glossary': message<null>()(v.object({ id: v.optional(conceptId) })),
  /** Runs a further script in the sender's tab, where its page may not fetch it. */
  'load-script': message<null>()(v.object({ script: v.picklist(['main', 'surfaces']) })),
  /** The count for the toolbar button of the sender's tab; null when Oncogloss is off there. */
  badge: message<null>()(v.object({ count: v.nullable(offset) })),
};
