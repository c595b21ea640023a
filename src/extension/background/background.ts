/** The background: lexicon and scanner once for all tabs, sites, commands, badge. Wiring only. */
import { handleInBackground } from '../messages/handle-in-background';
import { followCommands } from './commands';
import { browserHandlers } from './handlers/browser';
import { citingHandlers } from './handlers/citing';
import { collectionsHandlers } from './handlers/collections';
import { historyHandlers } from './handlers/history';
import { lexiconHandlers } from './handlers/lexicon';
import { notesHandlers } from './handlers/notes';
import { vocabulariesHandlers } from './handlers/vocabularies';
import { followSites } from './sites';

handleInBackground({
  ...lexiconHandlers,
  ...browserHandlers,
  ...citingHandlers,
  ...historyHandlers,
  ...notesHandlers,
  ...collectionsHandlers,
  ...vocabulariesHandlers,
});
followSites();
followCommands();
