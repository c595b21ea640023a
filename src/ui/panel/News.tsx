import { formatNumber, useText } from '../i18n';
import type { NewToYou, PanelActions } from './types';

/** So many are named; the rest stands under Terms. */
const NAMED = 8;

/** The concepts of the paper that the reader has not met before; where nothing is remembered, how to change that. */
export function News({ news, actions }: { news: NewToYou; actions: PanelActions }) {
  const t = useText();
  const body = () => {
    if (!news.on) {
      return (
        <p class="small">
          {t('newsOff')}{' '}
          <button type="button" class="text-button" onClick={actions.onOptions}>
            {t('newsSwitchOn')}
          </button>
        </p>
      );
    }
    if (news.concepts === null) return null;
    if (news.concepts.length === 0) return <p class="small">{t('newsNone')}</p>;
    const more = news.concepts.length - NAMED;
    return (
      <ul class="new-terms" aria-label={t('newsHeading')}>
        {news.concepts.slice(0, NAMED).map(({ id, label, category, gloss }) => (
          <li key={id}>
            <button type="button" title={gloss} onClick={() => actions.onConcept(id)}>
              <span class="mark" data-category={category}>
                {label}
              </span>
            </button>
          </li>
        ))}
        {more > 0 && <li class="small">{t('newsMore', formatNumber(more))}</li>}
      </ul>
    );
  };
  return (
    <section class="group">
      <h2 class="entry-head">{t('newsHeading')}</h2>
      {body()}
    </section>
  );
}
