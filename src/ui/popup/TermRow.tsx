import type { ConceptSummary } from '../../core/model';
import { IconButton } from '../common/IconButton';
import { formatNumber, useText } from '../i18n';

interface TermRowProps {
  concept: ConceptSummary;
  /** How many places on the page. */
  count: number;
  /** Whether all of the gloss shows, and not its first line only. */
  whole?: boolean;
  onConcept(conceptId: string): void;
  onJump(conceptId: string): void;
}

/** A term of the paper: press it to read about it, or the arrow to go to it in the text. */
export function TermRow({ concept, count, whole = false, onConcept, onJump }: TermRowProps) {
  const t = useText();
  return (
    <li class="row">
      <button type="button" class="row-main" onClick={() => onConcept(concept.id)}>
        <span class="row-head">
          <span class="row-term">
            <span class="mark" data-category={concept.mark ?? concept.category}>
              {concept.label}
            </span>
          </span>
          <span class="count">{formatNumber(count)}</span>
        </span>
        <span class={whole ? 'row-gloss whole' : 'row-gloss'} data-absent={!concept.gloss}>
          {concept.gloss ?? t('definitionToCome')}
        </span>
      </button>
      <IconButton icon="jump" label={t('jumpToTerm', concept.label)} onPress={() => onJump(concept.id)} />
    </li>
  );
}
