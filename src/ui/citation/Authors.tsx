import { useState } from 'preact/hooks';
import type { Reference } from '../../core/model';
import { formatNumber, useText } from '../i18n';

/** So many authors show at once; large trials have hundreds. */
const SHOWN = 3;

/** The authors as one running line, the first three at once and the rest on demand. */
export function Authors({ reference: { authors, etAl } }: { reference: Reference }) {
  const t = useText();
  const [all, setAll] = useState(false);
  if (authors.length === 0) return null;
  // One more is shown rather than counted.
  const more = authors.length > SHOWN + 1 ? authors.length - SHOWN : 0;
  const shown = all || more === 0 ? authors : authors.slice(0, SHOWN);
  return (
    <p class="cited-authors">
      {shown.join(', ')}
      {etAl && (all || more === 0) && ` ${t('citeEtAlUnknown')}`}
      {more > 0 && (
        <>
          {' '}
          {/* The button stays when all is shown: the focus must not fall out of the card. */}
          <button type="button" class="text-button" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('citeFewer') : t('citeEtAl', formatNumber(more))}
          </button>
        </>
      )}
    </p>
  );
}
