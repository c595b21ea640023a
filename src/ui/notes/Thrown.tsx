import type { Note } from '../../core/model';
import { useText } from '../i18n';

/** Says that a note is in the bin, and takes it out again. */
export function Thrown({ note, onRestore }: { note: Note | null; onRestore(): void }) {
  const t = useText();
  return (
    <p class="thrown" role="status">
      {note && (
        <>
          {t('noteThrown')}{' '}
          <button type="button" class="text-button" onClick={onRestore}>
            {t('noteUndo')}
          </button>
        </>
      )}
    </p>
  );
}
