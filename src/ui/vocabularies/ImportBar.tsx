import { useText } from '../i18n';
import type { ImportProgress } from './types';

/** How far an import is, and the way to end it. */
export function ImportBar({ progress, onCancel }: { progress: ImportProgress; onCancel(): void }) {
  const t = useText();
  const { file, stage, share } = progress;
  const percent = Math.round(share * 100);
  return (
    <div class="import-bar">
      <p>
        {/* The step is said when it changes; the share would be said all the time. */}
        <span role="status">{t(`vocabularyStage_${stage}`)}</span>
        <span class="count" aria-hidden="true">
          {percent} %
        </span>
      </p>
      <progress max={100} value={percent} aria-label={t('vocabularyProgress', file)} />
      <button type="button" class="button" ref={focusFirst} onClick={onCancel}>
        {t('vocabularyCancel')}
      </button>
    </div>
  );
}

/** The button that began the import is gone: the focus must not fall out of the section. */
const focusFirst = (button: HTMLButtonElement | null) => button?.focus();
