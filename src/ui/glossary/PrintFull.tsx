import { Confusable } from '../card/ConceptBody';
import { FactsTable } from '../card/FactsTable';
import { Relations } from '../card/Relations';
import { CategoryMark } from '../common/CategoryMark';
import { useText } from '../i18n';
import type { PrintedConcept } from './types';

/** Entries with their explanations for paper; on the screen they are not shown. */
export function PrintFull({ concepts }: { concepts: readonly PrintedConcept[] }) {
  const t = useText();
  return (
    <div class="print-full">
      {concepts.map(({ concept, facts, relations }) => (
        <article key={concept.id} class="print-entry">
          <h2>{concept.label}</h2>
          <CategoryMark category={concept.category} />
          <p class="gloss">{concept.gloss ?? t('definitionToCome')}</p>
          {concept.explanation && <p class="explanation">{concept.explanation}</p>}
          <Confusable text={concept.confusable} />
          <FactsTable facts={facts} />
          <Relations groups={relations} />
          {concept.synonyms.length > 0 && (
            <p class="entry">
              <span class="entry-head">{t('alsoWritten')}</span> {concept.synonyms.join(', ')}
            </p>
          )}
        </article>
      ))}
    </div>
  );
}
