import type { RefObject } from 'preact';
import { useText } from '../i18n';
import { Codes } from './Codes';
import { Synonyms } from './Synonyms';
import type { VocabularyEntry } from './types';

type Entries = readonly VocabularyEntry[] | undefined;
type Section = RefObject<HTMLElement | null>;

/** The names of vocabularies that claim the same words, near the top of the card; each leads to what they say. */
export function ClaimedBy({ entries, section }: { entries: Entries; section: Section }) {
  const t = useText();
  if (!entries || entries.length === 0) return null;
  const names = [...new Set(entries.map(({ vocabulary }) => vocabulary))];
  return (
    <p class="entry">
      <span class="entry-head">{t('claimedBy')}</span>{' '}
      <button
        type="button"
        class="text-button"
        onClick={() => {
          section.current?.focus({ preventScroll: true });
          section.current?.scrollIntoView?.({ block: 'nearest' });
        }}
      >
        {names.join(', ')}
      </button>
    </p>
  );
}

/** What the reader's vocabularies say of the same words, each under its name. */
export function Claims({ entries, section }: { entries: Entries; section: Section }) {
  const t = useText();
  if (!entries || entries.length === 0) return null;
  return (
    <section class="claims" aria-label={t('claims')} tabIndex={-1} ref={section}>
      <ul>
        {entries.map(({ id, label, category, mark, vocabulary, gloss, synonyms, codes }) => (
          <li key={id} class="claim">
            <h3 class="entry-head">{vocabulary}</h3>
            <p class="claim-label">
              <span class="mark" data-category={mark ?? category}>
                {label}
              </span>
            </p>
            {gloss && <p class="claim-gloss">{gloss}</p>}
            <Synonyms forms={synonyms} />
            <Codes codes={codes} />
          </li>
        ))}
      </ul>
    </section>
  );
}
