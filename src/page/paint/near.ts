import type { Block } from '../read';

/** What is watched for a block: its element, or the table row it stands in. */
interface Spot {
  readonly element: Element;
  readonly chunk: Chunk;
  readonly blocks: Set<Block>;
  near: boolean;
}

/** Neighbours on the page, in order. From afar only the first and the last are watched. */
interface Chunk {
  readonly spots: Set<Spot>;
  /** The elements watched from afar, and whether each is not far away. */
  readonly ends: Map<Element, boolean>;
  open: boolean;
  /** UTF-16 units of text. */
  units: number;
}

/** UTF-16 units of text in one chunk: two or three screens, on a phone seven. */
const CHUNK = 8_000;
/** Chunks are opened so far off that one can hardly lie around the viewport with both ends out of reach. */
const FAR = '400% 0px';
/** So many are watched closely at once: the first marks need not wait a frame longer. */
const FIRST = 64;
/** Painted ahead of the reader, so that marks do not come after the words when they scroll. Each painted range costs a frame in which the page changes about 10 µs (Chromium 156: marker, paint, commit). */
const CLOSE = '50% 0px';
/**
 * The browser looks at what it watches this often at most, and not in every frame. Each look may change the marks, and
 * Chromium (156) then computes anew how far the ink of the whole page reaches: 33 ms for 500,000 words. Milliseconds;
 * Firefox (153) knows no such delay. Readers scroll less than the margin meanwhile.
 */
const DELAY = 100;
/** Elements that hold nothing of ours may stand between neighbours, so many. */
const BETWEEN = 4;

/**
 * Tells which blocks stand in or near the viewport. An element that an IntersectionObserver watches costs about 1 µs in
 * every frame in which the page's layout changes, so thousands are not watched one by one: chunks of neighbours are
 * watched from afar by their ends, and what is in them only while they are not far away. Table rows are watched as one.
 * Without IntersectionObserver every block counts as near.
 */
export class Near {
  readonly #close: IntersectionObserver | null = null;
  readonly #far: IntersectionObserver | null = null;
  readonly #onChange: (blocks: Iterable<Block>) => void;
  readonly #spots = new Map<Element, Spot>();
  readonly #of = new Map<Block, Spot>();
  readonly #ends = new Map<Element, Chunk>();
  /** Chunks whose ends may be others now. */
  readonly #loose = new Set<Chunk>();
  readonly #most: number = 0;
  #last: Spot | undefined;

  constructor(view: Window & typeof globalThis, onChange: (blocks: Iterable<Block>) => void) {
    this.#onChange = onChange;
    const Observer = view.IntersectionObserver;
    if (typeof Observer !== 'function') return;
    // Both margins: one is for the viewport, one for scrolling boxes in the page.
    const watch = (margin: string, see: (entries: IntersectionObserverEntry[]) => void) =>
      new Observer(see, {
        rootMargin: margin,
        scrollMargin: margin,
        delay: DELAY,
      } as IntersectionObserverInit);
    this.#close = watch(CLOSE, (entries) => this.#come(entries));
    this.#far = watch(FAR, (entries) => this.#approach(entries));
    // Where boxes in the page have no margin (Firefox before 141), the middle of a chunk may show and no end of it.
    if ('scrollMargin' in Observer.prototype) this.#most = CHUNK;
  }

