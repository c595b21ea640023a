import type { Density } from '../../core/model';
import { useText } from '../i18n';
import { Segmented } from './Segmented';

const DENSITIES = ['off', 'section', 'all'] as const satisfies readonly Density[];

/** How many occurrences of a term are marked. */
export function DensityChoice(props: { value: Density; onChoose(density: Density): void }) {
  const t = useText();
  return (
    <Segmented
      label={t('densityLabel')}
      choices={DENSITIES.map((value) => ({ value, label: t(`density_${value}`) }))}
      value={props.value}
      onChoose={props.onChoose}
    />
  );
}
