import type { MessageKey, Translate } from '../../../../ui/i18n';

/** What must be said when the extension was updated or removed under the page. */
const AHEAD: MessageKey[] = ['storeFault_gone', 'noteKeptHere', 'noteSaving', 'close'];

/**
 * The reader's language, remembered: once the extension was updated the browser tells no words any more, and a note that
 * is being written must go on being shown.
 */
export function remembering(translate: Translate): Translate {
  const known = new Map<string, string>();
  const remembered: Translate = (key, ...args) => {
    const name = JSON.stringify([key, ...args]);
    try {
      const words = translate(key, ...args);
      known.set(name, words);
      return words;
    } catch {
      return known.get(name) ?? '';
    }
  };
  for (const key of AHEAD) remembered(key);
  return remembered;
}
