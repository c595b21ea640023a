import * as v from 'valibot';
import type { Stored } from '../../../core/model';
import { message } from '../message';
import { conceptIds } from '../schemas';

/** What is asked of the reading history: the concepts met in papers, kept only where the reader wants it. */
export const historyMessages = {
  /** Those of the concepts that were never met, in the order given. */
  unmet: message<string[]>()(conceptIds),
  /** Forgets all of it; gives how many concepts it held. */
  'erase-history': message<Stored<number>>()(v.object({})),
};
