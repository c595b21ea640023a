import { useState } from 'preact/hooks';
import { CappedList } from '../common/CappedList';
import { Note } from '../common/Note';
import { formatNumber, useText } from '../i18n';
import { Markdown } from '../notes/Markdown';
import { noteKey } from '../notes/note-key';
import { useNextFocus } from '../notes/use-next-focus';
import { formatDate } from '../panel/dates';
import type { NotebookProps } from './types';

const CAP = 100;
const LONG = 400;

/** What was thrown away, for 30 days: to be taken out again, or removed for good. */
export function Bin({ bin, actions, error }: Pick<NotebookProps, 'bin' | 'actions' | 'error'>) {
  const t = useText();
  const [sure, setSure] = useState(false);
  const list = useNextFocus('.note-item');
  if (!bin) return <main class="notebook-page">{!error && <Note text={t('notesReading')} />}</main>;
  return (
    <main class="notebook-page" ref={list}>
      <h2>{t('bin')}</h2>
      <p class="small">{t('binHint')}</p>
      {bin.length === 0 ? (
        <Note text={t('binEmpty')} />
      ) : (
        <p class="bin-tools">
          {sure ? (
            <>
              <span role="alert">
                {bin.length === 1 ? t('binSureOne') : t('binSure', formatNumber(bin.length))}
              </span>
              <button
                type="button"
                class="button main"
                onClick={() => {
                  setSure(false);
                  actions.onEmptyBin();
                }}
              >
                {t('binRemove')}
              </button>
              <button type="button" class="button" onClick={() => setSure(false)}>
                {t('noteCancel')}
              </button>
            </>
          ) : (
            <button type="button" class="button" onClick={() => setSure(true)}>
              {t('binToEmpty')}
            </button>
          )}
        </p>
      )}
      <CappedList class="note-list" items={bin} cap={CAP} label={t('bin')}>
        {({ note, paper }) => {
          const { exact } = note.target.quote;
          return (
            <li key={noteKey(note)} class="note-item" data-colour={note.colour} tabIndex={-1}>
              <blockquote class="passage" data-colour={note.colour}>
                {exact.length > LONG ? `${exact.slice(0, LONG).trimEnd()} …` : exact}
              </blockquote>
              {note.body !== '' && <Markdown text={note.body} />}
              <div class="note-foot">
                <span class="small">
                  {[paper?.title, note.deleted && t('binSince', formatDate(note.deleted))]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                <button type="button" class="text-button note-tools" onClick={() => actions.onRestore(note)}>
                  {t('binRestore')}
                </button>
              </div>
            </li>
          );
        }}
      </CappedList>
    </main>
  );
}
