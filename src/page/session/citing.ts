import type { CitationMatch, ListEntry, Reference } from '../../core/model';
import type { CitingText, HostPaper, Mark } from '../../core/references';
import type { ListReader } from '../article/list-reader';
import { type Gate, pause, SLICE, yieldToAll } from '../watch';
import type { Entry, Store } from './store';

/** A reference list as read from a page. Plain JSON. */
export interface ListRequest {
  entries: ListEntry[];
  /** The paper whose list it is. */
  own: HostPaper;
}

/** A reference list and the text that may cite it. Plain JSON. */
export interface CiteRequest extends ListRequest {
  /** In document order. */
  blocks: CitingText[];
}

export interface CiteReply {
  /** The citations of each block. */
  marks: Mark[][];
}

/** What a session needs for citations from whoever runs it. */
export interface CitingHost {
  cite(request: CiteRequest): Promise<CiteReply>;
  /** Takes the list apart. */
  parse(list: ListRequest): Promise<Reference[]>;
  /** Asked once the text has been read. */
  reader(): Promise<ListReader>;
}

type Breathe = () => true | Promise<boolean>;

interface Item {
  element: Element;
  entry: ListEntry;
}

/** A place that the list was read from, and how long its text was: tells whether it still says the same. UTF-16 units. */
interface Seen {
  element: Element;
  length: number;
}

/** Looks at a changing page are at least so long apart, and so many times what the last one cost. Milliseconds. */
const APART = 1_000;
const TIMES_COST = 20;
const TRIES = 4;
const FIRST_RETRY = 500;
/** UTF-16 units; papers are far below, and one message has to hold it all. */
const MOST_TEXT = 3_000_000;

/**
 * The references of one article and where its text cites them: reads the list and the text in slices, has them taken
 * apart, and gives every entry of the store its citations. Looks again, seldom, when the page has changed.
 */
export class Citing {
  readonly #document: Document;
  readonly #store: Store;
  readonly #host: CitingHost & { own(): HostPaper };
  readonly #delivered: (entries: Entry[]) => void;
  readonly #gate: Gate;
  readonly #signal: AbortSignal;
  #items: Item[] = [];
  #seen: Seen[] = [];
  #parsed: Promise<readonly Reference[]> | null = null;
  #resolver: Parameters<ListReader['text']>[1] | null = null;
  #texts = new WeakMap<Entry, CitingText>();
  #sent: readonly CitingText[] = [];
  #running = false;
  #looking = false;
  /** Milliseconds that the look under way waited at the gate. */
  #waited = 0;
  #stale = false;

  /**
   * @param delivered called with the entries whose citations changed, when a look has come to its end.
   * @param gate what is read and asked here waits while it is closed.
   */
  constructor(
    document: Document,
    store: Store,
    host: CitingHost & { own(): HostPaper },
    delivered: (entries: Entry[]) => void,
    gate: Gate,
    signal: AbortSignal,
  ) {
    this.#document = document;
    this.#store = store;
    this.#host = host;
    this.#delivered = delivered;
    this.#gate = gate;
    this.#signal = signal;
  }

  /** True while citations are on their way; not while the reader has stopped the work. */
  get busy(): boolean {
    return this.#looking && !this.#gate.stopped;
  }

  /** The page was read, or has changed. */
  look(): void {
    this.#stale = true;
    if (!this.#running) void this.#run();
  }

  /** The element of an entry of the list, counted from 1, while it stands on the page. */
  elementOf(n: number): Element | null {
    const element = this.#items[n - 1]?.element;
    return element?.isConnected ? element : null;
  }

  /** The references, taken apart when somebody asks: painting does not need it. @throws Error when the background is gone. */
  references(): Promise<readonly Reference[]> {
    if (this.#items.length === 0) return Promise.resolve([]);
    this.#parsed ??= this.#host.parse(this.#list()).catch((error: unknown) => {
      this.#parsed = null;
      throw error;
    });
    return this.#parsed;
  }

  #list(): ListRequest {
    return { entries: this.#items.map(({ entry }) => entry), own: this.#host.own() };
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#stale && !this.#signal.aborted) {
      this.#stale = false;
      this.#looking = true;
      await this.#open();
      this.#waited = 0;
      const start = performance.now();
      const changed = await this.#look().catch(() => []);
      this.#looking = false;
      if (this.#signal.aborted) break;
      this.#delivered(changed);
      const cost = performance.now() - start - this.#waited;
      await pause(Math.max(APART, TIMES_COST * cost), this.#signal);
    }
    this.#running = false;
  }

  async #open(): Promise<void> {
    const start = performance.now();
    await this.#gate.open();
    this.#waited += performance.now() - start;
  }

