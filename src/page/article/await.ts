import { pause, watchNavigation, whenVisible } from '../watch';
import { articleReason } from './reason';
import { LATE, SETTLE } from './waits';

/**
 * Waits until a page is an article, and says so: at once, when metadata and text have come late, when another address
 * is opened without a load, or when the page comes back from the history. A hidden page waits to be seen. What is
 * found may be said again and again: the signal ends it.
 *
 * @returns looks anew.
 */
export function awaitArticle(document: Document, signal: AbortSignal, onArticle: () => void): () => void {
  const view = document.defaultView ?? window;
  /** Rises with every look: only the latest is followed up. */
  let turn = 0;

  /** True when there is no more to look for. */
  async function found(mine: number, delay: number): Promise<boolean> {
    if (delay > 0) await pause(delay, signal);
    if (document.visibilityState === 'hidden') await whenVisible(document, signal);
    if (signal.aborted || mine !== turn) return true;
    if (articleReason(document, view.location) === 'not-article') return false;
    onArticle();
    return true;
  }
  async function look(delay = 0): Promise<void> {
    const mine = ++turn;
    if (!(await found(mine, delay))) await found(mine, LATE);
  }

  // Nothing is remembered of the page before: it was no article, and so no metadata of its are taken for this one's.
  watchNavigation(view, signal, () => void look(SETTLE));
  view.addEventListener('pageshow', ({ persisted }) => persisted && look(), { signal });
  void look();
  return () => void look();
}
