import type { Category } from '../../core/model';
import { Note } from '../common/Note';
import { useText } from '../i18n';
import { Legend } from './Legend';
import { TermList } from './TermList';
import type { CategoryEntry, TermEntry } from './types';

interface TermsPanelProps {
  /** False while the page has not been read. */
  read: boolean;
  busy: boolean;
  categories: readonly CategoryEntry[];
  terms: readonly TermEntry[];
  onCategory(category: Category, shown: boolean): void;
  onJump(conceptId: string): void;
  onConcept(conceptId: string): void;
}

/** Legend and terms of the paper. Terms of hidden categories are left out of the list, as on the page. */
export function TermsPanel(props: TermsPanelProps) {
  const t = useText();
  const hidden = new Set(props.categories.filter(({ shown }) => !shown).map(({ category }) => category));
  const terms = props.terms.filter(({ concept }) => !hidden.has(concept.category));
  const list = () => {
    if (terms.length > 0) {
      return <TermList terms={terms} onJump={props.onJump} onConcept={props.onConcept} />;
    }
    if (!props.read) return <Note text={t('termsNotRead')} />;
    if (props.busy) return <Note text={t('statusReading')} />;
    if (props.terms.length > 0) return <Note text={t('termsAllHidden')} />;
    return <Note text={t('termsNone')} hint={t('termsNoneHint')} />;
  };
  return (
    <>
      {props.read && props.terms.length > 0 && (
        <Legend entries={props.categories} onToggle={props.onCategory} />
      )}
      {list()}
    </>
  );
}
