import { useEffect, useRef } from 'preact/hooks';
import { ConceptDepth, ConceptFoot, Confusable, Gloss } from '../card/ConceptBody';
import { citation } from '../card/TermCard';
import { CategoryMark } from '../common/CategoryMark';
import { CopyButton } from '../common/CopyButton';
import { Icon } from '../common/Icon';
import { places, useText } from '../i18n';
import type { DetailState, PopupActions } from './types';

/** One concept in full, in place of the lists. Focus goes to its heading, so that it is read out. */
export function ConceptView({ detail, actions }: { detail: DetailState; actions: PopupActions }) {
  const t = useText();
  const heading = useRef<HTMLHeadingElement | null>(null);
  const { concept, count } = detail;

  useEffect(() => {
    heading.current?.focus();
  }, [concept.id]);

  return (
    <article class="concept">
      <button type="button" class="text-button back" onClick={actions.onBack}>
        <Icon name="previous" />
        {t('back')}
      </button>
      <h2 class="term" tabIndex={-1} ref={heading}>
        <span class="mark" data-category={concept.mark ?? concept.category}>
          {concept.label}
        </span>
      </h2>
      <div class="card-line">
        <CategoryMark category={concept.category} mark={concept.mark} />
        <span class="steps">{count > 0 ? places(t, count) : t('inThisPaperNone')}</span>
      </div>
      <Gloss gloss={concept.gloss} vocabulary={detail.vocabulary} />
      <Confusable text={concept.confusable} />
      <ConceptDepth detail={detail} onConcept={({ id }) => actions.onConcept(id)} />
      <div class="offers">
        {count > 0 && (
          <button type="button" class="button" onClick={() => actions.onJump(concept.id)}>
            {t('goToFirst')}
          </button>
        )}
        {!detail.vocabulary && (
          <button type="button" class="button" onClick={() => actions.onRelatedFor(concept.id)}>
            {t('relatedShow')}
          </button>
        )}
      </div>
      <ConceptFoot detail={detail} onGlossary={actions.onGlossary}>
        <CopyButton text={citation(concept)} label={t('copyTerm')} onCopy={actions.onCopy} />
      </ConceptFoot>
    </article>
  );
}
