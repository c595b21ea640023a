/** Colours that a page changes gently have arrived by then. Milliseconds. */
const SETTLES = 350;

/** Calls back once when a page may have become light or dark, at the end of many changes. Ends with the signal. */
export function watchThemes(
  document: Document,
  view: Window,
  onChange: () => void,
  signal: AbortSignal,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  // One look at the end of many changes, because a look costs the page a computation of styles.
  const settle = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      onChange();
    }, SETTLES);
  };
  const observer = new MutationObserver(settle);
  // Any attribute: themes are called data-theme, data-bs-theme, data-color-mode …
  observer.observe(document.documentElement, { attributes: true });
  if (document.body !== null) observer.observe(document.body, { attributes: true });
  // A page that follows the system's colours changes its ground without changing a node.
  const scheme = view.matchMedia?.('(prefers-color-scheme: dark)');
  scheme?.addEventListener('change', settle, { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
  });
}
