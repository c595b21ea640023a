import { useId, useRef, useState } from 'preact/hooks';
import { CategoryMark } from '../common/CategoryMark';
import { type Copy, CopyButton } from '../common/CopyButton';
import { Icon } from '../common/Icon';
import { IconButton } from '../common/IconButton';
import { useText } from '../i18n';
import { ClaimedBy, Claims } from './Claims';
import { CARD_DESCRIPTION, ConceptDepth, ConceptFoot, Confusable, Gloss, hasDepth } from './ConceptBody';
import { Correct, type Correction } from './Correct';
import { Steps } from './Steps';
import type { ConceptDetail, ConceptRef, Place } from './types';

export interface TermCardProps {
  /** The term as it stands on the page. */
  surface: string;
  detail: ConceptDetail;
  /** Absent when the concept does not stand on the page. */
  place?: Place;
  onStep(by: -1 | 1): void;
  onConcept(concept: ConceptRef): void;
  /** Opens the concept's page of the glossary. */
  onGlossary(id: string): void;
  /** Absent where the concept does not stand: there is nothing to correct. */
  correction?: Correction;
  onCopy: Copy;
  onClose(): void;
}

/** Case and hyphens do not make the preferred label worth a line of its own. */
const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[\s\u2010-\u2015-]+/g, ' ')
    .trim();

/** "label — gloss", or the label alone while there is no gloss. */
export function citation({ label, gloss }: ConceptDetail['concept']): string {
  return gloss ? `${label} — ${gloss}` : label;
}

/** The note in the margin: what one term means, where it stands, where to read on. */
export function TermCard({
  surface,
  detail,
  place,
  onStep,
  onConcept,
  onGlossary,
  correction,
  onCopy,
  onClose,
}: TermCardProps) {
  const t = useText();
  const depth = useId();
  const [open, setOpen] = useState(false);
  const claims = useRef<HTMLElement>(null);
  const { concept } = detail;
  return (
    <article class="card">
      <header class="card-head">
        <h2 class="term">
          <span class="mark" data-category={concept.mark ?? concept.category}>
            {surface}
          </span>
        </h2>
        <IconButton icon="close" label={t('close')} onPress={onClose} />
      </header>
      {plain(surface) !== plain(concept.label) && <p class="preferred">{concept.label}</p>}
      <div class="card-line">
        <CategoryMark category={concept.category} mark={concept.mark} />
        {place && <Steps place={place} onStep={onStep} />}
      </div>
      <Gloss gloss={concept.gloss} id={CARD_DESCRIPTION} vocabulary={detail.vocabulary} />
      <Confusable text={concept.confusable} />
      <ClaimedBy entries={detail.also} section={claims} />
      {(correction || hasDepth(detail)) && (
        <button
          type="button"
          class="disclosure"
          aria-expanded={open}
          aria-controls={depth}
          onClick={() => setOpen(!open)}
        >
          <Icon name={open ? 'down' : 'next'} />
          {open ? t('less') : t('more')}
        </button>
      )}
      <div id={depth} hidden={!open}>
        {open && <ConceptDepth detail={detail} onConcept={onConcept} />}
        {open && correction && <Correct {...correction} />}
      </div>
      <ConceptFoot detail={detail} onGlossary={onGlossary}>
        <CopyButton text={citation(concept)} label={t('copyTerm')} onCopy={onCopy} />
      </ConceptFoot>
      <Claims entries={detail.also} section={claims} />
    </article>
  );
}
