import { SCRIPTS } from '../../content/scripts';
import { glossaryPage } from '../../glossary/address';
import type { browserMessages } from '../../messages/catalogue/browser';
import type { Handlers } from '../../messages/handle';
import { injectScripts } from '../../platform/sites';
import { openPage } from '../../platform/tabs';
import { showBadge } from '../badge';

/** Does what a page asks of the browser. */
export const browserHandlers: Handlers<typeof browserMessages> = {
  async 'open-glossary'({ id }, sender) {
    await openPage(glossaryPage(id), sender.tab);
    return null;
  },
  async 'load-script'({ script }, { tab }) {
    if (tab?.id !== undefined) await injectScripts(tab.id, [SCRIPTS[script]]);
    return null;
  },
  async badge({ count }, sender) {
    if (sender.tab?.id !== undefined) await showBadge(sender.tab.id, count);
    return null;
  },
};
