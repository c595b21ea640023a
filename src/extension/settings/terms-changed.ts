import { onLocalChange, readLocal } from '../platform/storage';

/** Under what name the reader's corrections are stored. */
export const CORRECTIONS_KEY = 'corrections';
/** Under what name that which pages have to know of the vocabularies is stored; only the background writes it. */
export const VOCABULARIES_KEY = 'vocabularies';

/** What is looked for, as one string; notes about wrong marks change nothing of it. */
function terms(stored: unknown): string {
  const { hidden = [], forms = [], concepts = [] } = (stored ?? {}) as Record<string, unknown>;
  return JSON.stringify([hidden, forms, concepts]);
}

/**
 * Hears when other terms are to be looked for. Ends with the signal.
 * In a file of its own, so that content scripts need not carry the checks of what is stored.
 */
export function onTermsChanged(run: () => void, signal: AbortSignal): void {
  let last: string | undefined;
  readLocal(CORRECTIONS_KEY).then((now) => {
    last ??= terms(now);
  });
  onLocalChange(
    CORRECTIONS_KEY,
    (value) => {
      const next = terms(value);
      if (next !== last) run();
      last = next;
    },
    signal,
  );
  onLocalChange(VOCABULARIES_KEY, run, signal);
}
