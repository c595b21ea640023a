import { useState } from 'preact/hooks';
import { formatNumber, useText } from '../i18n';

/** So many forms show at once; drugs can have dozens of brand and code names. */
const SHOWN = 6;

/** The other forms of a term as one running line, the first few at once and the rest on demand. */
export function Synonyms({ forms }: { forms: readonly string[] }) {
  const t = useText();
  const [all, setAll] = useState(false);
  if (forms.length === 0) return null;
  const hidden = all ? 0 : Math.max(0, forms.length - SHOWN);
  const shown = hidden > 0 ? forms.slice(0, SHOWN) : forms;
  return (
    <p class="entry">
      <span class="entry-head">{t('alsoWritten')}</span> <span>{shown.join(', ')}</span>
      {hidden > 0 && (
        <>
          {' '}
          <button type="button" class="text-button" onClick={() => setAll(true)}>
            {t('synonymsMore', formatNumber(hidden))}
          </button>
        </>
      )}
    </p>
  );
}
