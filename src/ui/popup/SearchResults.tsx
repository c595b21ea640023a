import { useEffect, useRef } from 'preact/hooks';
import { CategoryMark } from '../common/CategoryMark';
import { Note } from '../common/Note';
import { useText } from '../i18n';
import type { SearchState } from './types';

interface SearchResultsProps {
  listId: string;
  search: SearchState;
  activeId: string | undefined;
  onPoint(at: number): void;
  onConcept(conceptId: string): void;
}

/** The list below the search field. Options are not focusable: the field keeps the focus. */
export function SearchResults({ listId, search, activeId, onPoint, onConcept }: SearchResultsProps) {
  const t = useText();
  const active = useRef<HTMLDivElement | null>(null);
  const { query, busy, results } = search;

  useEffect(() => {
    active.current?.scrollIntoView?.({ block: 'nearest' });
  }, [activeId]);

  if (results.length === 0) {
    if (busy) return <Note text={t('searchBusy')} />;
    return <Note text={t('searchNone', query.trim())} hint={t('searchNoneHint')} />;
  }
  return (
    <div id={listId} class="results" role="listbox" aria-label={t('searchLabel')} data-busy={busy}>
      {results.map(({ id, label, category, gloss, mark }, at) => (
        // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant moves instead of the focus.
        // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field does the same.
        <div
          key={id}
          id={`${listId}-${id}`}
          ref={id === activeId ? active : null}
          class="result"
          role="option"
          aria-selected={id === activeId}
          onPointerMove={() => onPoint(at)}
          onClick={() => onConcept(id)}
        >
          <span class="row-head">
            <span class="row-term">{label}</span>
            <CategoryMark category={category} mark={mark} />
          </span>
          <span class="row-gloss" data-absent={!gloss}>
            {gloss ?? t('definitionToCome')}
          </span>
        </div>
      ))}
    </div>
  );
}
