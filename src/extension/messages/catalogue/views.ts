import * as v from 'valibot';
import { IMPORT_STAGES } from '../../../ui/vocabularies/stages';
import { message } from '../message';

/** What of the reader's own has changed. */
export const STORES = ['collections', 'marks', 'notes', 'met', 'vocabularies'] as const;
export type StoreName = (typeof STORES)[number];

/** What views that stay open (popup, side panel) are told. Nobody answers: a view that is not there misses nothing. */
export const viewMessages = {
  /** Sent by a page when its state may have changed, at most every 500 ms; the sender tells which tab it is. */
  'page-changed': message<null>()(v.object({})),
  /** Sent by the background after it wrote. */
  'store-changed': message<null>()(v.object({ what: v.picklist(STORES) })),
};

/** What is told while a vocabulary is being imported, which the options page does. */
export const importViewMessages = {
  /** How far it is, at most every 500 ms; null when it has ended. */
  'import-progress': message<null>()(
    v.object({
      progress: v.nullable(
        v.object({
          file: v.string(),
          stage: v.picklist(IMPORT_STAGES),
          share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
        }),
      ),
    }),
  ),
  /** The reader wants no more of it; heard by the page that does it. */
  'cancel-import': message<null>()(v.object({})),
};
