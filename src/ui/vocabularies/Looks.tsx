import type { Category, CategoryStyle } from '../../core/model';
import { useText } from '../i18n';
import { categoryName } from '../names';

interface CategorySelectProps {
  value: Category;
  categories: readonly Category[];
  /** Of a label that stands beside it, or else its name for screen readers. */
  id?: string;
  label?: string;
  onChoose(category: Category): void;
}

/** One of the categories. */
export function CategorySelect({ value, categories, id, label, onChoose }: CategorySelectProps) {
  const t = useText();
  return (
    <select
      id={id}
      aria-label={label}
      value={value}
      onChange={(event) => onChoose(event.currentTarget.value as Category)}
    >
      {categories.map((category) => (
        <option key={category} value={category}>
          {categoryName(t, category)}
        </option>
      ))}
    </select>
  );
}

interface OwnColourProps {
  /** Null: the colour of the category. */
  value: string | null;
  /** What an own colour begins with. */
  begin: string;
  /** Whose colour, where several stand in a list. */
  of?: string;
  onChoose(colour: string | null): void;
}

/** Whether a vocabulary has a colour of its own, and which. */
export function OwnColour({ value, begin, of, onChoose }: OwnColourProps) {
  const t = useText();
  return (
    <span class="own-colour">
      <label class="tick">
        <input
          type="checkbox"
          checked={value !== null}
          aria-label={of && t('vocabularyOwnColourFor', of)}
          onChange={(event) => onChoose(event.currentTarget.checked ? begin : null)}
        />
        {t('vocabularyOwnColour')}
      </label>
      {value !== null && (
        <input
          type="color"
          aria-label={of ? t('vocabularyColourFor', of) : t('vocabularyColour')}
          value={value}
          onChange={(event) => onChoose(event.currentTarget.value.toLowerCase())}
        />
      )}
    </span>
  );
}

/** A word marked as on a light and on a dark page. */
export function Samples({ style }: { style: CategoryStyle }) {
  const t = useText();
  return (
    <span class="vocabulary-samples" aria-hidden="true">
      {(['light', 'dark'] as const).map((ground) => (
        <span key={ground} class="sample" data-ground={ground}>
          <span
            style={{
              textDecorationLine: 'underline',
              textDecorationStyle: style.line,
              textDecorationColor: style[ground],
              textDecorationThickness: `${style.thickness}px`,
            }}
          >
            {t('vocabularySample')}
          </span>
        </span>
      ))}
    </span>
  );
}
