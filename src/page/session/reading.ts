import { categoryStyles, type Settings } from '../../core/model';
import type { HostPaper } from '../../core/references';
import { chooseShown, highlightName, Painter } from '../paint';
import { type Block, findRoot, isBlock, LIMITS, Policy, Reader } from '../read';
import {
  Budget,
  eachInSlices,
  Gate,
  isOwn,
  Mutations,
  pause,
  regionsOf,
  runsOf,
  SLICE,
  watchShown,
  yieldToPage,
} from '../watch';
import { Citing, type CitingHost } from './citing';
import { Counts, wordsOf } from './counts';
import { Hits } from './hits';
import { withinLimits } from './limits';
import { mayCite } from './may-cite';
import { type Scan, Scanner } from './scanner';
import { type Entry, Store, takeOver } from './store';
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
    this.painter = new Painter(this.#root, view, ({ container }) => this.#mark(container), highlightName);
    this.painter.restyle(categoryStyles(settings.colours));
    this.#scanner = new Scanner(scan, this.gate, (entries) => this.#delivered(entries), signal);
    const delivered = (entries: Entry[]) => this.#chooseFor(entries);
    this.citing = citing
      ? new Citing(document, this.store, { ...citing, own }, delivered, this.gate, signal)
      : null;
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

  get words(): number {
    return wordsOf(this.store.entries, () => this.#changed());
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
    // Finding the root was work enough for one turn on a long page.
    await yieldToPage();
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
  async #read(
    region: Element,
    give: (blocks: Block[]) => void,
    policy = new Policy(this.#root, region),
  ): Promise<void> {
    const reader = new Reader(region, policy);
    while (!reader.done && !this.#signal.aborted) {
      const start = performance.now();
      const blocks = reader.read(start + SLICE / 2, 32_000);
      const { kept, cut } = withinLimits(this.store, blocks);
      this.cut += cut;
      give(kept);
      if (this.store.units >= LIMITS.page) break;
      if (reader.done) break;
      await yieldToPage();
      await this.gate.open();
    }
    this.cut += reader.cut;
    if (reader.lost !== null) this.#mark(reader.lost);
    for (const element of policy.hidden.splice(0)) this.#shown.add(element);
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
    for (let run of overflow ? [[this.#root]] : runsOf(regions)) {
      while (run.length > 0) {
        run = run.slice(await this.#again(run, known));
        const now = performance.now();
        if (now - start < SLICE) continue;
        this.#budget.spend(now - start, now);
        await yieldToPage();
        start = performance.now();
        if (this.#signal.aborted) return;
      }
    }
    this.#budget.spend(performance.now() - start, performance.now());
    this.painter.glance();
    if (this.#looked && (overflow || mayCite(records))) this.citing?.look();
    this.#changed();
  }

  /** Reads neighbours again, as many as there is time for; returns how many. */
  async #again(run: readonly Element[], known: Map<string, Entry>): Promise<number> {
    const start = performance.now();
    const policy = new Policy(this.#root, ...run);
    const read = new Map<Element, Block[]>();
    let count = 0;
    while (count < run.length && (count === 0 || performance.now() - start < SLICE / 2)) {
      const region = run[count++];
      if (!region?.isConnected || isOwn(region)) continue;
      const blocks: Block[] = [];
      read.set(region, blocks);
      const give = (more: Block[]) => more.forEach((block) => void blocks.push(block));
      if (policy.reaches(region, isBlock)) await this.#read(region, give, policy);
    }
    const regions = [...read.keys()].filter((region) => region.isConnected);
    if (this.#signal.aborted || regions.length === 0) return count;
    // Reading gave the page its turn: blocks it removed meanwhile have no place among the others.
    if (this.#mutations.waiting) this.#left(this.store.sweep(), known);
    const blocks = regions.flatMap((region) => read.get(region) ?? []);
    const { left, came, at } = this.store.replace(regions, blocks);
    this.#left(left, known);
    takeOver(came, known);
    this.#came(came);
    if (came.some((entry) => entry.scanned) || left.length > 0)
      this.#choose(at, at + Math.max(1, came.length));
    return count;
  }

  #came(entries: Entry[]): void {
    for (const entry of entries) if (entry.matches.length > 0) this.counts.add(entry.matches);
    this.hits.changed();
    this.#scanner.add(entries);
  }

  #left(entries: Entry[], known: Map<string, Entry>): void {
    for (const entry of entries) {
      if (entry.scanned) known.set(entry.block.text, entry);
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
  }

  /** Once the text is there and the first marks are: they come first. */
  #lookForCitations(): void {
    if (this.#busy || !this.#marked || this.#looked) return;
    this.#looked = true;
    this.citing?.look();
  }

  /** Chooses anew what is painted in entries that got other matches. */
  #chooseFor(entries: readonly Entry[]): void {
    const [from, to] = this.store.extentOf(entries);
    this.hits.changed();
    if (from < to) this.#choose(from, to);
    this.#changed();
  }

  #choose(from: number, to: number): void {
    const changed = chooseShown<Entry>(
      this.store.entries,
      this.#settings,
      from,
      Math.min(to, this.store.entries.length),
    );
    // Other settings change all of a long page.
    void eachInSlices(changed, ({ alive, block, shown }) => {
      if (alive) this.painter.set(block, shown);
    });
  }

  #mark(element: Element): void {
    if (!element.isConnected) return;
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
