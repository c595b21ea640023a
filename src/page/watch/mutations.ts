/** More records than this are not kept: the page is read anew as a whole. */
const MOST_RECORDS = 20_000;

/** What a page did since somebody last looked. */
export interface Changes {
  records: MutationRecord[];
  /** So much happened that the records were thrown away. */
  overflow: boolean;
}

/**
 * One MutationObserver for the whole document. The callback only keeps the records and rings once; looking at them
 * is the business of `take`, when there is time.
 */
export class Mutations {
  /** `performance.now()` of the last record. */
  last = 0;
  #kept: MutationRecord[][] = [];
  #count = 0;
  #overflow = false;
  readonly #observer: MutationObserver;
  readonly #ring: () => void;

  constructor(document: Document, ring: () => void) {
    this.#ring = ring;
    this.#observer = new MutationObserver((records) => this.#keep(records));
    this.#observer.observe(document, { childList: true, characterData: true, subtree: true });
  }

  get waiting(): boolean {
    return this.#count > 0 || this.#overflow;
  }

  take(): Changes {
    this.#keep(this.#observer.takeRecords());
    const changes = { records: this.#kept.flat(), overflow: this.#overflow };
    this.#kept = [];
    this.#count = 0;
    this.#overflow = false;
    return changes;
  }

  stop(): void {
    this.#observer.disconnect();
    this.#kept = [];
    this.#count = 0;
  }

  #keep(records: MutationRecord[]): void {
    if (records.length === 0) return;
    this.last = performance.now();
    const quiet = !this.waiting;
    this.#count += records.length;
    if (this.#count > MOST_RECORDS) {
      this.#overflow = true;
      this.#kept = [];
    } else if (!this.#overflow) this.#kept.push(records);
    if (quiet) this.#ring();
  }
}
