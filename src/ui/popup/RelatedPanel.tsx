import { RelatedItem } from '../card/RelatedItem';
import type { RelatedEntry } from '../card/types';
import { CappedList } from '../common/CappedList';
import { Note } from '../common/Note';
import { useText } from '../i18n';
import type { RelatedState } from './types';

/** Articles shown of each kind until the reader asks for all. */
const CAP = 8;

interface RelatedPanelProps {
  related: RelatedState;
  onRelatedFor(conceptId: string | null): void;
}

function Group({ heading, entries }: { heading: string; entries: readonly RelatedEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <section class="group">
      <h2 class="entry-head">{heading}</h2>
      <CappedList items={entries} cap={CAP} label={heading} class="articles">
        {(entry) => <RelatedItem key={entry.article.id} entry={entry} />}
      </CappedList>
    </section>
  );
}

/** What the collection holds beside this page or term: its members, and apart from them what it cites. */
export function RelatedPanel({ related, onRelatedFor }: RelatedPanelProps) {
  const t = useText();
  const { concept, entries } = related;
  const cited = entries.filter(({ article }) => article.membership === 'cited');
  const members = entries.filter(({ article }) => article.membership !== 'cited');
  return (
    <>
      <p class="scope">
        {concept ? t('relatedForTerm', concept.label) : t('relatedForPage')}
        {concept && (
          <button type="button" class="text-button" onClick={() => onRelatedFor(null)}>
            {t('relatedForPageAgain')}
          </button>
        )}
      </p>
      {entries.length === 0 && (
        <Note text={t(concept ? 'relatedNoneForTerm' : 'relatedNone')} hint={t('relatedNoneHint')} />
      )}
      <Group heading={t('relatedMembers')} entries={members} />
      <Group heading={t('relatedCited')} entries={cited} />
      <p class="small">{t('relatedOf', related.collection)}</p>
    </>
  );
}
