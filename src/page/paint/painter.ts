import type { Marked, Span } from '../../core/model';
import { type AdoptedSheet, adoptSheet } from '../../ui/style/adopt';
import { rangeOf } from '../anchor';
import type { Block } from '../read';
import { SLICE, yieldToPage } from '../watch/slices';
import { FOCUS_NAME } from './names';
import { Near } from './near';
import { given, highlightCss, type Styles, type Theme } from './sheet';
import { themeOf } from './theme';

/** Whether the page is light or dark is looked at this seldom while it scrolls and changes. Milliseconds. */
const SELDOM = 500;
/** Marks out of sight go when others come, or after so long: each change of the marks costs the whole page. Milliseconds. */
const LEAVE = 1_000;

/** What is painted in a block, and for which matches. */
interface Painted<M> {
  readonly matches: readonly M[];
  readonly ranges: { name: string; range: StaticRange }[];
}

/**
 * Paints matches with the CSS Custom Highlight API: StaticRanges, and only near the viewport, because browsers pay
 * for every registered range at every change of the page. Nothing of the page is changed; `destroy` is the undo.
 */
export class Painter<M extends Span = Marked> {
  readonly #document: Document;
  readonly #view: Window & typeof globalThis;
  readonly #root: Element;
  readonly #near: Near;
  readonly #sheet: AdoptedSheet;
  readonly #wanted = new Map<Block, readonly M[]>();
  readonly #painted = new Map<Block, Painted<M>>();
  /** Painted blocks that are near no longer. */
  readonly #leaving = new Set<Block>();
  readonly #highlights = new Map<string, Highlight>();
  readonly #queue = new Set<Block>();
  readonly #onStale: (block: Block) => void;
  #styles: Styles | undefined;
  /** The rules as they are, and for which theme they were made. */
  #rules: { theme: Theme; css: string } | null = null;
  /** True once the rules that came with the page, if any did, are not enough. */
  #adopts = false;
  #busy = false;
  #destroyed = false;
  /** `performance.now()` of the last look at the page's colours. */
  #looked = Number.NEGATIVE_INFINITY;
  #looking: ReturnType<typeof setTimeout> | undefined;
  #clearing: ReturnType<typeof setTimeout> | undefined;

  readonly #nameOf: (match: M) => string;
  readonly #css: (theme: Theme, styles?: Styles) => string;

  /**
   * @param onStale called with a block whose text has changed under us; it should be read again.
   * @param nameOf the highlight that something is painted under.
   * @param css the rules of those highlights. Of two painters each brings its own: the later sheet wins.
   */
  constructor(
    root: Element,
    view: Window & typeof globalThis,
    onStale: (block: Block) => void,
    nameOf: (match: M) => string,
    css: (theme: Theme, styles?: Styles) => string = highlightCss,
  ) {
    this.#nameOf = nameOf;
    this.#css = css;
    this.#root = root;
    this.#document = root.ownerDocument;
    this.#view = view;
    this.#onStale = onStale;
    this.#sheet = adoptSheet(this.#document);
    this.#near = new Near(view, (blocks) => this.#enqueue(blocks));
  }

