import type { Article } from '../../core/model';
import { articleOf } from '../article';

/**
 * Which article it is changes seldom, and structured data are dear to read: what was found holds so long, or as long as the
 * article has been open, whichever is longer, but no longer than the last. Milliseconds.
 */
const KEPT = 1_000;
const HOLDS = 30_000;

/** What a document says of its article, looked up again now and then. */
export class Identity {
  /** Metadata of the previous article, which some sites forget to change when they change the article. */
  stale = '';
  readonly #document: Document;
  #known: { article: Article; since: number; until: number } | null = null;

  constructor(document: Document) {
    this.#document = document;
  }

  get article(): Article {
    const now = performance.now();
    if (this.#known === null || now > this.#known.until) {
      const since = this.#known?.since ?? now;
      const until = now + Math.min(Math.max(KEPT, now - since), HOLDS);
      this.#known = { article: articleOf(this.#document, this.stale), since, until };
    }
    return this.#known.article;
  }

  /** Another article, or none. */
  forget(): void {
    this.#known = null;
  }
}
