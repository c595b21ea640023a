import { Int32List } from './numbers';
import { type Offsets, offsetAt, packOffsets } from './offsets';

/**
 * A trie over word classes, packed. States are numbered breadth first from the root, 0, and the children of one state
 * stand together, sorted by class: so a state's number is the place of its edge, and two numbers a state are all that
 * is kept. A class that begins a form has the number of the state it leads to.
 */
export interface PackedForms {
  /** Class by which a state is reached. */
  label: Int32Array<ArrayBuffer>;
  /** From that of s to that of s + 1 (exclusive) are the children of s; of the root, which has most, none is told. */
  first: Offsets;
  /** From that of s to that of s + 1 (exclusive) are the outputs of s. */
  outputAt: Offsets;
}

/** The state to which a class leads from a state other than the root; 0 when there is none. */
export function child({ label, first }: PackedForms, state: number, wordClass: number): number {
  let low = offsetAt(first, state);
  let high = offsetAt(first, state + 1) - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const at = label[middle] as number;
    if (at === wordClass) return middle;
    if (at < wordClass) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

/** A trie that still grows: transitions in one open-addressing table. */
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

  /**
   * Packs the trie. Classes 1 to n must be those by which the root is left.
   * @returns the trie without outputs, and the number of each growing state in it
   */
  pack(): { label: Int32Array<ArrayBuffer>; first: Offsets; numberOf: Int32Array } {
    const states = this.parent.length;
    const parents = this.parent.pack();
    const labels = this.label.pack();
    // Children of each state by a counting sort.
    const at = new Int32Array(states + 1);
    for (let s = 1; s < states; s++)
      at[(parents[s] as number) + 1] = (at[(parents[s] as number) + 1] as number) + 1;
    for (let s = 0; s < states; s++) at[s + 1] = (at[s + 1] as number) + (at[s] as number);
    const children = new Int32Array(states);
    const next = at.slice();
    for (let s = 1; s < states; s++) {
      const p = parents[s] as number;
      children[next[p] as number] = s;
      next[p] = (next[p] as number) + 1;
    }
    const byLabel = (x: number, y: number) => (labels[x] as number) - (labels[y] as number);
    const label = new Int32Array(states);
    const first = new Int32Array(states + 1);
    const numberOf = new Int32Array(states);
    const order = new Int32Array(states);
    let count = 1;
    for (let packed = 0; packed < states; packed++) {
      const s = order[packed] as number;
      first[packed] = count;
      const mine = children.subarray(at[s], at[s + 1]);
      if (mine.length > 1) mine.sort(byLabel);
      for (const c of mine) {
        order[count] = c;
        numberOf[c] = count;
        label[count] = labels[c] as number;
        count++;
      }
    }
    first[states] = count;
    // The root's children would make the numbers beside it too large; see `starters`.
    first[0] = first[1] as number;
    return { label, first: packOffsets(first), numberOf };
  }
}