  /** Says what shall be painted in a block; an empty list forgets it. */
  set(block: Block, matches: readonly M[]): void {
    if (this.#destroyed) return;
    if (matches.length === 0) {
      this.#wanted.delete(block);
      this.#near.remove(block);
      this.#unpaint(block);
      return;
    }
    this.#wanted.set(block, matches);
    this.#near.add(block);
    if (this.#near.has(block)) this.#enqueue([block]);
  }

  /** Paints the place where the reader is, which may run over several blocks; none takes it away. */
  focus(...places: readonly { block: Block; span: Span }[]): void {
    this.#drop(FOCUS_NAME);
    if (this.#destroyed) return;
    for (const { block, span } of places) {
      const range = rangeOf(block, span);
      if (range === null) continue;
      this.#retheme();
      this.#highlight(FOCUS_NAME)?.add(range);
    }
  }

  /** Marks in these colours from now on. */
  restyle(styles: Styles): void {
    this.#styles = styles;
    this.#rules = null;
    this.refresh();
  }

  /** Looks again whether the page is light or dark, and whether our sheet is still there. */
  refresh(): void {
    if (this.#highlights.size > 0 && !this.#destroyed) this.#retheme();
  }

  /** The same where nobody told of a change, and not all the time. */
  glance(): void {
    if (this.#highlights.size === 0 || this.#destroyed) return;
    const wait = this.#looked + SELDOM - performance.now();
    if (wait <= 0 || this.#rules === null) this.#retheme();
    else {
      this.#looking ??= setTimeout(() => {
        this.#looking = undefined;
        this.glance();
      }, wait);
    }
  }

  destroy(): void {
    this.#destroyed = true;
    clearTimeout(this.#looking);
    clearTimeout(this.#clearing);
    this.#near.destroy();
    this.#queue.clear();
    this.#leaving.clear();
    this.#wanted.clear();
    this.#painted.clear();
    for (const name of [...this.#highlights.keys()]) this.#drop(name);
    this.#sheet.remove();
  }

  #enqueue(blocks: Iterable<Block>): void {
    for (const block of blocks) this.#queue.add(block);
    if (this.#queue.size > 0 && !this.#busy) void this.#work();
  }

  async #work(): Promise<void> {
    this.#busy = true;
    try {
      let start = performance.now();
      if (this.#highlights.size > 0) this.glance();
      else if (this.#root.isConnected) this.#retheme();
      let came = false;
      for (const block of this.#queue) {
        this.#queue.delete(block);
        came = this.#arrange(block) || came;
        if (performance.now() - start < SLICE / 2) continue;
        await yieldToPage();
        start = performance.now();
      }
      this.#leave(came);
    } finally {
      // One block that cannot be painted must not keep the others from it for ever.
      this.#busy = false;
    }
  }

  /** Paints what came near; what left goes later. True when the marks have changed. */
  #arrange(block: Block): boolean {
    const painted = this.#painted.get(block);
    const wanted = this.#wanted.get(block);
    const near = this.#near.has(block);
    if (painted !== undefined && painted.matches === wanted) {
      if (near) this.#leaving.delete(block);
      else this.#leaving.add(block);
      return false;
    }
    this.#unpaint(block);
    if (wanted === undefined || !near) return painted !== undefined;
    this.#paint(block, wanted);
    return true;
  }

  #leave(now: boolean): void {
    if (this.#leaving.size === 0 || this.#destroyed) return;
    clearTimeout(this.#clearing);
    if (!now) this.#clearing = setTimeout(() => this.#leave(true), LEAVE);
    else for (const block of this.#leaving) this.#unpaint(block);
  }

  #paint(block: Block, matches: readonly M[]): void {
    const ranges: { name: string; range: StaticRange }[] = [];
    let whole = true;
    for (const match of matches) {
      const range = rangeOf(block, match);
      if (range === null) {
        this.#onStale(block);
        whole = false;
        break;
      }
      const name = this.#nameOf(match);
      this.#highlight(name)?.add(range);
      ranges.push({ name, range });
    }
    this.#painted.set(block, { matches: whole ? matches : [], ranges });
  }

  #unpaint(block: Block): void {
    const painted = this.#painted.get(block);
    this.#leaving.delete(block);
    if (painted === undefined) return;
    for (const { name, range } of painted.ranges) {
      const highlight = this.#highlights.get(name);
      highlight?.delete(range);
      if (highlight?.size === 0) this.#drop(name);
    }
    this.#painted.delete(block);
  }

  #retheme(): void {
    this.#looked = performance.now();
    const theme = themeOf(this.#root);
    if (this.#rules?.theme !== theme) this.#rules = { theme, css: this.#css(theme, this.#styles) };
    const { css } = this.#rules;
    if (this.#adopts || !given(this.#view, css)) {
      this.#adopts = true;
      this.#sheet.renew(css);
    }
  }

  #highlight(name: string): Highlight | null {
    const known = this.#highlights.get(name);
    if (known !== undefined) return known;
    const registry = this.#view.CSS?.highlights;
    if (registry === undefined || typeof this.#view.Highlight !== 'function') return null;
    const highlight = new this.#view.Highlight();
    if (name === FOCUS_NAME) highlight.priority = 1;
    registry.set(name, highlight);
    this.#highlights.set(name, highlight);
    return highlight;
  }

  #drop(name: string): void {
    const highlight = this.#highlights.get(name);
    if (highlight === undefined) return;
    highlight.clear();
    this.#highlights.delete(name);
    const registry = this.#view.CSS?.highlights;
    if (registry?.get(name) === highlight) registry.delete(name);
  }
}
