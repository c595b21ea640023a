import { ProgressLine } from '../common/ProgressLine';
import { useText } from '../i18n';
import type { ImportProgress } from './types';

/** An import that another page does: how far it is, in a line, with the way to end it. */
export function ImportLine({ progress, onCancel }: { progress: ImportProgress; onCancel(): void }) {
  const t = useText();
  const { file, stage, share } = progress;
  const percent = Math.round(share * 100);
  const name = t('vocabularyProgress', file);
  return (
    <section class="importing" aria-label={name}>
      <p>
        {name} <span class="small">{t(`vocabularyStage_${stage}`)}</span>
      </p>
      <ProgressLine percent={percent} label={name} button={t('vocabularyCancel')} onPress={onCancel} />
    </section>
  );
}
