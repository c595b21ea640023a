import type { ComponentChild } from 'preact';
import { useMemo } from 'preact/hooks';
import { Note } from '../common/Note';
import { formatNumber, useText } from '../i18n';
import { NoteItem } from '../notes/NoteItem';
import { noteKey } from '../notes/note-key';
import { Thrown } from '../notes/Thrown';
import type { ListedNote } from '../notes/types';
import { useNextFocus } from '../notes/use-next-focus';
import type { Contents, NotebookProps } from './types';

/** Notes that stand one after the other under one heading. */
interface Run {
  key: string;
  heading: ComponentChild;
  notes: ListedNote[];
}

/** Puts neighbours under one heading each. */
function runs(
  notes: readonly ListedNote[],
  of: (note: ListedNote) => string,
  heading: (note: ListedNote) => ComponentChild,
): Run[] {
  const all: Run[] = [];
  let last: string | undefined;
  for (const note of notes) {
    const name = of(note);
    if (name !== last) all.push({ key: `${name} ${noteKey(note.note)}`, heading: heading(note), notes: [] });
    all.at(-1)?.notes.push(note);
    last = name;
  }
  return all;
}

/** The notes found, under their papers; those of one paper under its headings, in its order. */
export function Found(props: NotebookProps & { contents: Contents }) {
  const t = useText();
  const { found, place, contents, thrown, actions } = props;
  const list = useNextFocus('.note-item');
  const tags = useMemo(() => contents.tags.map(({ tag }) => tag), [contents]);
  if (!found) return <Note text={t('notesReading')} />;
  const { notes, total } = found;
  const href = (key: string) => contents.papers.find(({ paper }) => paper.key === key)?.href ?? '#';
  const groups = place.paper
    ? place.query.trim()
      ? runs(
          notes,
          () => '',
          () => null,
        )
      : runs(
          notes,
          ({ note }) => note.target.section ?? '',
          ({ note }) => note.target.section && <h3 class="section-head">{note.target.section}</h3>,
        )
    : runs(
        notes,
        ({ note }) => note.paper,
        ({ note, paper }) => (
          <h3 class="run-head">
            <a class="run-title" href={href(note.paper)}>
              {paper?.title || note.url}
            </a>
          </h3>
        ),
      );
  return (
    <section class="found-notes" aria-label={t('notes')} ref={list}>
      <p class="small" role="status">
        {total === 1 ? t('notesCountOne') : t('notesCount', formatNumber(total))}
      </p>
      <Thrown note={thrown} onRestore={() => thrown && actions.onRestore(thrown)} />
      {total === 0 && <Note text={t('notebookNothing')} hint={t('notebookNothingHint')} />}
      {groups.map(({ key, heading, notes: run }) => (
        <div key={key} class="run">
          {heading}
          <ul class="note-list">
            {run.map((listed) => (
              <NoteItem
                key={noteKey(listed.note)}
                listed={listed}
                names={props.names}
                tags={tags}
                edits={props.edits}
                actions={{ onEdit: actions.onEdit, onDelete: actions.onDelete }}
              />
            ))}
          </ul>
        </div>
      ))}
      {notes.length < total && (
        <button type="button" class="quiet-button" onClick={actions.onMore}>
          {t('notebookMore', formatNumber(notes.length), formatNumber(total))}
        </button>
      )}
    </section>
  );
}
