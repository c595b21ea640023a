import type { ComponentChild } from 'preact';
import { CATEGORIES, categoryStyles, defaultSettings, type Settings } from '../../../src/core/model';
import { Options } from '../../../src/ui/options/Options';
import type { OptionsActions, OptionsProps } from '../../../src/ui/options/types';

const nothing = () => {};

export const optionsActions: OptionsActions = {
  onSiteBack: nothing,
  onRevoke: nothing,
  onDensity: nothing,
  onCategory: nothing,
  onColours: nothing,
  onOurColours: nothing,
  onIdentifiers: nothing,
  onCitations: nothing,
  onNoteMeanings: nothing,
  onNoteBar: nothing,
  onHoverDelay: nothing,
  onLibrary: nothing,
  onHistory: nothing,
  onEraseHistory: nothing,
  onSettingsExport: nothing,
  onSettingsImport: nothing,
};

/** Takes every address that has a dot: the real check is core's. */
const checkLibrary: OptionsProps['checkLibrary'] = (kind, typed) =>
  typed.includes('.')
    ? { library: { kind, base: typed }, test: `${typed}https://doi.org/10.5555/sample` }
    : { fault: 'host' };

/** The options with some settings changed. */
export function optionsWith(changed: Partial<Settings>): OptionsProps {
  const settings = { ...defaultSettings, ...changed };
  return {
    settings,
    categories: CATEGORIES,
    styles: categoryStyles(settings.colours),
    journalHosts: ['journals.example.com', 'www.example.net'],
    grantedHosts: ['journals.example.org'],
    checkLibrary,
    version: '0.1.0',
    notebook: '/notebook',
    glossary: '/glossary',
    actions: optionsActions,
  };
}

const exhibit = (props: OptionsProps): { kind: 'options'; content: ComponentChild } => ({
  kind: 'options',
  content: (
    <div class="og">
      <Options {...props} />
    </div>
  ),
});

export const optionsExhibits = {
  options: exhibit(optionsWith({ hiddenCategories: ['model'], offHosts: ['www.example.com'] })),
  'options-changed': exhibit({
    ...optionsWith({
      library: { kind: 'proxy', base: 'https://proxy.example.edu/login?url=' },
      colours: {
        gene: { light: '#c8e6a0', dark: '#a5cf5c' },
        therapy: { light: '#00706a', dark: '#103a38' },
      },
    }),
    fileWord: 'The file was refused, and nothing was changed.\ndensity: Expected ("off" | "section" | "all")',
    historyWord: 'Erased: 120 terms are forgotten.',
    error: 'The disk is full.',
  }),
};
