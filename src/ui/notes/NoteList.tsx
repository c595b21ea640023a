import { CappedList } from '../common/CappedList';
import { Note } from '../common/Note';
import { formatNumber, useText } from '../i18n';
import { NoteFilters, passes } from './NoteFilters';
import { NoteItem } from './NoteItem';
import { noteKey } from './note-key';
import type { NoteListProps } from './types';
import { useNextFocus } from './use-next-focus';

/** More are a click away: thousands of notes must not make the list slow. */
const CAP = 100;

/** Notes in the order given, narrowed by colour, tag and state. */
export function NoteList(props: NoteListProps) {
  const t = useText();
  const { notes, filter, names, edits, tags } = props;
  const list = useNextFocus('.note-item');
  if (notes.length === 0) return <Note text={t('notesNone')} hint={t('notesNoneHint')} />;
  const shown = notes.filter(passes(filter));
  return (
    <section class="notes" aria-label={t('notes')} ref={list}>
      <NoteFilters notes={notes} names={names} filter={filter} onFilter={props.onFilter} />
      <p class="small" role="status">
        {shown.length < notes.length
          ? t('notesShown', formatNumber(shown.length), formatNumber(notes.length))
          : notes.length === 1
            ? t('notesCountOne')
            : t('notesCount', formatNumber(notes.length))}
      </p>
      <CappedList class="note-list" items={shown} cap={CAP} label={t('notes')}>
        {(listed) => (
          <NoteItem
            key={noteKey(listed.note)}
            listed={listed}
            names={names}
            tags={tags}
            edits={edits}
            actions={props}
          />
        )}
      </CappedList>
    </section>
  );
}
