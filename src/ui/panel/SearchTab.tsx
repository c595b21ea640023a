import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { CategoryMark } from '../common/CategoryMark';
import { Icon } from '../common/Icon';
import { IconButton } from '../common/IconButton';
import { Note } from '../common/Note';
import { formatNumber, useText } from '../i18n';
import { type FoundGroup, groupsOf } from './found';
import type { PanelActions, PanelSearch } from './types';

interface ListProps {
  listId: string;
  groups: readonly FoundGroup[];
  activeId: string | undefined;
  busy: boolean;
  onPoint(id: string): void;
  actions: PanelActions;
}

function Results({ listId, groups, activeId, busy, onPoint, actions }: ListProps) {
  const t = useText();
  const active = useRef<HTMLDivElement | null>(null);
  useEffect(() => {
    active.current?.scrollIntoView?.({ block: 'nearest' });
  }, [activeId]);
  return (
    <div id={listId} class="found" role="listbox" aria-label={t('searchAll')} data-busy={busy}>
      {groups.map(({ heading, items }, at) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options, which a fieldset is not.
        <div key={heading} role="group" aria-labelledby={`${listId}-${at}`}>
          <div class="entry-head" id={`${listId}-${at}`} role="presentation">
            {heading}
          </div>
          {items.map((item) => (
            // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant moves instead of the focus.
            // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field does the same.
            <div
              key={item.id}
              id={`${listId}-${item.id}`}
              ref={item.id === activeId ? active : null}
              class="result"
              role="option"
              aria-selected={item.id === activeId}
              onPointerMove={() => onPoint(item.id)}
              onClick={() => item.open(actions)}
            >
              <span class="row-head">
                <span class="row-term">{item.title}</span>
                {item.category && <CategoryMark category={item.category} />}
              </span>
              <span class="row-gloss">{item.note}</span>
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

/**
 * One field over the lexicon, the paper's references and the collections. A combobox (ARIA pattern "list
 * autocomplete, manual selection"): focus stays in the field, arrows walk all results, Enter opens, Escape clears.
 */
export function SearchTab({ search, actions }: { search: PanelSearch; actions: PanelActions }) {
  const t = useText();
  const listId = useId();
  const [pointed, setPointed] = useState('');
  const { query, busy } = search;
  const open = query.trim() !== '';
  const groups = open ? groupsOf(t, search) : [];
  const items = groups.flatMap((group) => group.items);
  const current = items.find(({ id }) => id === pointed) ?? items[0];

  const type = (next: string) => {
    setPointed('');
    actions.onSearch(next);
  };
  const walk = (by: number) => {
    const at = current ? items.indexOf(current) : -1;
    const next = items[(at + by + items.length) % items.length];
    if (next) setPointed(next.id);
  };
  const keys: Record<string, () => void> = {
    ArrowDown: () => walk(1),
    ArrowUp: () => walk(-1),
    Enter: () => current?.open(actions),
    Escape: () => type(''),
  };
  const announced = () => {
    if (!open || busy) return '';
    if (items.length === 0) return t('searchNone', query.trim());
    return items.length === 1 ? t('searchResultsOne') : t('searchResultsMany', formatNumber(items.length));
  };
  const filled = items.length > 0;
  return (
    <search class="search">
      <div class="search-field">
        <Icon name="search" />
        <input
          type="text"
          role="combobox"
          aria-label={t('searchAll')}
          aria-autocomplete="list"
          aria-expanded={filled}
          aria-controls={filled ? listId : undefined}
          aria-activedescendant={current ? `${listId}-${current.id}` : undefined}
          placeholder={t('searchAll')}
          autocomplete="off"
          spellcheck={false}
          value={query}
          onInput={(event) => type(event.currentTarget.value)}
          onKeyDown={(event) => {
            const act = open && !event.isComposing ? keys[event.key] : undefined;
            if (!act) return;
            event.preventDefault();
            act();
          }}
        />
        {query && <IconButton icon="close" label={t('clearSearch')} onPress={() => type('')} />}
      </div>
      <div role="status" class="unseen">
        {announced()}
      </div>
      {!open && <Note text={t('searchAllHint')} />}
      {open && !filled && busy && <Note text={t('searchBusy')} />}
      {open && !filled && !busy && <Note text={t('searchNone', query.trim())} hint={t('searchNoneHint')} />}
      {filled && (
        <Results
          {...{ listId, groups, busy, actions }}
          activeId={current?.id}
          onPoint={(id) => setPointed(id)}
        />
      )}
    </search>
  );
}
