/** Steps of an alignment. */
export const STEP = {
  /** Both units agree. */
  RIGHT: 0,
  /** One unit for another. */
  DIAGONAL: 1,
  /** A unit of the pattern is missing in the text. */
  MISSING: 2,
  /** A unit of the text is not in the pattern. */
  EXTRA: 3,
} as const;

/** Steps looked at together, and how many errors among them make a crowd. */
const WINDOW = 10;
const CROWD = 6;

/** Counts the errors that stand in crowds of more than one kind: a plain gap is something left out, not other words. */
export class Crowd {
  errors = 0;
  readonly #last: number[] = [];
  #counted = 0;

  add(step: number): void {
    this.#last.push(step);
    if (this.#last.length > WINDOW) this.#last.shift();
    this.#counted = Math.max(0, this.#counted - 1);
    if (step === STEP.RIGHT) return;
    const wrong = this.#last.filter((one) => one !== STEP.RIGHT);
    const changed = wrong.filter((one) => one === STEP.DIAGONAL).length;
    const mixed = wrong.includes(STEP.MISSING) && wrong.includes(STEP.EXTRA);
    if (wrong.length < CROWD || (changed < 2 && !mixed)) return;
    // The first crowd counts all its errors, each one that follows in its wake adds itself.
    this.errors += this.#counted > 0 ? 1 : wrong.length;
    this.#counted = WINDOW;
  }
}
