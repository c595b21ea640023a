import { useText } from '../i18n';
import { COLOURS, meaningOf } from './meaning';
import type { MeaningNames } from './types';

interface NoteSettingsProps {
  names: MeaningNames;
  noteBar: boolean;
  onNames(names: MeaningNames): void;
  onNoteBar(shown: boolean): void;
}

/** The longest name that a colour can have, in UTF-16 units: what the settings take. */
const LONGEST = 60;

/** What the colours mean to the reader, and whether a bar appears over selected text. */
export function NoteSettings({ names, noteBar, onNames, onNoteBar }: NoteSettingsProps) {
  const t = useText();
  return (
    <>
      <label class="tick">
        <input
          type="checkbox"
          checked={noteBar}
          onChange={(event) => onNoteBar(event.currentTarget.checked)}
        />
        {t('noteBarShown')}
      </label>
      <p class="small">{t('noteBarHint')}</p>
      <fieldset class="meanings">
        <legend>{t('noteMeanings')}</legend>
        {COLOURS.map((colour) => (
          <label key={colour} class="meaning">
            <span class="swatch" data-colour={colour} aria-hidden="true" />
            <span class="unseen">{t('noteMeaningOf', t(`noteColour_${colour}`))}</span>
            <input
              type="text"
              value={names[colour] ?? ''}
              placeholder={meaningOf(t, colour, {})}
              maxLength={LONGEST}
              autocomplete="off"
              onChange={(event) => {
                const { [colour]: _former, ...others } = names;
                const name = event.currentTarget.value.trim();
                onNames(name === '' ? others : { ...others, [colour]: name });
              }}
            />
          </label>
        ))}
      </fieldset>
    </>
  );
}
