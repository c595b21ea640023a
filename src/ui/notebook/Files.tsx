import { importWords } from '../collections/CollectionList';
import { formatNumber, type Translate, useText } from '../i18n';
import { NoteExport } from '../notes/NoteExport';
import type { ImportProgress, NotebookProps, NotesImport } from './types';

/** What came of an import, in words. A refused file says where and why. */
export function notesImportWords(t: Translate, result: NotesImport): string {
  if (!result.ok) {
    const { done = 0, total = 0 } = result;
    if (done === 0) return importWords(t, result);
    return `${result.detail}\n${t('notesImportedPart', formatNumber(done), formatNumber(total))}`;
  }
  const { file, added, changed, unchanged, bothKept } = result;
  const counts = [added, changed, unchanged].map(formatNumber) as [string, string, string];
  const said = t('notesImported', file, ...counts);
  return bothKept === 0 ? said : `${said}\n${t('notesImportedBoth', formatNumber(bothKept))}`;
}

/** All notes as a file, and notes of a file taken in. */
export function Files({
  imported,
  importing,
  actions,
}: Pick<NotebookProps, 'imported' | 'importing' | 'actions'>) {
  const t = useText();
  return (
    <main class="notebook-page">
      <h2>{t('notebookFiles')}</h2>
      <section class="notebook-part">
        <h3>{t('notesExportAll')}</h3>
        <p>{t('notesExportHint')}</p>
        <NoteExport what={t('notesAll')} first="backup" onExport={(format) => actions.onExport(format)} />
      </section>
      <section class="notebook-part">
        <h3>{t('notesImport')}</h3>
        <p>{t('notesImportHint')}</p>
        <label class="file">
          {t('collectionsFile')}
          <input
            type="file"
            accept=".json,.jsonld,application/json,application/ld+json"
            disabled={importing !== undefined}
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file) actions.onImport(file);
              event.currentTarget.value = '';
            }}
          />
        </label>
        {importing && <Importing {...importing} />}
        <p class="small import-result" role="status">
          {imported && notesImportWords(t, imported)}
        </p>
      </section>
    </main>
  );
}

/** How far it has come; said aloud once, the bar tells the rest. */
function Importing({ done, total }: ImportProgress) {
  const t = useText();
  return (
    <div class="importing">
      <progress aria-label={t('notesImporting')} max={total} value={done} />
      <span class="small">{t('notesImportingDone', formatNumber(done), formatNumber(total))}</span>
    </div>
  );
}
