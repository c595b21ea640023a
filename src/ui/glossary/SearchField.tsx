import { Icon } from '../common/Icon';
import { IconButton } from '../common/IconButton';
import { useText } from '../i18n';

interface SearchFieldProps {
  query: string;
  onSearch(query: string): void;
  /** Down: into the list; Enter: the first of it. */
  onEnter(how: 'walk' | 'open'): void;
}

/** Searches as one types; the list below is the result. */
export function SearchField({ query, onSearch, onEnter }: SearchFieldProps) {
  const t = useText();
  const keys: Record<string, () => void> = {
    ArrowDown: () => onEnter('walk'),
    Enter: () => onEnter('open'),
    Escape: () => onSearch(''),
  };
  return (
    <search class="search">
      <div class="search-field">
        <Icon name="search" />
        <input
          type="text"
          aria-label={t('searchLabel')}
          placeholder={t('glossarySearch')}
          autocomplete="off"
          spellcheck={false}
          value={query}
          onInput={(event) => onSearch(event.currentTarget.value)}
          onKeyDown={(event) => {
            const act = event.isComposing ? undefined : keys[event.key];
            if (!act) return;
            event.preventDefault();
            act();
          }}
        />
        {query && <IconButton icon="close" label={t('clearSearch')} onPress={() => onSearch('')} />}
      </div>
    </search>
  );
}
