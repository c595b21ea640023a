/** A list of 32-bit integers that grows: what a vocabulary of 100,000 terms is put together in. */
export class Int32List {
  length = 0;
  private items: Int32Array<ArrayBuffer>;

  constructor(capacity = 1024) {
    this.items = new Int32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.items.length) {
      const larger = new Int32Array(2 * this.length);
      larger.set(this.items);
      this.items = larger;
    }
    this.items[this.length++] = value;
  }

  at(index: number): number {
    return this.items[index] as number;
  }

  set(index: number, value: number): void {
    this.items[index] = value;
  }

  /** A copy of just the right length. */
  pack(): Int32Array<ArrayBuffer> {
    return this.items.slice(0, this.length);
  }
}
