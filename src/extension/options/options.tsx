/** The options page. Wiring only. */
import { render } from 'preact';
import { CATEGORIES, CATEGORY_STYLE, type Settings } from '../../core/model';
import { TextContext } from '../../ui/i18n';
import { Options } from '../../ui/options/Options';
import type { OptionsActions } from '../../ui/options/types';
import { adoptSheet } from '../../ui/style/adopt';
import { pageSheet } from '../../ui/style/sheet';
import { glossaryPage } from '../glossary/address';
import { extensionVersion, translate } from '../platform/runtime';
import { onSitesChanged, removeSite } from '../platform/sites';
import { onCorrections } from '../settings/corrections';
import { grantedSites } from '../settings/granted-sites';
import { changeSettings, loadSettings, onSettings, setCategoryShown, setHostOff } from '../settings/settings';
import { correctionsSection } from './corrections';

let error: string | undefined;

const attempt = (work: Promise<unknown>) => {
  error = undefined;
  work
    .catch((reason: unknown) => {
      error = reason instanceof Error ? reason.message : String(reason);
    })
    .finally(show);
};
const change = (values: Partial<Settings>) => attempt(changeSettings(() => values));

const actions: OptionsActions = {
  onSiteBack: (host) => attempt(setHostOff(host, false)),
  onRevoke: (origin) => attempt(removeSite(origin)),
  onDensity: (density) => change({ density }),
  onCategory: (category, shown) => attempt(setCategoryShown(category, shown)),
  onIdentifiers: (identifiers) => change({ identifiers }),
  onHoverDelay: (hoverDelay) => change({ hoverDelay }),
};

async function show(): Promise<void> {
  const [settings, grantedHosts, corrections] = await Promise.all([
    loadSettings(),
    grantedSites(),
    correctionsSection(attempt),
  ]);
  render(
    <TextContext.Provider value={translate}>
      <Options
        settings={settings}
        categories={CATEGORIES}
        grantedHosts={grantedHosts}
        version={extensionVersion()}
        glossary={`/${glossaryPage()}`}
        actions={actions}
        {...(error && { error })}
      >
        {corrections}
      </Options>
    </TextContext.Provider>,
    document.body,
  );
}

document.documentElement.lang = translate('@@ui_locale').replace('_', '-');
document.body.className = 'og';
adoptSheet(document, pageSheet(CATEGORY_STYLE));
onSettings(() => void show());
onCorrections(() => void show());
onSitesChanged(() => void show());
void show();
