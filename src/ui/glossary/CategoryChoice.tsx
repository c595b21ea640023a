import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Category } from '../../core/model';
import { CategoryMark } from '../common/CategoryMark';
import { formatNumber, useText } from '../i18n';
import type { GlossaryEntry } from './types';

interface CategoryChoiceProps {
  entries: readonly GlossaryEntry[];
  categories: readonly Category[];
  category: Category | null;
  onCategory(category: Category | null): void;
}

/** One category or all; radio buttons, so that the arrow keys walk them. */
export function CategoryChoice({ entries, categories, category, onCategory }: CategoryChoiceProps) {
  const t = useText();
  const name = useId();
  const choice = (value: Category | null, count: number, label: ComponentChildren) => (
    <label key={value} class="legend-entry">
      <input type="radio" name={name} checked={category === value} onChange={() => onCategory(value)} />
      {label}
      <span class="count">{formatNumber(count)}</span>
    </label>
  );
  return (
    <fieldset class="legend">
      <legend class="unseen">{t('glossaryCategory')}</legend>
      {choice(null, entries.length, t('glossaryAll'))}
      {categories.map((value) =>
        choice(
          value,
          entries.filter((entry) => entry.category === value).length,
          <CategoryMark category={value} />,
        ),
      )}
    </fieldset>
  );
}
