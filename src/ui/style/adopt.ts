/** A style sheet of ours in a document or shadow root. */
export interface AdoptedSheet {
  /** Other rules from now on; also puts the sheet back where a page replaced its list. */
  renew(css: string): void;
  /** Leaves no trace. */
  remove(): void;
}

/**
 * Gives `root` a style sheet: at once when `css` is given, else with the first `renew`.
 *
 * Constructed sheets add no element and pass a page's Content-Security-Policy where a `<style>` may not (Chromium).
 * Older Firefox refuses `adoptedStyleSheets` to content scripts ("Accessing from Xray wrapper is not supported", bugs
 * 1751346 and 1928865; ESR 153 takes it), but exempts a `<style>` whose `textContent` a content script sets from
 * the page's policy. So: the one, and if it throws, the other. Both tried 2026-11 in Firefox ESR 153 under
 * `default-src 'none'`.
 */
export function adoptSheet(root: Document | ShadowRoot, css?: string): AdoptedSheet {
  const adopted = constructed(root) ?? styleElement(root);
  if (css !== undefined) adopted.renew(css);
  return adopted;
}

const documentOf = (root: Document | ShadowRoot): Document =>
  root.nodeType === Node.DOCUMENT_NODE ? (root as Document) : (root.ownerDocument as Document);

/** Null where the browser has no constructed sheets, or none for us. */
function constructed(root: Document | ShadowRoot): AdoptedSheet | null {
  const list = (): CSSStyleSheet[] => Array.from(root.adoptedStyleSheets);
  try {
    // The sheet must come from the document's own window, not from that of a frame or an isolated world.
    const Sheet = documentOf(root).defaultView?.CSSStyleSheet ?? CSSStyleSheet;
    const sheet = new Sheet();
    let current: string | null = null;
    // Writing the list is what older Firefox refuses: better now than in the middle of painting.
    root.adoptedStyleSheets = list();
    return {
      renew(css) {
        if (css !== current) sheet.replaceSync(css);
        current = css;
        if (!list().includes(sheet)) root.adoptedStyleSheets = [...list(), sheet];
      },
      remove() {
        root.adoptedStyleSheets = list().filter((other) => other !== sheet);
      },
    };
  } catch {
    return null;
  }
}

function styleElement(root: Document | ShadowRoot): AdoptedSheet {
  const doc = documentOf(root);
  const style = doc.createElementNS('http://www.w3.org/1999/xhtml', 'style');
  return {
    renew(css) {
      if (style.textContent !== css) style.textContent = css;
      if (!style.isConnected) (root === doc ? (doc.head ?? doc.documentElement) : root).append(style);
    },
    remove: () => style.remove(),
  };
}
