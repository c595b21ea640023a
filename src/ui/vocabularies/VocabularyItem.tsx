import { useState } from 'preact/hooks';
import type { Category } from '../../core/model';
import { RenameOrRemove } from '../common/RenameOrRemove';
import { formatNumber, useText } from '../i18n';
import { CategorySelect, OwnColour, Samples } from './Looks';
import type { VocabularyActions, VocabularyRow } from './types';
import { vocabularyFacts } from './words';

interface VocabularyItemProps {
  vocabulary: VocabularyRow;
  categories: readonly Category[];
  actions: VocabularyActions;
}

/** One vocabulary: switched, named, coloured, removed. Removing asks once more, in the same place. */
export function VocabularyItem({ vocabulary, categories, actions }: VocabularyItemProps) {
  const t = useText();
  const { id, name, on, category, colour, concepts, style } = vocabulary;
  const [mode, setMode] = useState<'rest' | 'rename' | 'remove'>('rest');
  const [draft, setDraft] = useState(name);
  return (
    <li class="vocabulary" data-on={on}>
      {mode === 'rename' ? (
        <form
          class="collection-name"
          onSubmit={(event) => {
            event.preventDefault();
            if (draft.trim()) actions.onChange(id, { name: draft.trim() });
            setMode('rest');
          }}
        >
          <input
            type="text"
            required
            maxLength={100}
            aria-label={t('collectionRenameNamed', name)}
            ref={(field) => field?.focus()}
            value={draft}
            onInput={(event) => setDraft(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Escape' && setMode('rest')}
          />
          <button type="submit" class="button">
            {t('collectionRename')}
          </button>
        </form>
      ) : (
        <label class="vocabulary-switch">
          <input
            type="checkbox"
            checked={on}
            aria-label={t('vocabularySwitch', name)}
            onChange={(event) => actions.onChange(id, { on: event.currentTarget.checked })}
          />
          <span class="article-title">{name}</span>
        </label>
      )}
      <span class="article-source">{vocabularyFacts(t, vocabulary)}</span>
      <div class="vocabulary-looks">
        <CategorySelect
          value={category}
          categories={categories}
          label={t('vocabularyCategoryOf', name)}
          onChoose={(next) => actions.onChange(id, { category: next })}
        />
        <Samples style={style} />
        <OwnColour
          value={colour ?? null}
          begin={style.light}
          of={name}
          onChoose={(next) => actions.onChange(id, { colour: next })}
        />
        {mode === 'rest' && (
          <span class="vocabulary-actions">
            <RenameOrRemove
              name={name}
              onRename={() => {
                setDraft(name);
                setMode('rename');
              }}
              onRemove={() => setMode('remove')}
            />
          </span>
        )}
      </div>
      {mode === 'remove' && (
        <p class="collection-sure" role="alert">
          {t('vocabularyRemoveSure', formatNumber(concepts))}
          <button
            type="button"
            class="button"
            ref={(button) => button?.focus()}
            onClick={() => actions.onRemove(id)}
          >
            {t('collectionRemoveYes')}
          </button>
          <button type="button" class="button" onClick={() => setMode('rest')}>
            {t('collectionRemoveNo')}
          </button>
        </p>
      )}
    </li>
  );
}
