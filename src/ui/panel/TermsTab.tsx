import { useState } from 'preact/hooks';
import type { Category } from '../../core/model';
import { CappedList } from '../common/CappedList';
import { DensityChoice } from '../common/DensityChoice';
import { IconButton } from '../common/IconButton';
import { Note } from '../common/Note';
import { formatNumber, useText } from '../i18n';
import { categoryName } from '../names';
import type { TermEntry } from '../popup/types';
import { FilterField } from './FilterField';
import type { PanelActions, PanelProps } from './types';

/** Rows of a group until the reader asks for all. */
const CAP = 12;

interface GroupProps {
  category: Category;
  /** Places of the category in the paper. */
  count: number;
  shown: boolean;
  terms: readonly TermEntry[];
  actions: PanelActions;
}

function Group({ category, count, shown, terms, actions }: GroupProps) {
  const t = useText();
  const name = categoryName(t, category);
  return (
    <section class="group term-group">
      <h2 class="group-head">
        <span class="mark" data-category={category}>
          {name}
        </span>
        <span class="count">{formatNumber(count)}</span>
        <button
          type="button"
          class="text-button"
          aria-label={t(shown ? 'categoryHide' : 'categoryShow', name)}
          onClick={() => actions.onCategory(category, !shown)}
        >
          {t(shown ? 'hide' : 'show')}
        </button>
      </h2>
      {shown && (
        <CappedList items={terms} cap={CAP} label={name} class="rows">
          {({ concept, count: places }) => (
            <li key={concept.id} class="row">
              <button type="button" class="row-main" onClick={() => actions.onConcept(concept.id)}>
                <span class="row-head">
                  <span class="row-term">{concept.label}</span>
                  <span class="count">{formatNumber(places)}</span>
                </span>
                <span class="row-gloss" data-absent={!concept.gloss}>
                  {concept.gloss ?? t('definitionToCome')}
                </span>
              </button>
              <IconButton
                icon="jump"
                label={t('jumpToTerm', concept.label)}
                onPress={() => actions.onJump(concept.id)}
              />
            </li>
          )}
        </CappedList>
      )}
    </section>
  );
}

/** Is the filter's word in the label or the meaning? */
const speaksOf = ({ concept }: TermEntry, words: string) =>
  `${concept.label} ${concept.gloss ?? ''}`.toLowerCase().includes(words);

/** The terms of the paper by category, to be filtered as one types; what is hidden here is hidden on the page. */
export function TermsTab({ panel, busy }: { panel: PanelProps; busy: boolean }) {
  const t = useText();
  const [filter, setFilter] = useState('');
  const { terms, categories, settings, actions } = panel;
  if (terms === null) return null;
  if (terms.length === 0) {
    return busy ? (
      <Note text={t('statusReading')} />
    ) : (
      <Note text={t('termsNone')} hint={t('panelNoTermsHint')} />
    );
  }
  const words = filter.trim().toLowerCase();
  const found = words ? terms.filter((entry) => speaksOf(entry, words)) : terms;
  const of = (category: Category) => found.filter(({ concept }) => concept.category === category);
  return (
    <>
      <DensityChoice value={settings.density} onChoose={actions.onDensity} />
      <FilterField
        label={t('termsFilter')}
        value={filter}
        said={words ? t('termsFiltered', formatNumber(found.length), formatNumber(terms.length)) : ''}
        onInput={setFilter}
      />
      {found.length === 0 && <Note text={t('searchNone', filter.trim())} hint={t('termsFilterHint')} />}
      {categories
        .filter(({ category, count }) => count > 0 && of(category).length > 0)
        .map(({ category, count, shown }) => (
          <Group key={category} {...{ category, count, shown, actions }} terms={of(category)} />
        ))}
    </>
  );
}
