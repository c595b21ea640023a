import { CappedList } from '../common/CappedList';
import { IconButton } from '../common/IconButton';
import { formatNumber, useText } from '../i18n';
import type { TermEntry } from './types';

/** A popup shows about eight rows at a time; three screens of them open at once. */
const CAP = 24;

interface TermListProps {
  terms: readonly TermEntry[];
  onJump(conceptId: string): void;
  onConcept(conceptId: string): void;
}

/** The paper's terms: press one to read about it, or the arrow to go to it in the text. */
export function TermList({ terms, onJump, onConcept }: TermListProps) {
  const t = useText();
  return (
    <CappedList items={terms} cap={CAP} label={t('termsInPaper')} class="rows">
      {({ concept, count }) => (
        <li key={concept.id} class="row">
          <button type="button" class="row-main" onClick={() => onConcept(concept.id)}>
            <span class="row-head">
              <span class="row-term">
                <span class="mark" data-category={concept.category}>
                  {concept.label}
                </span>
              </span>
              <span class="count">{formatNumber(count)}</span>
            </span>
            <span class="row-gloss" data-absent={!concept.gloss}>
              {concept.gloss ?? t('definitionToCome')}
            </span>
          </button>
          <IconButton icon="jump" label={t('jumpToTerm', concept.label)} onPress={() => onJump(concept.id)} />
        </li>
      )}
    </CappedList>
  );
}
