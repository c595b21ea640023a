import type { CategoryStyle } from '../../core/model';
import { useText } from '../i18n';
import { contrast, ENOUGH, GROUNDS } from './contrast';

interface ColourFieldProps {
  ground: 'light' | 'dark';
  style: CategoryStyle;
  /** What is marked: the sample's word. */
  word: string;
  label: string;
  onChoose(colour: string): void;
}

/** A word marked as on a page of one ground, the choice of its colour, and a warning when the line is too faint there. */
export function ColourField({ ground, style, word, label, onChoose }: ColourFieldProps) {
  const t = useText();
  const colour = style[ground];
  const ratio = contrast(colour, GROUNDS[ground]);
  return (
    <div class="colour-field">
      <span class="sample" data-ground={ground} aria-hidden="true">
        <span
          style={{
            textDecorationLine: 'underline',
            textDecorationStyle: style.line,
            textDecorationColor: colour,
            textDecorationThickness: `${style.thickness}px`,
          }}
        >
          {word}
        </span>
      </span>
      <input
        type="color"
        aria-label={label}
        title={label}
        value={colour}
        onChange={(event) => onChoose(event.currentTarget.value.toLowerCase())}
      />
      <p class="colour-warning" role="status">
        {ratio < ENOUGH &&
          t('optionsColourFaint', ratio.toLocaleString(undefined, { maximumFractionDigits: 1 }))}
      </p>
    </div>
  );
}
