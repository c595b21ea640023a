/**
 * Gives `root` a style sheet; returns the undo.
 *
 * Constructed sheets pass a page's Content-Security-Policy where a `<style>` element may not (Chromium). Older
 * Firefox refuses `adoptedStyleSheets` to content scripts ("Accessing from Xray wrapper is not supported", bugs
 * 1751346 and 1928865; ESR 153 takes it), but exempts a `<style>` whose `textContent` a content script sets from
 * the page's policy. So: the one, and if it throws, the other. Both tried 2026-11 in Firefox ESR 153 under
 * `default-src 'none'`.
 */
export function adoptSheet(root: Document | ShadowRoot, css: string): () => void {
  const doc = root.nodeType === Node.DOCUMENT_NODE ? (root as Document) : (root.ownerDocument as Document);
  try {
    // The sheet must come from the document's own window, not from that of a frame or an isolated world.
    const Sheet = doc.defaultView?.CSSStyleSheet ?? CSSStyleSheet;
    const sheet = new Sheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return () => {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  } catch {
    const style = doc.createElement('style');
    (root.nodeType === Node.DOCUMENT_NODE ? (doc.head ?? doc.documentElement) : root).append(style);
    style.textContent = css;
    return () => style.remove();
  }
}
