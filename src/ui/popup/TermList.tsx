import { CappedList } from '../common/CappedList';
import { useText } from '../i18n';
import { TermRow } from './TermRow';
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
      {({ concept, count }) => <TermRow key={concept.id} {...{ concept, count, onConcept, onJump }} />}
    </CappedList>
  );
}
