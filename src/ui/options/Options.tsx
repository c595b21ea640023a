import { type MessageKey, useText } from '../i18n';
import { About } from './About';
import { Categories } from './Categories';
import { History } from './History';
import { Library } from './Library';
import { Notes } from './Notes';
import { Permissions } from './Permissions';
import { Reading } from './Reading';
import { SettingsFile } from './SettingsFile';
import type { OptionsProps } from './types';

/** The sections in their order: where a link leads and what it says. */
const SECTIONS: readonly [id: string, heading: MessageKey][] = [
  ['reading', 'optionsReading'],
  ['categories', 'optionsCategories'],
  ['notes', 'optionsNotes'],
  ['sites', 'optionsSites'],
  ['library', 'optionsLibrary'],
  ['vocabularies', 'optionsVocabularies'],
  ['collections', 'optionsCollections'],
  ['history', 'optionsHistory'],
  ['corrections', 'corrections'],
  ['file', 'optionsFile'],
  ['about', 'optionsAbout'],
];

/** The options page: everything the reader has chosen, and how to take it back. */
export function Options(props: OptionsProps) {
  const t = useText();
  const { vocabularies, collections, children, error, glossary, notebook } = props;
  const there: Record<string, unknown> = { vocabularies, collections, corrections: children };
  const sections = SECTIONS.filter(([id]) => !(id in there) || there[id]);
  return (
    <div class="options">
      <header>
        <h1>{t('optionsTitle')}</h1>
        <nav aria-label={t('optionsNav')}>
          <ul>
            {sections.map(([id, heading]) => (
              <li key={id}>
                <a href={`#${id}`}>{t(heading)}</a>
              </li>
            ))}
            <li>
              <a href={glossary}>{t('glossary')}</a>
            </li>
            <li>
              <a href={notebook}>{t('notebook')}</a>
            </li>
          </ul>
        </nav>
      </header>
      <main>
        {error && (
          <p class="fault" role="alert">
            {error}
          </p>
        )}
        <Reading {...props} />
        <Categories {...props} />
        <Notes {...props} />
        <Permissions {...props} />
        <Library {...props} />
        {vocabularies}
        {collections}
        <History {...props} />
        {children}
        <SettingsFile {...props} />
        <About version={props.version} />
      </main>
    </div>
  );
}
