import type { DocumentContext, Match, ScanReply, ScanRequest } from '../../core/model';
import { joinBlocks } from '../read';
import { type Gate, pause } from '../watch';
import type { Entry } from './store';

/** UTF-16 units sent at once. */
const PORTION = 64_000;
/** The first portion is small, so that the first marks come early. */
const FIRST_PORTION = 12_000;
/** A scan that has not answered for so long is taken for lost: the worker was stopped. Milliseconds. */
const TIMEOUT = 20_000;
const FIRST_RETRY = 200;
const LONGEST_RETRY = 15_000;
/** After so many failures (about a minute) a portion is left out: it, and not the worker, is at fault. */
const MOST_TRIES = 10;

/** Where text is scanned: the background, or anything else that keeps the contract of `core/scan`. */
export type Scan = (request: ScanRequest) => Promise<ScanReply>;

/**
 * Sends blocks to be scanned, in portions and in order, each with the context that the last reply gave. A portion that
 * fails is sent again, later each time: nothing is lost while the worker restarts. One that always fails is passed over.
 */
export class Scanner {
  readonly #scan: Scan;
  readonly #gate: Gate;
  readonly #signal: AbortSignal;
  readonly #deliver: (entries: Entry[]) => void;
  #queue: Entry[] = [];
  #context: DocumentContext | undefined;
  #running = false;
  #first = true;

  /** @param deliver called with the entries of each portion when their matches are in. */
  constructor(scan: Scan, gate: Gate, deliver: (entries: Entry[]) => void, signal: AbortSignal) {
    this.#scan = scan;
    this.#gate = gate;
    this.#deliver = deliver;
    this.#signal = signal;
  }

  get busy(): boolean {
    return this.#running;
  }

  add(entries: readonly Entry[]): void {
    for (const entry of entries) if (!entry.scanned) this.#queue.push(entry);
    if (!this.#running && this.#queue.length > 0) void this.#run();
  }

  async #run(): Promise<void> {
    this.#running = true;
    for (let portion = this.#next(); portion.length > 0; portion = this.#next()) {
      await this.#gate.open();
      const { text, links, starts } = joinBlocks(portion.map((entry) => entry.block));
      const request: ScanRequest = this.#context === undefined ? { text } : { text, context: this.#context };
      if (links.length > 0) request.links = links;
      const reply = await this.#insist(request);
      if (this.#signal.aborted) break;
      if (reply === null) {
        this.#running = this.#queue.length > 0;
        this.#deliver([]);
        continue;
      }
      this.#context = reply.context;
      distribute(portion, starts, reply);
      this.#running = this.#queue.length > 0;
      this.#deliver(portion.filter((entry) => entry.alive));
    }
    this.#running = false;
  }

  #next(): Entry[] {
    const portion: Entry[] = [];
    let units = 0;
    const most = this.#first ? FIRST_PORTION : PORTION;
    let taken = 0;
    for (const entry of this.#queue) {
      if (units > 0 && units + entry.block.text.length > most) break;
      taken++;
      if (!entry.alive || entry.scanned) continue;
      portion.push(entry);
      units += entry.block.text.length;
    }
    this.#queue = this.#queue.slice(taken);
    this.#first = false;
    return portion;
  }

  /** The reply, after as many tries as it takes; null when there is none to be had. */
  async #insist(request: ScanRequest): Promise<ScanReply | null> {
    let delay = FIRST_RETRY;
    for (let tries = 0; tries < MOST_TRIES && !this.#signal.aborted; tries++) {
      try {
        return await withTimeout(this.#scan(request), TIMEOUT);
      } catch {
        delay = Math.min(delay * 2, LONGEST_RETRY);
        await pause(delay, this.#signal);
        await this.#gate.open();
      }
    }
    return null;
  }
}

function withTimeout<T>(promise: Promise<T>, delay: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer in ${delay} ms`)), delay);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Gives every entry its part of a reply, with offsets of its own. What lies in no block is dropped. */
export function distribute(entries: readonly Entry[], starts: readonly number[], reply: ScanReply): void {
  let m = 0;
  let a = 0;
  const { matches, abbreviations } = reply;
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i];
    const from = starts[i];
    if (entry === undefined || from === undefined) continue;
    const to = from + entry.block.text.length;
    const own: Match[] = [];
    for (let match = matches[m]; match !== undefined && match.start < to; match = matches[++m]) {
      const fits = match.start >= from && match.end <= to && match.end > match.start;
      if (!fits) continue;
      // The reply is ours alone; a page has tens of thousands of matches, and one object for each is enough.
      match.start -= from;
      match.end -= from;
      own.push(match);
    }
    const short = [];
    for (let next = abbreviations[a]; next !== undefined && next.start < to; next = abbreviations[++a]) {
      if (next.start >= from) short.push({ ...next, start: next.start - from });
    }
    entry.matches = own;
    entry.abbreviations = short;
    entry.scanned = true;
  }
}
