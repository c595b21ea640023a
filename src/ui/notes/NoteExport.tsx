import { useState } from 'preact/hooks';
import type { NoteFormat } from '../../core/notes/formats';
import { type MessageKey, useText } from '../i18n';

/** Formats in the order in which they are offered. `ui` takes only types from `core`, which holds the same list. */
export const FORMATS: readonly NoteFormat[] = [
  'markdown',
  'html',
  'csv',
  'anki',
  'bibtex',
  'ris',
  'hypothesis',
  'json-ld',
  'backup',
];

const NAMES: Record<NoteFormat, MessageKey> = {
  markdown: 'noteFormat_markdown',
  html: 'noteFormat_html',
  csv: 'noteFormat_csv',
  anki: 'noteFormat_anki',
  bibtex: 'noteFormat_bibtex',
  ris: 'noteFormat_ris',
  hypothesis: 'noteFormat_hypothesis',
  'json-ld': 'noteFormat_jsonld',
  backup: 'noteFormat_backup',
};

interface NoteExportProps {
  /** What is saved, in words: part of the names of choice and button. */
  what: string;
  /** The format offered first. */
  first?: NoteFormat;
  onExport(format: NoteFormat): void;
  /** Writes the notes anew into a Markdown file that was saved before; absent where that makes no sense. */
  onUpdate?(file: File): void;
}

/** Saves notes in a format of the reader's choice. */
export function NoteExport({ what, first = 'markdown', onExport, onUpdate }: NoteExportProps) {
  const t = useText();
  const [format, setFormat] = useState<NoteFormat>(first);
  return (
    <div class="note-export">
      <span class="note-export-line">
        <select
          aria-label={t('noteFormat', what)}
          value={format}
          onChange={(event) => setFormat(event.currentTarget.value as NoteFormat)}
        >
          {FORMATS.map((one) => (
            <option key={one} value={one}>
              {t(NAMES[one])}
            </option>
          ))}
        </select>
        <button
          type="button"
          class="button"
          aria-label={t('noteSaveAs', what)}
          onClick={() => onExport(format)}
        >
          {t('noteSave')}
        </button>
      </span>
      {format === 'markdown' && onUpdate && (
        <label class="file small">
          {t('noteUpdateFile')}
          <input
            type="file"
            accept=".md,.markdown,.txt,text/markdown"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file) onUpdate(file);
              event.currentTarget.value = '';
            }}
          />
        </label>
      )}
    </div>
  );
}
