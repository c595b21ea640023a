/** The part of an address that names the page: all but the fragment, except fragments that act as paths. */
export function pageKey(href: string): string {
  const [path = '', fragment = ''] = href.split('#', 2);
  return /^!?\//.test(fragment) ? `${path}#${fragment}` : path;
}

/**
 * Calls back when the page's address becomes another page's without a load: `pushState`, `replaceState`, back and
 * forward. Content scripts do not see the page's calls of pushState; the Navigation API tells them, and where it is
 * missing `check()`, called with every batch of changes, compares addresses.
 */
export function watchNavigation(
  view: Window,
  signal: AbortSignal,
  onPage: (previous: string) => void,
): { check(): void } {
  let known = pageKey(view.location.href);
  const check = (): void => {
    const now = pageKey(view.location.href);
    if (now === known || signal.aborted) return;
    const previous = known;
    known = now;
    onPage(previous);
  };
  const { navigation } = view as { navigation?: EventTarget };
  navigation?.addEventListener?.('currententrychange', check, { signal });
  view.addEventListener('popstate', check, { signal });
  view.addEventListener('hashchange', check, { signal });
  return { check };
}
