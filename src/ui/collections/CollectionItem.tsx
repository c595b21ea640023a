import { useState } from 'preact/hooks';
import { ExternalLink } from '../common/ExternalLink';
import { RenameOrRemove } from '../common/RenameOrRemove';
import { formatNumber, useText } from '../i18n';
import { ExportChoice } from './ExportChoice';
import type { CollectionEntry, CollectionListActions } from './types';

const day = (iso: string) => new Date(iso).toLocaleDateString(undefined, { dateStyle: 'medium' });

/** One collection: what it holds, and what can be done with it. Removing asks once more, in the same place. */
export function CollectionItem({
  collection,
  actions,
}: {
  collection: CollectionEntry;
  actions: CollectionListActions;
}) {
  const t = useText();
  const { id, title, url, bundled, articles, unseen, followed, updated } = collection;
  const [mode, setMode] = useState<'rest' | 'rename' | 'remove'>('rest');
  const [name, setName] = useState(title);
  const facts = [
    articles === 1 ? t('articlesOne') : t('articlesMany', formatNumber(articles)),
    unseen > 0 ? t('followedNew', formatNumber(unseen)) : '',
    bundled ? t('collectionBundled') : '',
    followed ? t('collectionSince', day(followed)) : '',
    updated && updated !== followed ? t('collectionUpdated', day(updated)) : '',
  ];
  return (
    <li class="collection">
      {mode === 'rename' ? (
        <form
          class="collection-name"
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim()) actions.onRename(id, name.trim());
            setMode('rest');
          }}
        >
          <input
            type="text"
            required
            maxLength={1000}
            aria-label={t('collectionRenameNamed', title)}
            ref={(field) => field?.focus()}
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Escape' && setMode('rest')}
          />
          <button type="submit" class="button">
            {t('collectionRename')}
          </button>
        </form>
      ) : (
        <span class="article-title">{title}</span>
      )}
      <span class="article-source">{facts.filter(Boolean).join(' · ')}</span>
      <span class="collection-actions">
        {url && <ExternalLink url={url}>{t('collectionOpen')}</ExternalLink>}
        {!bundled && unseen > 0 && (
          <button type="button" class="text-button" onClick={() => actions.onSeen(id)}>
            {t('collectionSeen')}
          </button>
        )}
        {!bundled && mode === 'rest' && (
          <RenameOrRemove
            name={title}
            onRename={() => {
              setName(title);
              setMode('rename');
            }}
            onRemove={() => setMode('remove')}
          />
        )}
        <ExportChoice what={title} onExport={(format) => actions.onExport(format, id)} />
      </span>
      {mode === 'remove' && (
        <p class="collection-sure" role="alert">
          {t('collectionRemoveSure', formatNumber(articles))}
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
