import type { Category } from '../../core/model';
import { useText } from '../i18n';
import { categoryName } from '../names';

/**
 * A category's name, underlined as the page underlines its terms: legend and label in one.
 *
 * @param props.mark the style of a vocabulary, where it has one of its own
 */
export function CategoryMark({ category, mark }: { category: Category; mark?: string | undefined }) {
  const t = useText();
  return (
    <span class="mark" data-category={mark ?? category}>
      {categoryName(t, category)}
    </span>
  );
}
