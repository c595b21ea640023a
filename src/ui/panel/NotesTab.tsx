import { useState } from 'preact/hooks';
import { Note } from '../common/Note';
import { formatNumber, useText } from '../i18n';
import { NoteExport } from '../notes/NoteExport';
import { NoteItem } from '../notes/NoteItem';
import { NoteList } from '../notes/NoteList';
import { noteKey } from '../notes/note-key';
import { Thrown } from '../notes/Thrown';
import type { NoteFilter } from '../notes/types';
import type { OtherNotes, PanelNotes, PanelNotesActions } from './types';

interface NotesTabProps {
  notes: PanelNotes;
  actions: PanelNotesActions;
}

/** The notes on the paper, in its order; those on its other versions apart. */
export function NotesTab({ notes, actions }: NotesTabProps) {
  const t = useText();
  const [filter, setFilter] = useState<NoteFilter>({});
  const { list, others, thrown } = notes;
  if (list === null) return <Note text={t('notesReading')} />;
  return (
    <>
      <Thrown note={thrown} onRestore={actions.onRestore} />
      <NoteList
        notes={list}
        names={notes.names}
        edits={notes.edits}
        tags={notes.tags}
        filter={filter}
        onFilter={setFilter}
        {...actions}
      />
      {others.map((other) => (
        <Other key={other.paper.key} other={other} notes={notes} actions={actions} />
      ))}
      <footer class="notes-foot">
        {list.length > 0 && <NoteExport what={t('notesOfPaper')} onExport={actions.onExport} />}
        <button type="button" class="text-button" onClick={actions.onNotebook}>
          {t('notebookOpen')}
        </button>
      </footer>
    </>
  );
}

/** Notes that belong to something near: never among those of the paper, never silently left out. */
function Other({ other, notes, actions }: { other: OtherNotes } & NotesTabProps) {
  const t = useText();
  const { paper, relation, list } = other;
  // A place on this page is not theirs.
  const { onJump: _place, onConfirm: _ask, ...rest } = actions;
  return (
    <details class="group other-notes">
      <summary>
        {relation === 'other-version' ? t('notesOtherVersion') : t('notesOtherChapter')}{' '}
        <span class="count">{formatNumber(list.length)}</span>
      </summary>
      <p class="small">
        {paper.title}
        {paper.version && ` · ${t('paperVersion', paper.version)}`}
      </p>
      <ul aria-label={paper.title}>
        {list.map((listed) => (
          <NoteItem
            key={noteKey(listed.note)}
            listed={listed}
            names={notes.names}
            tags={notes.tags}
            edits={notes.edits}
            actions={rest}
          />
        ))}
      </ul>
    </details>
  );
}