  add(block: Block): void {
    if (this.#of.has(block)) return;
    const parent = block.container.parentElement;
    this.#put(block, parent?.localName === 'tr' ? parent : block.container);
  }

  remove(block: Block): void {
    const spot = this.#of.get(block);
    if (spot === undefined) return;
    const { element, chunk, blocks } = spot;
    this.#of.delete(block);
    blocks.delete(block);
    chunk.units -= block.text.length;
    if (blocks.size > 0) return;
    this.#spots.delete(element);
    chunk.spots.delete(spot);
    if (this.#last === spot) this.#last = undefined;
    this.#close?.unobserve(element);
    this.#loosen(chunk);
  }

  has(block: Block): boolean {
    const spot = this.#of.get(block);
    return spot !== undefined && (this.#close === null || spot.near);
  }

  destroy(): void {
    this.#close?.disconnect();
    this.#far?.disconnect();
    for (const kept of [this.#spots, this.#of, this.#ends, this.#loose]) kept.clear();
    this.#last = undefined;
  }

  #put(block: Block, element: Element): void {
    let spot = this.#spots.get(element);
    if (spot === undefined) {
      spot = { element, chunk: this.#chunkFor(element), blocks: new Set(), near: false };
      this.#spots.set(element, spot);
      spot.chunk.spots.add(spot);
      if (spot.chunk.open) this.#close?.observe(element);
      this.#last = spot;
      this.#loosen(spot.chunk);
    }
    spot.blocks.add(block);
    spot.chunk.units += block.text.length;
    this.#of.set(block, spot);
  }

  /** The chunk of the element added last, if this one follows on it and there is room. */
  #chunkFor(element: Element): Chunk {
    const last = this.#last;
    if (last !== undefined && last.chunk.units < this.#most && follows(last.element, element))
      return last.chunk;
    return { spots: new Set(), ends: new Map(), open: this.#spots.size < FIRST, units: 0 };
  }

  /** Blocks come by hundreds: ends are told to the observer when all of them have. */
  #loosen(chunk: Chunk): void {
    this.#loose.add(chunk);
    if (this.#loose.size === 1) queueMicrotask(() => this.#mend());
  }

  #mend(): void {
    for (const chunk of this.#loose) {
      const elements = [...chunk.spots].map((spot) => spot.element);
      const wanted = new Set([elements[0], elements.at(-1)]);
      for (const end of chunk.ends.keys()) {
        if (wanted.has(end)) continue;
        chunk.ends.delete(end);
        this.#ends.delete(end);
        this.#far?.unobserve(end);
      }
      for (const end of wanted) {
        if (end === undefined || chunk.ends.has(end)) continue;
        chunk.ends.set(end, chunk.open);
        this.#ends.set(end, chunk);
        this.#far?.observe(end);
      }
    }
    this.#loose.clear();
  }

  /** Opens chunks that are not far away any more and closes those that are. */
  #approach(entries: readonly IntersectionObserverEntry[]): void {
    const chunks = new Set<Chunk>();
    for (const { target, isIntersecting, boundingClientRect: box } of entries) {
      const chunk = this.#ends.get(target);
      // What has no box meets nothing: its neighbours may.
      chunk?.ends.set(target, isIntersecting || noBox(box));
      if (chunk !== undefined) chunks.add(chunk);
    }
    const changed: Block[] = [];
    for (const chunk of chunks) {
      const open = [...chunk.ends.values()].includes(true);
      if (open === chunk.open) continue;
      chunk.open = open;
      for (const spot of chunk.spots) {
        if (open) this.#close?.observe(spot.element);
        else this.#close?.unobserve(spot.element);
        if (spot.near) changed.push(...spot.blocks);
        spot.near = false;
      }
    }
    this.#onChange(changed);
  }

  #come(entries: readonly IntersectionObserverEntry[]): void {
    const changed: Block[] = [];
    for (const { target, isIntersecting, boundingClientRect: box } of entries) {
      const spot = this.#spots.get(target);
      if (spot === undefined || (!isIntersecting && noBox(box) && this.#climb(spot))) continue;
      if (isIntersecting !== spot.near) changed.push(...spot.blocks);
      spot.near = isIntersecting;
    }
    this.#onChange(changed);
  }

  /** An element without a box of its own (`display: contents`) never meets the viewport: its parent does. */
  #climb({ element, blocks }: Spot): boolean {
    const parent = element.parentElement;
    const view = element.ownerDocument.defaultView;
    if (parent === null || view?.getComputedStyle(element).display !== 'contents') return false;
    for (const block of [...blocks]) {
      this.remove(block);
      this.#put(block, parent);
    }
    return true;
  }
}

const noBox = ({ width, height }: DOMRectReadOnly): boolean => width === 0 && height === 0;

/** True when an element stands next to another, or next to but a few. Wrappers around one child count for it. */
function follows(before: Element, element: Element): boolean {
  const wanted = outside(element);
  let at = outside(before).nextElementSibling;
  for (let i = 0; i < BETWEEN && at !== null && at !== wanted; i++) at = at.nextElementSibling;
  return at !== null && at === wanted;
}

function outside(element: Element): Element {
  let at = element;
  // `childElementCount` would count all children of a long article.
  for (let up = at.parentElement; up?.firstElementChild === up?.lastElementChild; up = at.parentElement) {
    if (up === null) break;
    at = up;
  }
  return at;
}
