import { useState } from 'preact/hooks';
import { useText } from '../i18n';

/** What a reader can do about a term that should not be marked. Both are kept in the browser. */
export interface Correction {
  /** Stops marking the concept everywhere. */
  onHide(): void;
  /** Notes that this place was marked wrongly. */
  onWrong(): void;
}

/** The two corrections of a card; each says that it was done and is then spent. */
export function Correct({ onHide, onWrong }: Correction) {
  const t = useText();
  const [noted, setNoted] = useState(false);
  return (
    <p class="correct">
      <button
        type="button"
        class="text-button"
        disabled={noted}
        onClick={() => {
          onWrong();
          setNoted(true);
        }}
      >
        {t(noted ? 'wrongNoted' : 'markedWrong')}
      </button>
      <button type="button" class="text-button" onClick={onHide}>
        {t('hideTerm')}
      </button>
    </p>
  );
}