  /**
   * Gives the page and the scanner their turn when a slice of time is used up, and waits while the gate is closed. True
   * at once, or a promise which says whether to go on: thousands of steps need not wait for anything.
   */
  #breather(): Breathe {
    let start = performance.now();
    const wait = async (): Promise<boolean> => {
      await yieldToAll();
      await this.#open();
      start = performance.now();
      return !this.#signal.aborted;
    };
    return () => performance.now() - start < SLICE || wait();
  }

  /** Returns the entries whose citations are others now. */
  async #look(): Promise<Entry[]> {
    const breathe = this.#breather();
    const reader = await this.#host.reader();
    const listed = await this.#readList(reader, breathe);
    if (!listed) return [];
    const citing: Entry[] = [];
    const blocks: CitingText[] = [];
    let units = 0;
    const { entries } = this.#store;
    for (let i = 0; i < entries.length && this.#items.length > 0 && units < MOST_TEXT; i++) {
      const entry = entries[i];
      const text = entry === undefined ? null : this.#textOf(entry, reader);
      if (entry === undefined || text === null) continue;
      citing.push(entry);
      blocks.push(text);
      units += text.text.length;
      if (!(await breathe())) return [];
    }
    const same = listed === 'same' && blocks.length === this.#sent.length;
    if (same && blocks.every((block, i) => block === this.#sent[i])) return [];
    const reply = this.#items.length > 0 ? await this.#ask(blocks) : { marks: [] };
    if (reply === null || this.#signal.aborted) return [];
    this.#sent = blocks;
    return this.#distribute(citing, reply.marks);
  }

  /** Reads the list where it is another than before; false when the article was left meanwhile. */
  async #readList(reader: ListReader, breathe: Breathe): Promise<'same' | 'other' | false> {
    const places = await through(reader.places(this.#document), breathe);
    if (places === null) return false;
    const same =
      places.length === this.#seen.length &&
      places.every(({ element }, i) => {
        const seen = this.#seen[i];
        return seen?.element === element && seen.length === lengthOf(element);
      });
    if (same && this.#resolver !== null) return 'same';
    const items: Item[] = [];
    const seen: Seen[] = [];
    for (const place of places) {
      const entry = reader.entry(place);
      const { element } = place;
      if (/[\p{L}\d]/u.test(entry.text)) items.push({ element, entry });
      seen.push({ element, length: lengthOf(element) });
      if (!(await breathe())) return false;
    }
    const elements = items.map(({ element }) => element);
    const resolver = await through(reader.resolver(this.#document, elements), breathe);
    if (resolver === null) return false;
    this.#items = items;
    this.#seen = seen;
    this.#parsed = null;
    this.#texts = new WeakMap();
    this.#resolver = resolver;
    return (await breathe()) && 'other';
  }

  /** Null for blocks of the list, and for those that cannot cite: every marker holds a number or a year. */
  #textOf(entry: Entry, reader: ListReader): CitingText | null {
    const known = this.#texts.get(entry);
    if (known !== undefined) return known;
    if (this.#resolver === null || !/[\d\u00b2\u00b3\u00b9\u2070-\u2079]/.test(entry.block.text)) return null;
    const text = reader.text(entry.block, this.#resolver);
    if (text !== null) this.#texts.set(entry, text);
    return text;
  }

  /** Null when the background is gone for good. */
  async #ask(blocks: CitingText[]): Promise<CiteReply | null> {
    const request = { ...this.#list(), blocks };
    for (let tries = 1; !this.#signal.aborted; tries++) {
      await this.#open();
      if (this.#signal.aborted) break;
      try {
        return await this.#host.cite(request);
      } catch {
        if (tries >= TRIES) return null;
        await pause(FIRST_RETRY * 2 ** tries, this.#signal);
      }
    }
    return null;
  }

  #distribute(citing: readonly Entry[], marks: readonly (readonly Mark[])[]): Entry[] {
    const found = new Map(citing.map((entry, i) => [entry, marks[i] ?? []]));
    return this.#store.entries.filter((entry) => {
      const citations = (found.get(entry) ?? []).map(toMatch);
      if (sameCitations(entry.citations, citations)) return false;
      entry.citations = citations;
      return true;
    });
  }
}

/** Does work in steps; null when the article was left meanwhile. */
async function through<T>(steps: Generator<void, T, void>, breathe: Breathe): Promise<T | null> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const going = breathe();
    if (going !== true && !(await going)) return null;
  }
}

const lengthOf = (element: Element): number => (element.textContent ?? '').length;

const toMatch = ({ start, end, refs }: Mark): CitationMatch => ({ kind: 'citation', start, end, refs });

function sameCitations(a: readonly CitationMatch[], b: readonly CitationMatch[]): boolean {
  const same = (x: CitationMatch, y: CitationMatch | undefined) =>
    x.start === y?.start && x.end === y.end && x.refs.join() === y.refs.join();
  return a.length === b.length && a.every((x, i) => same(x, b[i]));
}
