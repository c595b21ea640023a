import * as v from 'valibot';
import { message } from '../message';

/** What of the reader's own has changed. */
export const STORES = ['collections', 'marks', 'notes', 'met'] as const;
export type StoreName = (typeof STORES)[number];

/** What views that stay open (popup, side panel) are told. Nobody answers: a view that is not there misses nothing. */
export const viewMessages = {
  /** Sent by a page when its state may have changed, at most every 500 ms; the sender tells which tab it is. */
  'page-changed': message<null>()(v.object({})),
  /** Sent by the background after it wrote. */
  'store-changed': message<null>()(v.object({ what: v.picklist(STORES) })),
};
