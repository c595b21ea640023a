import { Icon } from '../common/Icon';
import { IconButton } from '../common/IconButton';
import { useText } from '../i18n';

interface FilterFieldProps {
  label: string;
  value: string;
  /** What came of it, for screen readers. */
  said: string;
  onInput(value: string): void;
}

/** A field that narrows the list below it; Escape empties it. */
export function FilterField({ label, value, said, onInput }: FilterFieldProps) {
  const t = useText();
  return (
    <div class="filter">
      <div class="search-field">
        <Icon name="search" />
        <input
          type="text"
          aria-label={label}
          placeholder={label}
          autocomplete="off"
          spellcheck={false}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || value === '') return;
            event.preventDefault();
            onInput('');
          }}
        />
        {value && <IconButton icon="close" label={t('clearSearch')} onPress={() => onInput('')} />}
      </div>
      <div role="status" class="unseen">
        {said}
      </div>
    </div>
  );
}
