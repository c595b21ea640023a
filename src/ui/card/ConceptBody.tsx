import type { ComponentChildren } from 'preact';
import { Note } from '../common/Note';
import { useText } from '../i18n';
import { Codes } from './Codes';
import { FactsTable } from './FactsTable';
import { RelatedItem } from './RelatedItem';
import { Relations } from './Relations';
import { Synonyms } from './Synonyms';
import type { ConceptDetail, ConceptRef } from './types';

/** Articles shown with a concept. */
const ARTICLES = 3;

/** Id of the gloss in a card: what a screen reader reads out when the card opens. */
export const CARD_DESCRIPTION = 'oncogloss-gloss';

interface GlossProps {
  gloss: string | undefined;
  id?: string;
  /** Name of the vocabulary that the concept is of: nobody is going to write a definition for it. */
  vocabulary?: string | undefined;
}

/** The definition sentence, or plainly that there is none. */
export function Gloss({ gloss, id, vocabulary }: GlossProps) {
  const t = useText();
  if (!gloss && vocabulary) return <Note text={t('vocabularyNoDefinition')} />;
  if (!gloss) return <Note text={t('definitionToCome')} hint={t('definitionToComeHint')} />;
  return (
    <p class="gloss" id={id}>
      {gloss}
    </p>
  );
}

/** What the concept is easily taken for. */
export function Confusable({ text }: { text: string | undefined }) {
  const t = useText();
  if (!text) return null;
  return (
    <p class="entry">
      <span class="entry-head">{t('doNotConfuse')}</span> {text}
    </p>
  );
}

/** True when `ConceptDepth` would show anything. */
export function hasDepth(detail: ConceptDetail): boolean {
  return Boolean(detail.concept.explanation) || detail.relations.length > 0 || detail.related.length > 0;
}

/** What goes beyond the gloss: explanation, facts, relations, related articles. */
export function ConceptDepth(props: { detail: ConceptDetail; onConcept(concept: ConceptRef): void }) {
  const t = useText();
  const { concept, facts, relations, related } = props.detail;
  return (
    <div class="depth">
      {concept.explanation && <p class="explanation">{concept.explanation}</p>}
      <FactsTable facts={facts} onConcept={props.onConcept} />
      <Relations groups={relations} onConcept={props.onConcept} />
      {related.length > 0 && (
        <section>
          <h3 class="entry-head">{t('relatedHere')}</h3>
          <ul class="articles">
            {related.slice(0, ARTICLES).map((entry) => (
              <RelatedItem key={entry.article.id} entry={entry} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

interface ConceptFootProps {
  detail: ConceptDetail;
  onGlossary(id: string): void;
  children?: ComponentChildren;
}

/** The small print below a concept: its forms and codes, and the way to its page of the glossary, or where it is from. */
export function ConceptFoot({ detail, onGlossary, children }: ConceptFootProps) {
  const t = useText();
  return (
    <div class="foot">
      <Synonyms forms={detail.concept.synonyms} />
      <Codes codes={detail.codes} />
      <div class="foot-line">
        {detail.vocabulary ? (
          <span class="small">{t('vocabularyOf', detail.vocabulary)}</span>
        ) : (
          <button type="button" class="text-button" onClick={() => onGlossary(detail.concept.id)}>
            {t('glossaryOpen')}
          </button>
        )}
        {children}
      </div>
    </div>
  );
}
