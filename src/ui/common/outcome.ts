import { useEffect, useState } from 'preact/hooks';
import type { MessageKey } from '../i18n';

/** How long an outcome stands beside its button, in milliseconds. */
const OUTCOME_SHOWN = 2000;

/** What came of the last thing asked for, and how to ask. */
export interface Outcome {
  /** The message to show now, or null. */
  shown: MessageKey | null;
  /** Awaits `work` and shows `done`, or `failed` when it says false or throws. */
  tell(work: Promise<boolean>, done: MessageKey, failed: MessageKey): void;
}

/** Says for a while what came of copying or saving. */
export function useOutcome(): Outcome {
  const [shown, setShown] = useState<MessageKey | null>(null);
  useEffect(() => {
    if (!shown) return;
    const timer = setTimeout(() => setShown(null), OUTCOME_SHOWN);
    return () => clearTimeout(timer);
  }, [shown]);
  return {
    shown,
    tell(work, done, failed) {
      work.then(
        (well) => setShown(well ? done : failed),
        () => setShown(failed),
      );
    },
  };
}
