import type { Placing } from '../../core/model';
import { useText } from '../i18n';

interface PlacingLineProps {
  placing: Placing;
  onConfirm?: ((right: boolean) => void) | undefined;
}

/** Says where a note stands when that is not simply the very place; asks when it is not sure. */
export function PlacingLine({ placing, onConfirm }: PlacingLineProps) {
  const t = useText();
  if (placing === 'exact') return null;
  return (
    <p class="placing" data-placing={placing}>
      {t(`placing_${placing}`)}
      {placing === 'uncertain' && onConfirm && (
        <>
          {' '}
          <button type="button" class="text-button" onClick={() => onConfirm(true)}>
            {t('placingYes')}
          </button>{' '}
          <button type="button" class="text-button" onClick={() => onConfirm(false)}>
            {t('placingNo')}
          </button>
        </>
      )}
    </p>
  );
}
