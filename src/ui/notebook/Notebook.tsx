import { useMemo } from 'preact/hooks';
import { Note } from '../common/Note';
import { formatNumber, type MessageKey, useText } from '../i18n';
import { NoteSettings } from '../notes/NoteSettings';
import { Bin } from './Bin';
import { Files } from './Files';
import { Finder } from './Finder';
import { Found } from './Found';
import { PaperHead } from './PaperHead';
import { PaperIndex } from './PaperIndex';
import { Trouble } from './Trouble';
import type { NotebookProps, NotebookView } from './types';

const VIEWS: readonly [view: NotebookView, name: MessageKey][] = [
  ['notes', 'notes'],
  ['bin', 'bin'],
  ['files', 'notebookFiles'],
  ['settings', 'notebookSettings'],
];

/** The notebook: all notes on all papers; one of its four views at a time. All state comes in as props. */
export function Notebook(props: NotebookProps) {
  const t = useText();
  const { place, contents, error, word, trouble } = props;
  const { view } = place;
  const counts: Partial<Record<NotebookView, number | undefined>> = {
    notes: contents?.notes,
    bin: props.bin?.length,
  };
  return (
    <div class="notebook" data-view={view}>
      <header class="notebook-head">
        <h1>{t('notebook')}</h1>
        <nav class="notebook-views" aria-label={t('notebookViews')}>
          {VIEWS.map(([id, name]) => (
            <a
              key={id}
              class="notebook-view"
              href={id === 'notes' ? '#' : `#view=${id}`}
              aria-current={id === view ? 'page' : undefined}
            >
              {t(name)}
              {counts[id] !== undefined && <span class="count">{formatNumber(counts[id] ?? 0)}</span>}
            </a>
          ))}
        </nav>
      </header>
      {error && (
        <p class="fault" role="alert">
          {error}
        </p>
      )}
      <Trouble trouble={trouble} />
      <p class="word small" role="status">
        {word}
      </p>
      {view === 'notes' && <Notes {...props} />}
      {view === 'bin' && <Bin {...props} />}
      {view === 'files' && <Files {...props} />}
      {view === 'settings' && (
        <main class="notebook-page">
          <h2>{t('notebookSettings')}</h2>
          <NoteSettings
            names={props.names}
            noteBar={props.noteBar}
            onNames={props.actions.onNames}
            onNoteBar={props.actions.onNoteBar}
          />
        </main>
      )}
    </div>
  );
}

/** The papers beside what is chosen of their notes. */
function Notes(props: NotebookProps) {
  const t = useText();
  const { contents, place, actions, error } = props;
  const index = useMemo(
    () => contents && <PaperIndex contents={contents} chosen={place.paper} />,
    [contents, place.paper],
  );
  if (!contents) return <main>{!error && <Note text={t('notesReading')} />}</main>;
  if (contents.notes === 0 && !place.paper) {
    return (
      <main class="notebook-page">
        <Note text={t('notesNone')} hint={t('notebookNoneHint')} />
      </main>
    );
  }
  const chosen = contents.papers.find(({ paper }) => paper.key === place.paper);
  return (
    <>
      {index}
      <main class="notebook-notes">
        {chosen ? (
          <PaperHead chosen={chosen} actions={actions} />
        ) : (
          <h2 class="unseen">{t('notebookAll')}</h2>
        )}
        <Finder place={place} contents={contents} names={props.names} onPlace={actions.onPlace} />
        <Found {...props} contents={contents} />
      </main>
    </>
  );
}
