import { useEffect, useRef } from 'preact/hooks';
import type { Category } from '../../core/model';
import { Note } from '../common/Note';
import { formatNumber, useText } from '../i18n';
import { Alphabet } from './Alphabet';
import { CategoryChoice } from './CategoryChoice';
import { IndexList } from './IndexList';
import { SearchField } from './SearchField';
import type { GlossaryActions, GlossaryEntry } from './types';

interface IndexProps {
  entries: readonly GlossaryEntry[];
  /** Those that the search and the chosen category leave, in the order shown. */
  listed: readonly GlossaryEntry[];
  categories: readonly Category[];
  category: Category | null;
  query: string;
  openId: string | undefined;
  actions: GlossaryActions;
}

/** All terms: by category, by letter, or as a search finds them. Up and Down walk the list. */
export function Index({ entries, listed, categories, category, query, openId, actions }: IndexProps) {
  const t = useText();
  const index = useRef<HTMLElement | null>(null);
  const links = () => [...(index.current?.querySelectorAll<HTMLElement>('a.index-row') ?? [])];
  const searching = query.trim() !== '';
  const ids = () => listed.map(({ id }) => id);
  const count = listed.length === 1 ? t('glossaryCountOne') : t('glossaryCount', formatNumber(listed.length));

  useEffect(() => {
    index.current?.querySelector('[aria-current]')?.scrollIntoView?.({ block: 'nearest' });
  }, [openId]);

  const walk = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const all = links();
    const at = all.indexOf(event.target as HTMLElement);
    if (by === 0 || at < 0) return;
    event.preventDefault();
    const to = at + by < 0 ? index.current?.querySelector<HTMLElement>('.search input') : all[at + by];
    to?.focus();
  };
  return (
    <nav class="index" aria-label={t('glossaryTerms')} ref={index} onKeyDown={walk}>
      <div class="index-tools">
        <SearchField
          query={query}
          onSearch={actions.onSearch}
          onEnter={(how) => (how === 'open' ? links()[0]?.click() : links()[0]?.focus())}
        />
        <CategoryChoice
          entries={entries}
          categories={categories}
          category={category}
          onCategory={actions.onCategory}
        />
        <div class="index-line">
          <span class="small" role="status">
            {count}
          </span>
          <span class="index-print">
            <button type="button" class="text-button" onClick={() => actions.onPrintList('list', ids())}>
              {t('glossaryPrintList')}
            </button>
            <button type="button" class="text-button" onClick={() => actions.onPrintList('full', ids())}>
              {t('glossaryPrintFull')}
            </button>
          </span>
        </div>
      </div>
      {listed.length === 0 ? (
        <Note text={t('searchNone', query.trim())} hint={t('searchNoneHint')} />
      ) : searching ? (
        <div class="index-list">
          <IndexList entries={listed} openId={openId} label={t('glossaryFound')} />
        </div>
      ) : (
        <Alphabet entries={listed} openId={openId} />
      )}
    </nav>
  );
}
