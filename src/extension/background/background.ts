/** The background: lexicon and scanner once for all tabs, sites, commands, badge. Wiring only. */
import { glossaryPage } from '../glossary/address';
import { handleInBackground } from '../messages';
import { openPage } from '../platform/tabs';
import { reportWrong, setHidden } from '../settings/corrections';
import { showBadge } from './badge';
import { followCommands } from './commands';
import { knowledge } from './knowledge';
import { followSites } from './sites';

handleInBackground({
  scan: async ({ text, links, context }) =>
    (await knowledge()).scanner.scan({ text, ...(links && { links }), ...(context && { context }) }),
  concept: async ({ id, own }) => (await knowledge()).detail(id, own),
  async summaries({ ids }) {
    const { summary } = await knowledge();
    return ids.flatMap((id) => summary(id) ?? []);
  },
  async concepts({ ids }) {
    const { entry } = await knowledge();
    return ids.flatMap((id) => entry(id) ?? []);
  },
  glossary: async () => (await knowledge()).glossary(),
  async 'open-glossary'({ id }, sender) {
    await openPage(glossaryPage(id), sender.tab);
    return null;
  },
  search: async ({ query, limit }) => (await knowledge()).search(query, limit),
  related: async ({ concepts, identifiers, own }) =>
    (await knowledge()).related({ concepts, identifiers, ...(own && { own }) }),
  async hide({ concept }) {
    await setHidden(concept, true);
    return null;
  },
  async 'mark-wrong'(mark) {
    await reportWrong(mark);
    return null;
  },
  async badge({ count }, sender) {
    if (sender.tab?.id !== undefined) await showBadge(sender.tab.id, count);
    return null;
  },
});
followSites();
followCommands();
