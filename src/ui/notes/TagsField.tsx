import { useId, useState } from 'preact/hooks';
import { Icon } from '../common/Icon';
import { useText } from '../i18n';

interface TagsFieldProps {
  tags: readonly string[];
  /** Tags in use elsewhere, offered while typing. */
  known: readonly string[];
  onChange(tags: string[]): void;
}

/** A tag as it is kept: white space folded, no sign in front. */
const tidy = (tag: string) => tag.replace(/^#+/, '').replace(/\s+/g, ' ').trim().slice(0, 100);

/** The tags of a note: each can be taken off, new ones are typed and end with Enter or a comma. */
export function TagsField({ tags, known, onChange }: TagsFieldProps) {
  const t = useText();
  const id = useId();
  const [typed, setTyped] = useState('');
  const add = (text: string) => {
    const fresh = text.split(',').map(tidy).filter(Boolean);
    setTyped('');
    if (fresh.length > 0) onChange([...new Set([...tags, ...fresh])]);
  };
  return (
    <div class="tags-field">
      {tags.map((tag) => (
        <span key={tag} class="tag">
          {tag}
          <button
            type="button"
            class="tag-off"
            aria-label={t('noteTagOff', tag)}
            onClick={() => onChange(tags.filter((other) => other !== tag))}
          >
            <Icon name="close" />
          </button>
        </span>
      ))}
      <input
        type="text"
        class="tag-input"
        list={id}
        value={typed}
        placeholder={t('noteTagAdd')}
        aria-label={t('noteTagAdd')}
        autocomplete="off"
        onInput={(event) => {
          const { value } = event.currentTarget;
          if (value.includes(',') && !event.isComposing) add(value);
          else setTyped(value);
        }}
        onKeyDown={(event) => {
          // Enter and Backspace of an input method are its own.
          if (event.isComposing) return;
          if (event.key === 'Enter') {
            event.preventDefault();
            add(typed);
          } else if (event.key === 'Backspace' && typed === '' && tags.length > 0)
            onChange(tags.slice(0, -1));
        }}
        onBlur={() => add(typed)}
      />
      <datalist id={id}>
        {known
          .filter((tag) => !tags.includes(tag))
          .slice(0, 200)
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
    </div>
  );
}
