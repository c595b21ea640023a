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

const NONE: readonly never[] = [];

/** The blocks of one article in document order. */
export class Store {
  readonly entries: Entry[] = [];
  readonly #byContainer = new Map<Element, Block[]>();
  readonly #byBlock = new Map<Block, Entry>();
  /** Where the last change of the page ended. */
  #hint = Number.POSITIVE_INFINITY;
  /** Behind the entries that were looked for last. */
  #behind = 0;
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
   * Puts the new blocks of regions in the place of their old ones.
   *
   * @param run elements side by side, in document order, none empty of neighbours in between.
   * @returns what left, what came (not yet chosen or painted), and the index of the first that came.
   */
  replace(run: readonly Element[], blocks: readonly Block[]): { left: Entry[]; came: Entry[]; at: number } {
    const [first] = run;
    const at = first === undefined ? this.entries.length : this.#indexOf(first);
    let end = at;
    for (let r = 0; r < run.length && end < this.entries.length; ) {
      if (run[r]?.contains(this.entries[end]?.block.anchor ?? null)) end++;
      else r++;
    }
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

  /**
   * The smallest slice `[from, to)` that holds all of some entries; `[0, 0]` when none is left. They come in portions,
   * each behind the last: those behind are looked at first.
   */
  extentOf(some: readonly Entry[]): readonly [from: number, to: number] {
    const { entries } = this;
    const wanted = new Set(some.filter(({ alive }) => alive));
    let left = wanted.size;
    let from = entries.length;
    let to = 0;
    for (let n = 0, i = this.#behind; n < entries.length && left > 0; n++, i++) {
      if (i >= entries.length) i = 0;
      if (!wanted.has(entries[i] as Entry)) continue;
      from = Math.min(from, i);
      to = Math.max(to, i + 1);
      left--;
    }
    if (to === 0) return [0, 0];
    this.#behind = to;
    return [from, to];
  }

  #insert(at: number, blocks: readonly Block[]): Entry[] {
    const behind = this.entries.splice(at);
    const entries: Entry[] = [];
    for (const block of blocks) {
      const entry: Entry = {
        block,
        matches: NONE,
        abbreviations: NONE,
        citations: NONE,
        shown: NONE,
        scanned: false,
        alive: true,
      };
      entries.push(entry);
      this.entries.push(entry);
      this.#byBlock.set(block, entry);
      const known = this.#byContainer.get(block.container);
      if (known === undefined) this.#byContainer.set(block.container, [block]);
      else known.push(block);
      this.units += block.text.length;
    }
    for (const entry of behind) this.entries.push(entry);
    this.#number(at);
    return entries;
  }

  #forget(entry: Entry): void {
    entry.alive = false;
    const { block } = entry;
    this.units -= block.text.length;
    this.#byBlock.delete(block);
    const known = this.#byContainer.get(block.container);
    const at = known?.indexOf(block) ?? -1;
    if (known?.length === 1) this.#byContainer.delete(block.container);
    else if (at >= 0) known?.splice(at, 1);
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

/** Gives blocks that say what others said what was found in those. */
export function takeOver(came: readonly Entry[], known: ReadonlyMap<string, Entry>): void {
  if (known.size === 0) return;
  for (const entry of came) {
    const same = known.get(entry.block.text);
    if (same === undefined) continue;
    entry.matches = same.matches;
    entry.abbreviations = same.abbreviations;
    // Until the next look says otherwise.
    entry.citations = same.citations;
    entry.scanned = true;
  }
}
