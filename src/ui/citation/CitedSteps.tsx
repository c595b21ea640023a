import type { Place } from '../card/types';
import { Icon } from '../common/Icon';
import { IconButton } from '../common/IconButton';
import { formatNumber, useText } from '../i18n';

interface CitedStepsProps {
  place: Place;
  /** The reference, in words, for the buttons' names. */
  what: string;
  canBack: boolean;
  onStep(by: -1 | 1): void;
  onBack(): void;
}

/** How often the paper cites a reference, the way to the other places, and the way back. */
export function CitedSteps({ place, what, canBack, onStep, onBack }: CitedStepsProps) {
  const t = useText();
  const { index, total } = place;
  return (
    <div class="cited-steps">
      <span>{total > 1 ? t('citeTimes', formatNumber(total)) : t('citeOnce')}</span>
      {total > 1 && (
        <span class="steps">
          <IconButton icon="previous" label={t('citePrevious', what)} onPress={() => onStep(-1)} />
          <span aria-live="polite">{t('citePlace', formatNumber(index), formatNumber(total))}</span>
          <IconButton icon="next" label={t('citeNext', what)} onPress={() => onStep(1)} />
        </span>
      )}
      {canBack && (
        <button type="button" class="text-button with-icon" aria-label={t('citeBack')} onClick={onBack}>
          <Icon name="back" />
          {t('back')}
        </button>
      )}
    </div>
  );
}
