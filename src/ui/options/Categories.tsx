import type { Category, LineStyle } from '../../core/model';
import { type MessageKey, useText } from '../i18n';
import { categoryName } from '../names';
import { ColourField } from './ColourField';
import { Section } from './Section';
import type { OptionsProps } from './types';

const LINES: Record<LineStyle, MessageKey> = {
  solid: 'lineSolid',
  dotted: 'lineDotted',
  dashed: 'lineDashed',
  wavy: 'lineWavy',
  double: 'lineDouble',
};

type CategoriesProps = Pick<OptionsProps, 'settings' | 'categories' | 'styles' | 'actions'>;

function CategoryRow({ category, settings, styles, actions }: CategoriesProps & { category: Category }) {
  const t = useText();
  const style = styles[category];
  const name = categoryName(t, category);
  const { light, dark } = style;
  return (
    <li class="category-row">
      <label class="category-name">
        <input
          type="checkbox"
          checked={!settings.hiddenCategories.includes(category)}
          onChange={(event) => actions.onCategory(category, event.currentTarget.checked)}
        />
        <span>
          {name} <span class="small">{t(LINES[style.line])}</span>
        </span>
      </label>
      <ColourField
        ground="light"
        style={style}
        word={name}
        label={t('optionsColourLight', name)}
        onChoose={(colour) => actions.onColours(category, { light: colour, dark })}
      />
      <ColourField
        ground="dark"
        style={style}
        word={name}
        label={t('optionsColourDark', name)}
        onChoose={(colour) => actions.onColours(category, { light, dark: colour })}
      />
      <span class="category-reset">
        {settings.colours?.[category] && (
          <button
            type="button"
            class="text-button"
            aria-label={t('optionsColourResetFor', name)}
            onClick={() => actions.onColours(category, null)}
          >
            {t('optionsColourReset')}
          </button>
        )}
      </span>
    </li>
  );
}

/** Which categories are marked and in which colours, as they look on a light and on a dark page. */
export function Categories(props: CategoriesProps) {
  const t = useText();
  const { settings, categories, actions } = props;
  const changed = categories.filter((category) => settings.colours?.[category]);
  return (
    <Section id="categories" heading={t('optionsCategories')}>
      <p class="small">{t('optionsCategoriesHint')}</p>
      <ul class="categories">
        {categories.map((category) => (
          <CategoryRow key={category} category={category} {...props} />
        ))}
      </ul>
      {changed.length > 1 && (
        <button type="button" class="button" onClick={actions.onOurColours}>
          {t('optionsColoursReset')}
        </button>
      )}
    </Section>
  );
}
