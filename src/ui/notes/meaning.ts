import type { NoteColour } from '../../core/model';
import type { MessageKey, Translate } from '../i18n';
import type { MeaningNames } from './types';

/** In the order in which they are offered. `ui` takes only types from `core`, which holds the same list. */
export const COLOURS: readonly NoteColour[] = ['yellow', 'green', 'blue', 'purple', 'red'];

/** What a colour means: as the reader named it, else as it begins. */
export function meaningOf(t: Translate, colour: NoteColour, names: MeaningNames): string {
  return names[colour]?.trim() || t(`noteMeaning_${colour}` satisfies MessageKey);
}
