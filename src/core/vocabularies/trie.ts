import { Int32List } from './numbers';

/** A trie over word classes: transitions in one open-addressing table. Parents have smaller numbers than children. */
export class GrowingTrie {
  /** Parent and class of each state; the root, 0, has neither. */
  readonly parent = new Int32List(1 << 16);
  readonly label = new Int32List(1 << 16);
  private slots = new Int32Array(1 << 16);

  constructor() {
    this.parent.push(0);
    this.label.push(0);
  }

  private slotOf(state: number, label: number): number {
    let h = Math.imul(state, 0x9e3779b1) ^ Math.imul(label, 0x85ebca6b);
    h ^= h >>> 15;
    const mask = this.slots.length - 1;
    let i = Math.imul(h, 0x2c1b3c6d) & mask;
    for (;;) {
      const s = this.slots[i] as number;
      if (s === 0 || (this.parent.at(s) === state && this.label.at(s) === label)) return i;
      i = (i + 1) & mask;
    }
  }

  /** The state to which a class leads, made where there is none. */
  step(state: number, label: number): number {
    const slot = this.slotOf(state, label);
    const known = this.slots[slot] as number;
    if (known !== 0) return known;
    const made = this.parent.length;
    this.parent.push(state);
    this.label.push(label);
    this.slots[slot] = made;
    if (2 * made > this.slots.length) this.grow();
    return made;
  }

  private grow(): void {
    this.slots = new Int32Array(4 * this.slots.length);
    for (let s = 1; s < this.parent.length; s++)
      this.slots[this.slotOf(this.parent.at(s), this.label.at(s))] = s;
  }
}
