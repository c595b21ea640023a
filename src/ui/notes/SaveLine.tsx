import { useText } from '../i18n';
import type { SaveState } from './types';

/** Whether what was written is on the disk. A fault is said at once and stays until it is stored. */
export function SaveLine({ save, onRetry }: { save: SaveState; onRetry(): void }) {
  const t = useText();
  if (save.state === 'failed') {
    return (
      <p class="save-line" role="alert">
        {t(`storeFault_${save.kind}`)} {t('noteKeptHere')}{' '}
        {save.kind !== 'gone' && (
          <button type="button" class="text-button" onClick={onRetry}>
            {t('tryAgain')}
          </button>
        )}
      </p>
    );
  }
  const text =
    save.state === 'saving'
      ? t('noteSaving')
      : save.state === 'saved'
        ? t(save.bothKept ? 'noteBothKept' : 'noteSaved')
        : '';
  return (
    <p class="save-line" role="status">
      {text}
    </p>
  );
}
