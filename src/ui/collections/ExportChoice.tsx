import { useState } from 'preact/hooks';
import { useText } from '../i18n';
import { FORMAT_NAMES } from '../references/words';
import type { CollectionFormat } from './types';

const NAMES: Record<CollectionFormat, string> = { oncogloss: 'Oncogloss (JSON)', ...FORMAT_NAMES };

interface ExportChoiceProps {
  /** What is saved, in words: part of the names of choice and button. */
  what: string;
  onExport(format: CollectionFormat): void;
}

/** Saves something in a format of the reader's choice. */
export function ExportChoice({ what, onExport }: ExportChoiceProps) {
  const t = useText();
  const [format, setFormat] = useState<CollectionFormat>('oncogloss');
  return (
    <span class="collection-export">
      <select
        aria-label={t('collectionFormat', what)}
        value={format}
        onChange={(event) => setFormat(event.currentTarget.value as CollectionFormat)}
      >
        {Object.entries(NAMES).map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
      <button
        type="button"
        class="button"
        aria-label={t('citeSave', what, NAMES[format])}
        onClick={() => onExport(format)}
      >
        {t('collectionSave')}
      </button>
    </span>
  );
}
