import type { historyMessages } from '../../messages/catalogue/history';
import type { Handlers } from '../../messages/handle';
import { unmet } from '../history';
import { stored } from '../stored';

/** Answers what is asked of the reading history. */
export const historyHandlers: Handlers<typeof historyMessages> = {
  unmet: ({ ids }) => unmet(ids),
  'erase-history': () => stored('met', (store) => store.met.erase()),
};
