import { IconButton } from '../common/IconButton';
import { formatNumber, useText } from '../i18n';
import type { Place } from './types';

interface StepsProps {
  place: Place;
  /** Asked to show the occurrence before (-1) or after (1) this one; the caller goes round at the ends. */
  onStep(by: -1 | 1): void;
}

/** "3 of 17 in this paper" with buttons to the others. */
export function Steps({ place, onStep }: StepsProps) {
  const t = useText();
  if (place.total <= 1) return <span class="steps">{t('occurrenceOnly')}</span>;
  return (
    <span class="steps">
      <span aria-live="polite">{t('occurrence', formatNumber(place.index), formatNumber(place.total))}</span>
      <IconButton icon="previous" label={t('previousPlace')} onPress={() => onStep(-1)} />
      <IconButton icon="next" label={t('nextPlace')} onPress={() => onStep(1)} />
    </span>
  );
}
