import type { Category } from '../../core/model';
import { useText } from '../i18n';
import { categoryName } from '../names';

/** A category's name, underlined as the page underlines its terms: legend and label in one. */
export function CategoryMark({ category }: { category: Category }) {
  const t = useText();
  return (
    <span class="mark" data-category={category}>
      {categoryName(t, category)}
    </span>
  );
}
