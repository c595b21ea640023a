/** The background: lexicon and scanner once for all tabs, sites, commands, badge. Wiring only. */
import { handleInBackground } from '../messages/handle-in-background';
import { followCommands } from './commands';
import { browserHandlers } from './handlers/browser';
import { lexiconHandlers } from './handlers/lexicon';
import { followSites } from './sites';

handleInBackground({ ...lexiconHandlers, ...browserHandlers });
followSites();
followCommands();
