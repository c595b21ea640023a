import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Category } from '../../core/model';
import { useText } from '../i18n';
import { CategorySelect, OwnColour } from './Looks';
import type { VocabularyWish } from './types';
import { nameOfFile } from './words';

interface DraftProps {
  file: File;
  categories: readonly Category[];
  /** The line of a category on light pages: where the choice of a colour begins. */
  colourOf(category: Category): string;
  onStart(wish: VocabularyWish): void;
  onPutAway(): void;
}

/** What most vocabularies that are published for a field are about: diseases and findings. */
const BEGIN: Category = 'clinical';

const size = (bytes: number) => {
  const [unit, of] = bytes < 100_000 ? (['kilobyte', 1_000] as const) : (['megabyte', 1_000_000] as const);
  return (bytes / of).toLocaleString(undefined, { style: 'unit', unit, maximumFractionDigits: 1 });
};

/** A file that was chosen, and what is to be decided before it is imported. */
export function Draft({ file, categories, colourOf, onStart, onPutAway }: DraftProps) {
  const t = useText();
  const select = useId();
  const field = useRef<HTMLInputElement | null>(null);
  const [name, setName] = useState(nameOfFile(file.name));
  const [category, setCategory] = useState<Category>(BEGIN);
  const [colour, setColour] = useState<string | null>(null);

  useEffect(() => {
    field.current?.focus();
  }, []);

  return (
    <form
      class="vocabulary-draft"
      onSubmit={(event) => {
        event.preventDefault();
        if (!name.trim()) return;
        onStart({ name: name.trim(), category, ...(colour !== null && { colour }) });
      }}
    >
      <p class="vocabulary-file">
        {file.name} <span class="small">{size(file.size)}</span>
      </p>
      <label class="vocabulary-field">
        {t('vocabularyName')}
        <input
          type="text"
          required
          maxLength={100}
          ref={field}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <div class="vocabulary-looks">
        <span class="choice">
          <label for={select}>{t('vocabularyCategory')}</label>
          <CategorySelect id={select} value={category} categories={categories} onChoose={setCategory} />
        </span>
        <OwnColour value={colour} begin={colourOf(category)} onChoose={setColour} />
      </div>
      <div class="vocabulary-buttons">
        <button type="submit" class="button main">
          {t('vocabularyStart')}
        </button>
        <button type="button" class="button" onClick={onPutAway}>
          {t('vocabularyNot')}
        </button>
      </div>
    </form>
  );
}
