import { categoryStyles, type Settings } from '../../core/model';
import type { HostPaper } from '../../core/references';
import { chooseShown, highlightName, Painter } from '../paint';
import { type Block, findRoot, isBlock, LIMITS, Policy, Reader } from '../read';
import { Budget, Gate, isOwn, Mutations, pause, regionsOf, SLICE, watchShown, yieldToPage } from '../watch';
import { Citing, type CitingHost } from './citing';
import { Counts, wordsIn } from './counts';
import { Hits } from './hits';
import { mayCite } from './may-cite';
import { type Scan, Scanner } from './scanner';
import { type Entry, Store } from './store';
import { watchThemes } from './themes';

/** What a reading leaves to others. */
export interface Minds {
  scan: Scan;
  citing?: CitingHost | undefined;
  /** What the paper itself is known by. */
  own(): HostPaper;
}

/** One article while it is open: read, scanned, painted, and followed as it changes. Ends with its signal. */
export class Reading {
  readonly store = new Store();
  readonly counts = new Counts();
  readonly hits = new Hits(this.store);
  readonly painter: Painter;
  /** Closed while the tab is hidden, or the reader has stopped the work. */
  readonly gate: Gate;
  /** Absent where nobody takes citations apart. */
  readonly citing: Citing | null;
  words = 0;
  /** UTF-16 units that the limits left unread. */
  cut = 0;
  readonly #document: Document;
  readonly #root: Element;
  readonly #signal: AbortSignal;
  readonly #scanner: Scanner;
  readonly #mutations: Mutations;
  readonly #shown: ReturnType<typeof watchShown>;
  readonly #budget = new Budget();
  readonly #dirty = new Set<Element>();
  readonly #changed: () => void;
  #settings: Settings;
  #busy = true;
  /** The first matches have come. */
  #marked = false;
  #looked = false;
  #since = 0;
  #wake: () => void = () => {};

