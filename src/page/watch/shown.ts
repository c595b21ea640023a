/**
 * Tells when hidden parts of the page are shown (a folded section, a tab): a ResizeObserver sees a box appear without
 * anybody watching classes and styles. Only the parts given are watched, each until it is shown once.
 */
export function watchShown(onShown: (element: Element) => void): {
  add(element: Element): void;
  stop(): void;
} {
  if (typeof ResizeObserver !== 'function') return { add: () => {}, stop: () => {} };
  const observer = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) {
      if (contentRect.width === 0 && contentRect.height === 0) continue;
      observer.unobserve(target);
      onShown(target);
    }
  });
  return { add: (element) => observer.observe(element), stop: () => observer.disconnect() };
}
