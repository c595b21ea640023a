import type { Category } from '../../core/model';
import { CategoryMark } from '../common/CategoryMark';
import { formatNumber, places, useText } from '../i18n';
import { categoryName } from '../names';
import type { CategoryEntry } from './types';

interface LegendProps {
  entries: readonly CategoryEntry[];
  /** Without counts on the options page, where there is no paper. */
  counts?: boolean;
  onToggle(category: Category, shown: boolean): void;
}

/** The categories as the page draws them, each with a tick and its number of places. */
export function Legend({ entries, counts = true, onToggle }: LegendProps) {
  const t = useText();
  return (
    <fieldset class="legend">
      <legend class="unseen">{t('legendLabel')}</legend>
      {entries.map(({ category, count, shown }) => (
        <label key={category} class="legend-entry">
          <input
            type="checkbox"
            checked={shown}
            aria-label={counts ? t('legendEntry', categoryName(t, category), places(t, count)) : undefined}
            onChange={(event) => onToggle(category, event.currentTarget.checked)}
          />
          <CategoryMark category={category} />
          {counts && <span class="count">{formatNumber(count)}</span>}
        </label>
      ))}
    </fieldset>
  );
}
