import type { Hit } from './hits';

/** The place of the page to which a reader who followed a citation can come back. */
export class Returning {
  readonly #view: Window;
  #kept: { hit: Hit; x: number; y: number } | null = null;

  constructor(view: Window) {
    this.#view = view;
  }

  get kept(): boolean {
    return this.#kept !== null;
  }

  /** Keeps where the reader is, unless a place is kept: several steps lead back to where the first began. Null forgets. */
  keep(hit: Hit | null): void {
    const { scrollX: x, scrollY: y } = this.#view;
    if (hit === null) this.#kept = null;
    else this.#kept ??= { hit, x, y };
  }

  /** Scrolls back at once and forgets the place; null when there is none, or it has left the page. */
  back(): Hit | null {
    const kept = this.#kept;
    this.#kept = null;
    if (kept === null || !kept.hit.block.attached) return null;
    this.#view.scrollTo({ left: kept.x, top: kept.y, behavior: 'instant' });
    return kept.hit;
  }
}
