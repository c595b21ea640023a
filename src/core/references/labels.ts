import { SEAM } from '../model';

const LABEL = new RegExp(
  `^[\\s${SEAM}]*[[(]?(?:Ref\\.?\\s*)?(\\d{1,4})[\\])]?[.:)]?[\\s${SEAM}]*(?=[^\\d.:/,-])`,
);
const RISING_SHARE = 0.7;

/** An entry's printed number and the text behind it. */
export interface Labelled {
  label: number;
  /** UTF-16 offset behind the label. */
  end: number;
}

/**
 * The numbers printed before the entries of a list; null for a list without. Numbers are labels when nearly all
 * entries have one and they rise: a year or a quantity that begins an entry is none.
 */
export function printedLabels(texts: readonly string[]): (Labelled | null)[] | null {
  const labels = texts.map((text) => {
    const match = LABEL.exec(text);
    return match === null ? null : { label: Number(match[1]), end: match[0].length };
  });
  let rising = 0;
  let last = 0;
  for (const found of labels) {
    if (found === null) continue;
    if (found.label === last + 1 || (last === 0 && found.label < 1000)) rising++;
    last = found.label;
  }
  return rising >= texts.length * RISING_SHARE ? labels : null;
}
