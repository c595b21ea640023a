/** The part of an address that names the page: all but the fragment, except fragments that act as paths. */
export function pageKey(href: string): string {
  const [path = '', fragment = ''] = href.split('#', 2);
  return /^!?\//.test(fragment) ? `${path}#${fragment}` : path;
}

/** True when two addresses differ in nothing but their query. */
export function samePath(a: string, b: string): boolean {
  const path = (href: string): string => pageKey(href).replace(/\?[^#]*/, '');
  return path(a) === path(b);
}

/** How often addresses are compared where nothing tells of their change. Milliseconds. */
const COMPARE_EVERY = 1_000;

/**
 * Calls back when the page's address becomes another page's without a load: `pushState`, `replaceState`, back and
 * forward. Content scripts do not see the page's calls of pushState; the Navigation API tells them. Where it is missing
 * (Firefox before 147) addresses are compared every second, and by `check()` with every batch of changes.
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
  if (typeof navigation?.addEventListener === 'function') {
    navigation.addEventListener('currententrychange', check, { signal });
  } else {
    const timer = setInterval(check, COMPARE_EVERY);
    signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  }
  view.addEventListener('popstate', check, { signal });
  view.addEventListener('hashchange', check, { signal });
  return { check };
}
