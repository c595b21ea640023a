import { useState } from 'preact/hooks';
import { formatNumber, type MessageKey, type Translate, useText } from '../i18n';
import { CollectionItem } from './CollectionItem';
import { ExportChoice } from './ExportChoice';
import type { CollectionEntry, CollectionListActions, ImportResult } from './types';

interface CollectionListProps {
  collections: readonly CollectionEntry[];
  /** What came of the last import. */
  result?: ImportResult;
  actions: CollectionListActions;
}

/** What is said of a refused file; the line and what stands there are added. */
const FAULTS: Record<string, MessageKey> = {
  empty: 'importEmpty',
  'too-large': 'importTooLarge',
  'too-many': 'importTooMany',
  'not-text': 'importNotText',
  'unknown-format': 'importUnknown',
  'not-closed': 'importNotClosed',
  unexpected: 'importUnexpected',
  'nothing-named': 'importNothingNamed',
  store: 'importStore',
};

/** What came of an import, in words. A refused file says where and why. */
export function importWords(t: Translate, result: ImportResult): string {
  if (result.ok) {
    const { title, added, merged } = result;
    return t('importArticles', title, formatNumber(added), formatNumber(merged));
  }
  const { file, reason, line, detail } = result;
  const place = line === undefined ? file : t('importLine', file, formatNumber(line));
  return [t('importRefused'), `${place}: ${t(FAULTS[reason] ?? 'importUnexpected')}`, detail]
    .filter(Boolean)
    .join('\n');
}

/** The reader's collections, with all that can be done to them, and files in and out. */
export function CollectionList({ collections, result, actions }: CollectionListProps) {
  const t = useText();
  const own = collections.filter(({ bundled }) => !bundled);
  const [into, setInto] = useState('');
  const target = own.some(({ id }) => id === into) ? into : '';
  return (
    <>
      <p class="small">{t('collectionsHint')}</p>
      <ul class="collections" aria-label={t('optionsCollections')}>
        {collections.map((collection) => (
          <CollectionItem key={collection.id} collection={collection} actions={actions} />
        ))}
      </ul>
      {own.length === 0 && <p class="small">{t('followedNone')}</p>}
      {own.length > 1 && (
        <p class="collection-all">
          {t('collectionsAll')}
          <ExportChoice what={t('collectionsAllNamed')} onExport={(format) => actions.onExport(format)} />
        </p>
      )}
      <h3>{t('collectionsImport')}</h3>
      <p class="small">{t('collectionsImportHint')}</p>
      {own.length > 0 && (
        <label class="choice">
          {t('collectionsInto')}
          <select value={target} onChange={(event) => setInto(event.currentTarget.value)}>
            <option value="">{t('collectionsIntoNew')}</option>
            {own.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      <label class="file">
        {t('collectionsFile')}
        <input
          type="file"
          accept=".ris,.nbib,.bib,.json,.csv,.txt"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) actions.onImport(file, target || undefined);
            event.currentTarget.value = '';
          }}
        />
      </label>
      <p class="small import-result" role="status">
        {result && importWords(t, result)}
      </p>
    </>
  );
}
