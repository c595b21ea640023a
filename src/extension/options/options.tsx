/** The options page. Wiring only. */
import { render } from 'preact';
import { CATEGORIES, CATEGORY_STYLE, categoryStyles, type Settings } from '../../core/model';
import { JOURNAL_HOSTS } from '../../data/hosts';
import { TextContext } from '../../ui/i18n';
import { Options } from '../../ui/options/Options';
import type { OptionsActions } from '../../ui/options/types';
import { adoptSheet } from '../../ui/style/adopt';
import { pageSheet } from '../../ui/style/sheet';
import { glossaryPage } from '../glossary/address';
import { askBackground } from '../messages';
import { notebookPage } from '../notebook/address';
import { extensionVersion, translate } from '../platform/runtime';
import { onSitesChanged, removeSite } from '../platform/sites';
import { onCorrections } from '../settings/corrections';
import { grantedSites } from '../settings/granted-sites';
import {
  changeSettings,
  loadSettings,
  onSettings,
  putSettings,
  setCategoryShown,
  setColours,
  setHostOff,
  setLibrary,
} from '../settings/settings';
import { collectionsSection } from './collections';
import { correctionsSection } from './corrections';
import { checkLibrary } from './library';
import { exportSettings, importSettings } from './settings-file';
import { VocabulariesSection } from './vocabularies';

const sheet = adoptSheet(document, pageSheet(CATEGORY_STYLE));
const journalHosts = [...new Set(JOURNAL_HOSTS.map(({ host }) => host))].sort();

let error: string | undefined;
let fileWord: string | undefined;
let historyWord: string | undefined;

async function eraseHistory(): Promise<void> {
  const erased = await askBackground('erase-history', {});
  if (!erased.ok) throw new Error(erased.message);
  historyWord = translate('historyErased', String(erased.value));
}

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
  onCitations: (citations) => change({ citations }),
  onNoteMeanings: (noteMeanings) => change({ noteMeanings }),
  onNoteBar: (noteBar) => change({ noteBar }),
  onColours: (category, colours) => attempt(setColours(category, colours)),
  onOurColours: () => attempt(putSettings(({ colours: _former, ...rest }) => rest)),
  onHoverDelay: (hoverDelay) => change({ hoverDelay }),
  onLibrary: (library) => attempt(setLibrary(library)),
  onHistory: (history) => change({ history }),
  onEraseHistory: () => attempt(eraseHistory()),
  onSettingsExport: () => attempt(exportSettings()),
  onSettingsImport: (file) =>
    attempt(
      importSettings(file).then((word) => {
        fileWord = word;
      }),
    ),
};

async function show(): Promise<void> {
  const [settings, grantedHosts, corrections, collections] = await Promise.all([
    loadSettings(),
    grantedSites(),
    correctionsSection(attempt),
    collectionsSection(attempt),
  ]);
  const styles = categoryStyles(settings.colours);
  sheet.renew(pageSheet(styles));
  render(
    <TextContext.Provider value={translate}>
      <Options
        settings={settings}
        categories={CATEGORIES}
        styles={styles}
        journalHosts={journalHosts}
        vocabularies={<VocabulariesSection styles={styles} attempt={attempt} />}
        collections={collections}
        grantedHosts={grantedHosts}
        checkLibrary={checkLibrary}
        version={extensionVersion()}
        glossary={`/${glossaryPage()}`}
        notebook={`/${notebookPage()}`}
        actions={actions}
        {...(error && { error })}
        {...(fileWord && { fileWord })}
        {...(historyWord && { historyWord })}
      >
        {corrections}
      </Options>
    </TextContext.Provider>,
    document.body,
  );
}

document.documentElement.lang = translate('@@ui_locale').replace('_', '-');
document.body.className = 'og';
onSettings(() => void show());
onCorrections(() => void show());
onSitesChanged(() => void show());
void show();
