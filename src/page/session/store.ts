import type { Abbreviation, CitationMatch, Marked, Match } from '../../core/model';
import type { Block } from '../read';

/** A block of the page with what was found in it; offsets are the block's. */
export interface Entry {
  readonly block: Block;
  matches: readonly Match[];
  abbreviations: readonly Abbreviation[];
  citations: readonly CitationMatch[];
  /** What is painted, sorted and disjoint; chosen by density and settings. */
  shown: readonly Marked[];
  scanned: boolean;
  /** False once the block has left the page. */
  alive: boolean;
}

/** The blocks of one article in document order. */
export class Store {
  readonly entries: Entry[] = [];
  readonly #byContainer = new WeakMap<Element, Set<Block>>();
  /** Where the last change of the page ended. */
  #hint = Number.POSITIVE_INFINITY;
  readonly #byBlock = new WeakMap<Block, Entry>();
  /** UTF-16 units of all blocks. */
  units = 0;

  /** The blocks of a container, for finding a place of the page. */
  readonly blocksOf = (container: Element): Iterable<Block> | undefined => this.#byContainer.get(container);

  entryOf(block: Block): Entry | undefined {
    return this.#byBlock.get(block);
  }

  /** Appends blocks that follow all others; returns their entries. */
  append(blocks: readonly Block[]): Entry[] {
    return this.#insert(this.entries.length, blocks);
  }

  /**
   * Puts the new blocks of a region in the place of its old ones.
   *
   * @returns what left, what came (not yet chosen or painted), and the index of the first that came.
   */
  replace(region: Element, blocks: readonly Block[]): { left: Entry[]; came: Entry[]; at: number } {
    const at = this.#indexOf(region);
    let end = at;
    while (end < this.entries.length && region.contains(this.entries[end]?.block.anchor ?? null)) end++;
    const left = this.entries.splice(at, end - at);
    for (const entry of left) this.#forget(entry);
    this.#hint = at + blocks.length;
    return { left, came: this.#insert(at, blocks), at };
  }

  /** Drops blocks that are no longer in the document. */
  sweep(): Entry[] {
    const left = this.entries.filter((entry) => !entry.block.attached);
    if (left.length === 0) return left;
    const stay = this.entries.filter((entry) => entry.block.attached);
    this.entries.length = 0;
    for (const entry of stay) this.entries.push(entry);
    for (const entry of left) this.#forget(entry);
    this.#number(0);
    return left;
  }

  #insert(at: number, blocks: readonly Block[]): Entry[] {
    const entries = blocks.map((block): Entry => {
      return { block, matches: [], abbreviations: [], citations: [], shown: [], scanned: false, alive: true };
    });
    const behind = this.entries.splice(at);
    for (const entry of entries) this.entries.push(entry);
    for (const entry of behind) this.entries.push(entry);
    for (const entry of entries) {
      const { container } = entry.block;
      this.#byBlock.set(entry.block, entry);
      const known = this.#byContainer.get(container);
      if (known === undefined) this.#byContainer.set(container, new Set([entry.block]));
      else known.add(entry.block);
      this.units += entry.block.text.length;
    }
    this.#number(at);
    return entries;
  }

  #forget(entry: Entry): void {
    entry.alive = false;
    this.units -= entry.block.text.length;
    const { container } = entry.block;
    const rest = this.#byContainer.get(container);
    rest?.delete(entry.block);
    if (rest?.size === 0) this.#byContainer.delete(container);
  }

  /** Numbers the sections from an index on. */
  #number(from: number): void {
    let section = this.entries[from - 1]?.block.section ?? 0;
    for (let i = from; i < this.entries.length; i++) {
      const block = this.entries[i]?.block;
      if (block === undefined) continue;
      if (block.heading) section++;
      block.section = section;
    }
  }

  /**
   * Index of the first entry that does not stand before an element. Changes come in document order, and most are
   * appended: behind the last change is asked first, then a binary search is made.
   */
  #indexOf(region: Element): number {
    let low = 0;
    let high = this.entries.length;
    const hint = Math.min(this.#hint, high);
    if (hint === 0 || this.#before(hint - 1, region)) {
      if (hint === high || !this.#before(hint, region)) return hint;
      low = hint + 1;
      if (this.#before(high - 1, region)) return high;
    } else high = hint - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#before(middle, region)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** True when an entry stands before an element in the document. */
  #before(index: number, region: Element): boolean {
    const anchor = this.entries[index]?.block.anchor;
    const position = anchor === undefined ? 0 : region.compareDocumentPosition(anchor);
    return (position & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  }
}
