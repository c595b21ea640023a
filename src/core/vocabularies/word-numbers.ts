import { hashOf, secondHashOf } from './hash';
import { Int32List } from './numbers';

/** Numbers words from 0 by their two hashes, so that a word already met costs no string. */
export class WordNumbers {
  /** By number. */
  readonly words: string[] = [];
  private readonly hashes = new Int32List(1 << 15);
  private readonly seconds = new Int32List(1 << 15);
  /** Numbers from 1; 0 marks a free place. */
  private slots = new Int32Array(1 << 16);

  private slotOf(hash: number, second: number): number {
    const mask = this.slots.length - 1;
    let i = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) & mask;
    for (;;) {
      const n = (this.slots[i] as number) - 1;
      if (n < 0 || (this.hashes.at(n) === hash && this.seconds.at(n) === second)) return i;
      i = (i + 1) & mask;
    }
  }

  /** The number of the word with these hashes; -1 when it has none yet. */
  find(hash: number, second: number): number {
    return (this.slots[this.slotOf(hash, second)] as number) - 1;
  }

  /** Numbers a word that has none yet. */
  add(word: string, hash: number, second: number): number {
    this.slots[this.slotOf(hash, second)] = this.words.push(word);
    this.hashes.push(hash);
    this.seconds.push(second);
    if (2 * this.words.length > this.slots.length) this.grow();
    return this.words.length - 1;
  }

  /** The number of a word, given it now if it has none. */
  of(word: string): number {
    const [hash, second] = [hashOf(word), secondHashOf(word)];
    const known = this.find(hash, second);
    return known >= 0 ? known : this.add(word, hash, second);
  }

  private grow(): void {
    this.slots = new Int32Array(4 * this.slots.length);
    for (let n = 0; n < this.words.length; n++)
      this.slots[this.slotOf(this.hashes.at(n), this.seconds.at(n))] = n + 1;
  }
}
