import { useId, useState } from 'preact/hooks';
import { Icon } from '../common/Icon';
import { IconButton } from '../common/IconButton';
import { formatNumber, useText } from '../i18n';
import { SearchResults } from './SearchResults';
import type { SearchState } from './types';

interface SearchProps {
  search: SearchState;
  /** False while a concept is shown in place of the results. */
  listOpen?: boolean;
  /** True when the popup was opened by the search command. */
  autoFocus?: boolean;
  onSearch(query: string): void;
  onConcept(conceptId: string): void;
}

/**
 * A combobox over the lexicon (ARIA pattern "list autocomplete, manual selection"): focus stays in the field,
 * arrows walk the results, Enter opens one, Escape clears.
 */
export function Search(props: SearchProps) {
  const { search, listOpen = true, autoFocus = false, onSearch, onConcept } = props;
  const t = useText();
  const listId = useId();
  const [active, setActive] = useState(0);
  const { query, busy, results } = search;
  const open = listOpen && query.trim() !== '';
  const current = results[Math.min(active, results.length - 1)];

  const type = (next: string) => {
    setActive(0);
    onSearch(next);
  };
  const walk = (by: number) =>
    setActive((at) => (results.length === 0 ? 0 : (at + by + results.length) % results.length));
  const keys: Record<string, () => void> = {
    ArrowDown: () => walk(1),
    ArrowUp: () => walk(-1),
    Enter: () => current && onConcept(current.id),
    Escape: () => type(''),
  };
  const announced = () => {
    if (!open || busy) return '';
    if (results.length === 0) return t('searchNone', query.trim());
    return results.length === 1
      ? t('searchResultsOne')
      : t('searchResultsMany', formatNumber(results.length));
  };
  return (
    <search class="search">
      <div class="search-field">
        <Icon name="search" />
        <input
          type="text"
          role="combobox"
          aria-label={t('searchLabel')}
          aria-autocomplete="list"
          aria-expanded={open && results.length > 0}
          aria-controls={open && results.length > 0 ? listId : undefined}
          aria-activedescendant={open && current ? `${listId}-${current.id}` : undefined}
          placeholder={t('searchPlaceholder')}
          autocomplete="off"
          spellcheck={false}
          autofocus={autoFocus}
          value={query}
          onInput={(event) => type(event.currentTarget.value)}
          onKeyDown={(event) => {
            const act = open && !event.isComposing ? keys[event.key] : undefined;
            if (!act) return;
            // Escape would close the popup, arrows would move the caret.
            event.preventDefault();
            act();
          }}
        />
        {query && <IconButton icon="close" label={t('clearSearch')} onPress={() => type('')} />}
      </div>
      <div role="status" class="unseen">
        {announced()}
      </div>
      {open && (
        <SearchResults
          listId={listId}
          search={search}
          activeId={current?.id}
          onPoint={setActive}
          onConcept={onConcept}
        />
      )}
    </search>
  );
}
