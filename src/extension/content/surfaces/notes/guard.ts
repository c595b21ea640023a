/**
 * While something that the reader wrote could not be stored, leaving the page asks first, in the browser's own words.
 * Listens only then: a page that is listened to is left out of the browser's history cache.
 *
 * @returns to be called whenever `failing` may have changed
 */
export function guardUnsaved(doc: Document, failing: () => boolean, signal: AbortSignal): () => void {
  let guarding: AbortController | null = null;
  const ask = (event: Event) => {
    if (failing()) event.preventDefault();
  };
  signal.addEventListener('abort', () => guarding?.abort());
  return () => {
    if (failing() === (guarding !== null) || signal.aborted) return;
    guarding?.abort();
    guarding = failing() ? new AbortController() : null;
    if (guarding) doc.defaultView?.addEventListener('beforeunload', ask, { signal: guarding.signal });
  };
}
