import { glossaryPage } from '../../glossary/address';
import type { browserMessages } from '../../messages/catalogue/browser';
import type { Handlers } from '../../messages/handle';
import { injectSurfaces } from '../../platform/sites';
import { openPage } from '../../platform/tabs';
import { showBadge } from '../badge';

/** Does what a page asks of the browser. */
export const browserHandlers: Handlers<typeof browserMessages> = {
  async 'open-glossary'({ id }, sender) {
    await openPage(glossaryPage(id), sender.tab);
    return null;
  },
  async 'load-surfaces'(_, { tab }) {
    if (tab?.id !== undefined) await injectSurfaces(tab.id);
    return null;
  },
  async badge({ count }, sender) {
    if (sender.tab?.id !== undefined) await showBadge(sender.tab.id, count);
    return null;
  },
};
