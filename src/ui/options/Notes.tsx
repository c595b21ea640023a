import { useText } from '../i18n';
import { NoteSettings } from '../notes/NoteSettings';
import { Section } from './Section';
import type { OptionsProps } from './types';

/** Notes: the bar over a selection, what the colours mean, and the way to all of them. */
export function Notes({
  settings,
  notebook,
  actions,
}: Pick<OptionsProps, 'settings' | 'notebook' | 'actions'>) {
  const t = useText();
  return (
    <Section id="notes" heading={t('optionsNotes')}>
      <NoteSettings
        names={settings.noteMeanings ?? {}}
        noteBar={settings.noteBar}
        onNames={actions.onNoteMeanings}
        onNoteBar={actions.onNoteBar}
      />
      <p>
        <a href={notebook}>{t('notebookOpen')}</a>
      </p>
    </Section>
  );
}
