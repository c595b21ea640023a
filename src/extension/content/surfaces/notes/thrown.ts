/**
 * Notes that the reader threw away here: an answer of the store that was asked for before the bin had them must not
 * bring them back. Times are those of `performance.now()`.
 */
export class Thrown {
  /** When the store confirmed it; infinite until then. */
  readonly #at = new Map<string, number>();

  begin(id: string): void {
    this.#at.set(id, Number.POSITIVE_INFINITY);
  }

  done(id: string): void {
    this.#at.set(id, performance.now());
  }

  failed(id: string): void {
    this.#at.delete(id);
  }

  /** Is a note to be left out of what was asked for at `asked`? */
  hides(id: string, asked: number): boolean {
    return (this.#at.get(id) ?? Number.NEGATIVE_INFINITY) >= asked;
  }
}
