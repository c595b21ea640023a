import type { PageState } from '../../core/model';
import { useText } from '../i18n';
import { ProgressLine } from './ProgressLine';

/** A page with so much text takes a while: it shows how far the work is, and can be stopped. UTF-16 units, 50,000 words. */
const LONG = 300_000;

/** True for a page whose reading takes so long that it shows itself, or was stopped. */
export const takesLong = ({ busy, stopped, progress }: PageState): boolean =>
  stopped === true || (busy && (progress?.of ?? 0) >= LONG);

/** How far a long page has been read, with the way to stop that and to go on. */
export function Work({ page, onWork }: { page: PageState; onWork(on: boolean): void }) {
  const t = useText();
  const { progress, stopped = false } = page;
  const percent = progress && progress.of > 0 ? Math.floor((progress.done / progress.of) * 100) : 0;
  return (
    <ProgressLine
      percent={percent}
      label={t('progressLabel')}
      button={t(stopped ? 'goOn' : 'stopReading')}
      onPress={() => onWork(stopped)}
    />
  );
}
