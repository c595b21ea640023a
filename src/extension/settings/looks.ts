import type { CategoryColours, CategoryStyle, Settings } from '../../core/model';
import { onLocalChange, readLocal } from '../platform/storage';
import { loadSettings, onSettings } from './settings';
import { VOCABULARIES_KEY } from './terms-changed';

/**
 * The reader's settings, with the styles of vocabularies that have a colour of their own beside the colours of the
 * categories. No check of those: nothing but the background writes them.
 */
export async function loadLooks(): Promise<Settings> {
  const [settings, known] = await Promise.all([loadSettings(), readLocal(VOCABULARIES_KEY)]);
  const { marks } = (known ?? {}) as { marks?: Record<string, CategoryStyle> };
  return { ...settings, colours: { ...settings.colours, ...marks } as CategoryColours };
}

/** Hears changes of either, from any part of the extension. */
export function onLooks(run: () => void, signal?: AbortSignal): void {
  onSettings(run, signal);
  onLocalChange(VOCABULARIES_KEY, run, signal);
}
