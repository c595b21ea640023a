/** The background: lexicon and scanner once for all tabs, sites, commands, badge. Wiring only. */
import { handleInBackground } from '../messages';
import { showBadge } from './badge';
import { followCommands } from './commands';
import { knowledge } from './knowledge';
import { followSites } from './sites';

handleInBackground({
  scan: ({ text, links, context }) =>
    knowledge().scanner.scan({ text, ...(links && { links }), ...(context && { context }) }),
  concept: ({ id }) => knowledge().detail(id),
  summaries: ({ ids }) => ids.flatMap((id) => knowledge().summary(id) ?? []),
  search: ({ query, limit }) => knowledge().search(query, limit),
  related: ({ concepts, identifiers, own }) =>
    knowledge().related({ concepts, identifiers, ...(own && { own }) }),
  async badge({ count }, sender) {
    if (sender.tab?.id !== undefined) await showBadge(sender.tab.id, count);
    return null;
  },
});
followSites();
followCommands();
