/** Which articles have what: lists of article numbers by key, each number once and rising. */
export class Postings {
  readonly #lists = new Map<string, number[]>();
  readonly #total: number;

  /** @param total how many articles there are */
  constructor(total: number) {
    this.#total = total;
  }

  /** Numbers must come in rising order. */
  add(key: string, article: number): void {
    const list = this.#lists.get(key);
    if (!list) this.#lists.set(key, [article]);
    else if (list.at(-1) !== article) list.push(article);
  }

  of(key: string): readonly number[] {
    return this.#lists.get(key) ?? [];
  }

  keys(): Iterable<string> {
    return this.#lists.keys();
  }

  /** Inverse document frequency, `ln(1 + N / df)`: what few articles share tells more (Spärck Jones 1972). */
  rarity(key: string): number {
    return Math.log(1 + this.#total / Math.max(1, this.of(key).length));
  }

  /** Rarest first; ties by name. */
  readonly rarestFirst = (a: string, b: string): number =>
    this.rarity(b) - this.rarity(a) || (a < b ? -1 : 1);
}
