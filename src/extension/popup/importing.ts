import type { PopupProps } from '../../ui/popup/types';
import { hearInView, tellViews } from '../messages';
import { importViewMessages } from '../messages/catalogue/views';

/** An import of which so long nothing was heard has ended with its page. Milliseconds. */
const SILENCE = 5_000;

/** Follows the import of a vocabulary, which the options page does. */
export function followImport(show: (importing: PopupProps['importing']) => void): void {
  let silence: ReturnType<typeof setTimeout> | undefined;
  hearInView(importViewMessages, {
    'import-progress'({ progress }) {
      clearTimeout(silence);
      if (!progress) return show(undefined);
      silence = setTimeout(() => show(undefined), SILENCE);
      show({ progress, onCancel: () => tellViews('cancel-import', {}) });
    },
    'cancel-import': () => undefined,
  });
}
