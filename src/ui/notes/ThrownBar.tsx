import { IconButton } from '../common/IconButton';
import { useText } from '../i18n';

interface ThrownBarProps {
  /** Why it could not be taken out of the bin, in words. */
  fault?: string;
  onUndo(): void;
  onClose(): void;
}

/** Where a note stood that was just thrown away: one click takes it out of the bin again. */
export function ThrownBar({ fault, onUndo, onClose }: ThrownBarProps) {
  const t = useText();
  return (
    <div class="note-bar">
      {fault ? (
        <p class="note-bar-made" role="alert">
          {fault}
        </p>
      ) : (
        <p class="note-bar-made" role="status">
          {t('noteThrown')}
        </p>
      )}
      <button type="button" class="text-button" onClick={onUndo}>
        {t('noteUndo')}
      </button>
      <span class="note-bar-rule" aria-hidden="true" />
      <IconButton icon="close" label={t('close')} onPress={onClose} />
    </div>
  );
}
