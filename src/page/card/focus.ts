const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled])';

/** What Tab should do from where the focus is. */
export type TabStep = 'inside' | 'leaves-forward' | 'leaves-back';

/** Says whether a Tab from the focused element stays in the card. */
export function tabStep(shadow: ShadowRoot, surface: HTMLElement, back: boolean): TabStep {
  const stops = [...surface.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (stop) => !stop.closest('[hidden]'),
  );
  const active = shadow.activeElement;
  if (back) return active === surface || active === stops[0] ? 'leaves-back' : 'inside';
  if (stops.length === 0 || active === stops[stops.length - 1]) return 'leaves-forward';
  return 'inside';
}

/** Remembers where the focus is; the returned function puts it back without scrolling the page. */
export function rememberFocus(doc: Document): () => void {
  const before = doc.activeElement;
  return () => {
    // Links in SVG and MathML take the focus as well.
    if (before?.isConnected && before !== doc.body && 'focus' in before) {
      (before as HTMLElement).focus({ preventScroll: true });
    } else if (doc.activeElement instanceof HTMLElement) {
      doc.activeElement.blur();
    }
  };
}
