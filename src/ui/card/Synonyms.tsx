import { useState } from 'preact/hooks';
import { formatNumber, useText } from '../i18n';

/** So many forms show at once; drugs can have dozens of brand and code names. */
const SHOWN = 6;

/** The other forms of a term as one running line, the first few at once and the rest on demand. */
export function Synonyms({ forms }: { forms: readonly string[] }) {
  const t = useText();
  const [all, setAll] = useState(false);
  if (forms.length === 0) return null;
  const more = Math.max(0, forms.length - SHOWN);
  const shown = all ? forms : forms.slice(0, SHOWN);
  return (
    <p class="entry">
      <span class="entry-head">{t('alsoWritten')}</span> <span>{shown.join(', ')}</span>
      {more > 0 && (
        <>
          {' '}
          {/* The button stays when all is shown: the focus must not fall out of the card. */}
          <button type="button" class="text-button" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('less') : t('synonymsMore', formatNumber(more))}
          </button>
        </>
      )}
    </p>
  );
}
