import { useId } from 'preact/hooks';
import type { NoteColour } from '../../core/model';
import { useText } from '../i18n';
import { COLOURS, meaningOf } from './meaning';
import type { MeaningNames } from './types';

interface SwatchesProps {
  names: MeaningNames;
  value: NoteColour;
  onChoose(colour: NoteColour): void;
}

/** One colour out of five, by its meaning. Native radio buttons: arrow keys come with them. */
export function Swatches({ names, value, onChoose }: SwatchesProps) {
  const t = useText();
  const group = useId();
  return (
    <fieldset class="swatches">
      <legend class="unseen">{t('noteColour')}</legend>
      {COLOURS.map((colour) => {
        const meaning = meaningOf(t, colour, names);
        return (
          <label key={colour} class="swatch" data-colour={colour} title={meaning}>
            <input
              type="radio"
              class="unseen"
              name={group}
              value={colour}
              checked={colour === value}
              aria-label={meaning}
              onChange={() => onChoose(colour)}
            />
          </label>
        );
      })}
      <span class="swatch-name" aria-hidden="true">
        {meaningOf(t, value, names)}
      </span>
    </fieldset>
  );
}