  /**
   * @param changed called when counts or `busy` changed.
   * @throws never; a document without a body is an article without text.
   */
  constructor(
    document: Document,
    { scan, citing, own }: Minds,
    settings: Settings,
    changed: () => void,
    signal: AbortSignal,
  ) {
    this.#document = document;
    this.#root = findRoot(document) ?? document.documentElement;
    this.#signal = signal;
    this.gate = new Gate(document, signal);
    this.#settings = settings;
    this.#changed = changed;
    const view = document.defaultView ?? window;
    this.painter = new Painter(this.#root, view, (block) => this.#stale(block), highlightName);
    this.painter.restyle(categoryStyles(settings.colours));
    this.#scanner = new Scanner(scan, this.gate, (entries) => this.#delivered(entries), signal);
    const delivered = (entries: Entry[]) => this.#cited(entries);
    this.citing = citing ? new Citing(document, this.store, { ...citing, own }, delivered, signal) : null;
    this.#mutations = new Mutations(document, () => this.#ring());
    this.#shown = watchShown((element) => this.#mark(element));
    watchThemes(document, view, () => this.painter.refresh(), signal);
    signal.addEventListener('abort', () => {
      this.#mutations.stop();
      this.#shown.stop();
      this.painter.destroy();
      this.#wake();
    });
    void this.#run();
  }

  get busy(): boolean {
    return !this.gate.stopped && (this.#busy || this.#scanner.busy);
  }

  get root(): Element {
    return this.#root;
  }

  /** True while the article's root stands in the document. */
  get attached(): boolean {
    return this.#root.isConnected;
  }

  configure(settings: Settings): void {
    this.#settings = settings;
    this.painter.restyle(categoryStyles(settings.colours));
    this.#choose(0, this.store.entries.length);
  }

  async #run(): Promise<void> {
    await this.#readAll();
    while (!this.#signal.aborted) {
      if (!this.#mutations.waiting && this.#dirty.size === 0) await this.#quiet();
      await this.gate.open();
      for (let wait = 1; wait > 0 && !this.#signal.aborted; ) {
        wait = this.#budget.wait(performance.now(), this.#since, this.#mutations.last);
        if (wait > 0) await pause(Math.max(wait, 16), this.#signal);
      }
      if (!this.#signal.aborted) await this.#follow();
    }
  }

  async #readAll(): Promise<void> {
    if (this.#document.designMode === 'on') return this.#settle();
    await this.gate.open();
    await this.#read(this.#root, (blocks) => this.#came(this.store.append(blocks)));
    this.#settle();
  }

  #settle(): void {
    this.#busy = false;
    this.#lookForCitations();
    this.#changed();
  }

  /** Reads a region in slices; gives its blocks away as they come. */
  async #read(region: Element, give: (blocks: Block[]) => void): Promise<void> {
    const policy = new Policy(this.#root, region);
    const reader = new Reader(region, policy);
    while (!reader.done && !this.#signal.aborted) {
      const start = performance.now();
      const blocks = reader.read(start + SLICE / 2, 32_000);
      give(this.#within(blocks));
      if (this.store.units >= LIMITS.page) break;
      if (reader.done) break;
      await yieldToPage();
      await this.gate.open();
    }
    this.cut += reader.cut;
    if (reader.lost !== null) this.#mark(reader.lost);
    for (const element of policy.hidden) this.#shown.add(element);
  }

  #within(blocks: Block[]): Block[] {
    let units = this.store.units;
    return blocks.filter((block) => {
      units += block.text.length;
      if (units <= LIMITS.page && this.store.entries.length < LIMITS.blocks) return true;
      this.cut += block.text.length;
      return false;
    });
  }

  /** Looks at what changed and reads it again. */
  async #follow(): Promise<void> {
    let start = performance.now();
    const { records, overflow } = this.#mutations.take();
    const { regions, removed } = regionsOf(records, this.#root);
    for (const region of this.#dirty) if (region.isConnected) regions.push(region);
    this.#dirty.clear();
    // A framework that renders the same words anew need not cost a scan.
    const known = new Map<string, Entry>();
    if (removed || overflow) this.#left(this.store.sweep(), known);
    for (const region of overflow ? [this.#root] : regions) {
      await this.#again(region, known);
      const now = performance.now();
      if (now - start < SLICE) continue;
      this.#budget.spend(now - start, now);
      await yieldToPage();
      start = performance.now();
      if (this.#signal.aborted) return;
    }
    this.#budget.spend(performance.now() - start, performance.now());
    this.painter.refresh();
    if (this.#looked && (overflow || mayCite(records))) this.citing?.look();
    this.#changed();
  }

  async #again(region: Element, known: Map<string, Entry>): Promise<void> {
    if (!region.isConnected || isOwn(region)) return;
    const reaches = new Policy(this.#root, region).reaches(region, isBlock);
    const blocks: Block[] = [];
    if (reaches) await this.#read(region, (more) => more.forEach((block) => void blocks.push(block)));
    if (this.#signal.aborted || !region.isConnected) return;
    // Reading gave the page its turn: blocks it removed meanwhile have no place among the others.
    if (this.#mutations.waiting) this.#left(this.store.sweep(), known);
    const { left, came, at } = this.store.replace(region, blocks);
    this.#left(left, known);
    for (const entry of came) {
      const same = known.get(entry.block.text);
      if (same === undefined) continue;
      entry.matches = same.matches;
      entry.abbreviations = same.abbreviations;
      // Until the next look says otherwise.
      entry.citations = same.citations;
      entry.scanned = true;
    }
    this.#came(came);
    if (came.some((entry) => entry.scanned) || left.length > 0)
      this.#choose(at, at + Math.max(1, came.length));
  }

  #came(entries: Entry[]): void {
    for (const entry of entries) {
      this.words += wordsIn(entry.block.text);
      this.counts.add(entry.matches);
    }
    this.hits.changed();
    this.#scanner.add(entries.filter((entry) => !entry.scanned));
  }

  #left(entries: Entry[], known: Map<string, Entry>): void {
    for (const entry of entries) {
      if (entry.scanned) known.set(entry.block.text, entry);
      this.words -= wordsIn(entry.block.text);
      this.counts.remove(entry.matches);
      this.painter.set(entry.block, []);
    }
    if (entries.length > 0) this.hits.changed();
  }

  #delivered(entries: Entry[]): void {
    for (const entry of entries) this.counts.add(entry.matches);
    this.#marked = true;
    this.#lookForCitations();
    this.#chooseFor(entries);
    this.#changed();
  }

  #cited(entries: Entry[]): void {
    this.#chooseFor(entries);
    this.#changed();
  }

  /** Once the text is there and the first marks are: they come first. */
  #lookForCitations(): void {
    if (this.#busy || !this.#marked || this.#looked) return;
    this.#looked = true;
    this.citing?.look();
  }

  /** Chooses anew what is painted in entries that got other matches. */
  #chooseFor(entries: readonly Entry[]): void {
    let from = this.store.entries.length;
    let to = 0;
    const places = new Set(entries);
    for (let i = 0; i < this.store.entries.length; i++) {
      const entry = this.store.entries[i];
      if (entry === undefined || !places.has(entry)) continue;
      from = Math.min(from, i);
      to = i + 1;
    }
    this.hits.changed();
    if (from < to) this.#choose(from, to);
  }

  #choose(from: number, to: number): void {
    const changed = chooseShown<Entry>(
      this.store.entries,
      this.#settings,
      from,
      Math.min(to, this.store.entries.length),
    );
    for (const entry of changed) this.painter.set(entry.block, entry.shown);
  }

  #stale(block: Block): void {
    if (block.container.isConnected) this.#mark(block.container);
  }

  #mark(element: Element): void {
    this.#dirty.add(element);
    this.#ring();
  }

  #ring(): void {
    this.#since = performance.now();
    this.#wake();
  }

  #quiet(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }
}
