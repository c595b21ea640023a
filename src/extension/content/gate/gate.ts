import { awaitArticle } from '../../../page/article/await';
import { onMessage } from '../../platform/native';
import { type Bringer, createBringer } from './bringer';

/** Set in the isolated world of a page: a second injection (click on a granted site) finds the first at work. */
const MARK = Symbol.for('oncogloss');

/**
 * Stands on every page of a journal, and has the main script brought in where it is wanted: on an article, or when
 * somebody asks for the page. Most pages are no article: they pay for this and for nothing else, so that everything
 * here is what they cannot do without. Once in a document, however often the script is injected.
 */
export function openGate(doc: Document): void {
  const world = globalThis as { [MARK]?: true };
  if (world[MARK]) return;
  world[MARK] = true;
  const life = new AbortController();
  const taken = new AbortController();
  life.signal.addEventListener(
    'abort',
    () => {
      delete world[MARK];
      taken.abort();
    },
    { once: true },
  );
  let made: Bringer | undefined;
  const bringer = (): Bringer => {
    made ??= createBringer({ doc, life, look: () => look(), taken });
    return made;
  };
  // Calls back before it returns where the page is an article already.
  const look = awaitArticle(doc, taken.signal, () => void bringer().found());
  onMessage((wire, sender) => bringer().hear(wire, sender), life.signal);
}
