import { Icon } from '../common/Icon';
import { IconButton } from '../common/IconButton';
import { formatNumber, useText } from '../i18n';
import type { Choice } from './entries';

interface ToolsProps {
  choice: Choice;
  /** How many of the whole list each filter would leave. */
  never: number;
  bare: number;
  onChoice(change: Partial<Choice>): void;
}

/** Search and filters of the list. A filter that would leave nothing is not offered. */
export function Tools({ choice, never, bare, onChoice }: ToolsProps) {
  const t = useText();
  const filters = [
    { name: 'never', count: never, label: 'refsFilterNever' },
    { name: 'bare', count: bare, label: 'refsFilterBare' },
  ] as const;
  return (
    <search class="ref-tools">
      <div class="search-field">
        <Icon name="search" />
        <input
          type="text"
          aria-label={t('refsSearchLabel')}
          placeholder={t('refsSearch')}
          autocomplete="off"
          spellcheck={false}
          value={choice.query}
          onInput={(event) => onChoice({ query: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.isComposing || !choice.query) return;
            // Escape would close the popup: the first one only empties the field.
            event.preventDefault();
            onChoice({ query: '' });
          }}
        />
        {choice.query && (
          <IconButton icon="close" label={t('clearSearch')} onPress={() => onChoice({ query: '' })} />
        )}
      </div>
      {filters
        .filter(({ name, count }) => count > 0 || choice[name])
        .map(({ name, count, label }) => (
          <label class="tick" key={name}>
            <input
              type="checkbox"
              checked={choice[name]}
              onChange={(event) => onChoice({ [name]: event.currentTarget.checked })}
            />
            {t(label, formatNumber(count))}
          </label>
        ))}
    </search>
  );
}
