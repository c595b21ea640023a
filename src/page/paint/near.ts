import type { Block } from '../read';

/**
 * Tells which blocks stand within a screen of the viewport. Table rows are watched as one, so that a long table does
 * not cost a target a cell. Without IntersectionObserver every block counts as near.
 */
export class Near {
  readonly #observer: IntersectionObserver | null;
  readonly #blocks = new Map<Element, Set<Block>>();
  readonly #near = new Set<Element>();
  readonly #target = new Map<Block, Element>();

  constructor(view: Window & typeof globalThis, onChange: (blocks: Iterable<Block>) => void) {
    this.#observer =
      typeof view.IntersectionObserver === 'function'
        ? new view.IntersectionObserver((entries) => onChange(this.#changed(entries)), {
            rootMargin: '100% 0px',
          })
        : null;
  }

  add(block: Block): void {
    if (this.#target.has(block)) return;
    const parent = block.container.parentElement;
    this.#watch(block, parent?.localName === 'tr' ? parent : block.container);
  }

  remove(block: Block): void {
    const target = this.#target.get(block);
    if (target === undefined) return;
    this.#target.delete(block);
    const blocks = this.#blocks.get(target);
    blocks?.delete(block);
    if (blocks?.size !== 0) return;
    this.#blocks.delete(target);
    this.#near.delete(target);
    this.#observer?.unobserve(target);
  }

  has(block: Block): boolean {
    const target = this.#target.get(block);
    return target !== undefined && (this.#observer === null || this.#near.has(target));
  }

  destroy(): void {
    this.#observer?.disconnect();
    this.#blocks.clear();
    this.#near.clear();
    this.#target.clear();
  }

  #watch(block: Block, target: Element): void {
    this.#target.set(block, target);
    const known = this.#blocks.get(target);
    if (known !== undefined) {
      known.add(block);
      return;
    }
    this.#blocks.set(target, new Set([block]));
    this.#observer?.observe(target);
  }

  #changed(entries: readonly IntersectionObserverEntry[]): Set<Block> {
    const changed = new Set<Block>();
    for (const { target, isIntersecting, boundingClientRect: box } of entries) {
      const blocks = this.#blocks.get(target);
      if (blocks === undefined) continue;
      if (!isIntersecting && box.width === 0 && box.height === 0 && this.#climb(target, blocks)) continue;
      if (isIntersecting === this.#near.has(target)) continue;
      if (isIntersecting) this.#near.add(target);
      else this.#near.delete(target);
      for (const block of blocks) changed.add(block);
    }
    return changed;
  }

  /** An element without a box of its own (`display: contents`) never meets the viewport: its parent does. */
  #climb(target: Element, blocks: Set<Block>): boolean {
    const parent = target.parentElement;
    const view = target.ownerDocument.defaultView;
    if (parent === null || view?.getComputedStyle(target).display !== 'contents') return false;
    for (const block of [...blocks]) {
      this.remove(block);
      this.#watch(block, parent);
    }
    return true;
  }
}
