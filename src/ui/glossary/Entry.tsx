import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Category, ConceptSummary } from '../../core/model';
import { Codes } from '../card/Codes';
import { Confusable, Gloss } from '../card/ConceptBody';
import { FactsTable } from '../card/FactsTable';
import { RelatedItem } from '../card/RelatedItem';
import { Relations } from '../card/Relations';
import { citation } from '../card/TermCard';
import type { ConceptDetail } from '../card/types';
import { CategoryMark } from '../common/CategoryMark';
import { type Copy, CopyButton } from '../common/CopyButton';
import { useText } from '../i18n';
import { Leafing } from './Leafing';
import { RelationGraph } from './RelationGraph';

interface EntryProps {
  detail: ConceptDetail;
  /** Its neighbours in the index as it is filtered. */
  previous: ConceptSummary | undefined;
  next: ConceptSummary | undefined;
  categoryOf(id: string): Category | undefined;
  onPrint(): void;
  onCopy: Copy;
}

/** All there is to say of one concept, on a page of its own. The focus goes to its heading, so that it is read out. */
export function Entry({ detail, previous, next, categoryOf, onPrint, onCopy }: EntryProps) {
  const t = useText();
  const heading = useRef<HTMLHeadingElement | null>(null);
  const { concept, codes, facts, relations, related } = detail;

  // At once, not after the next picture: a reader who is quicker would have the focus taken away.
  useLayoutEffect(() => {
    const at = heading.current;
    if (!at) return;
    at.ownerDocument.documentElement.scrollTop = 0;
    at.focus({ preventScroll: true });
  }, [concept.id]);

  return (
    <article class="leaf-entry">
      <h2 class="term" tabIndex={-1} ref={heading}>
        <span class="mark" data-category={concept.category}>
          {concept.label}
        </span>
      </h2>
      <div class="card-line">
        <CategoryMark category={concept.category} />
        <span class="leaf-tools">
          <CopyButton text={citation(concept)} label={t('copyTerm')} onCopy={onCopy} />
          <button type="button" class="text-button" onClick={onPrint}>
            {t('glossaryPrintEntry')}
          </button>
        </span>
      </div>
      <div class="leaf-text">
        <Gloss gloss={concept.gloss} />
        {concept.explanation && <p class="explanation">{concept.explanation}</p>}
        <Confusable text={concept.confusable} />
        <FactsTable facts={facts} />
        <Relations groups={relations} />
        {concept.synonyms.length > 0 && (
          <p class="entry">
            <span class="entry-head">{t('alsoWritten')}</span> {concept.synonyms.join(', ')}
          </p>
        )}
      </div>
      <RelationGraph key={concept.id} label={concept.label} groups={relations} categoryOf={categoryOf} />
      {related.length > 0 && (
        <section class="leaf-text">
          <h3>{t('relatedHere')}</h3>
          <ul class="articles">
            {related.map((entry) => (
              <RelatedItem key={entry.article.id} entry={entry} />
            ))}
          </ul>
        </section>
      )}
      {codes.length > 0 && (
        <section class="leaf-text">
          <h3>{t('vocabularies')}</h3>
          <Codes codes={codes} />
        </section>
      )}
      <Leafing previous={previous} next={next} />
    </article>
  );
}
