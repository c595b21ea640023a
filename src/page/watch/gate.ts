import { whenVisible } from './slices';

/** Lets the work on an article wait: while its tab is hidden, and while the reader has stopped it. */
export class Gate {
  readonly #document: Document;
  readonly #signal: AbortSignal;
  #going: Promise<void> | null = null;
  #go: () => void = () => {};

  constructor(document: Document, signal: AbortSignal) {
    this.#document = document;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.goOn());
  }

  get stopped(): boolean {
    return this.#going !== null;
  }

  stop(): void {
    if (this.#signal.aborted) return;
    this.#going ??= new Promise((resolve) => {
      this.#go = resolve;
    });
  }

  goOn(): void {
    this.#going = null;
    this.#go();
  }

  /** Resolves when work may go on: the tab is to be seen and nobody has stopped it; or when the signal aborts. */
  async open(): Promise<void> {
    do {
      await this.#going;
      await whenVisible(this.#document, this.#signal);
    } while (this.#going !== null);
  }
}
