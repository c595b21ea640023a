import { type AdoptedSheet, adoptSheet } from '../../ui/style/adopt';

/** The host's name: a page's `:not(:defined)` rules match it, hence the inline `!important`s below. */
export const HOST_NAME = 'oncogloss-card';

/** Inline and important, so that no rule of the page's own style sheets can reach the host. */
const HOST_STYLE: Record<string, string> = {
  all: 'initial',
  position: 'fixed',
  'z-index': '2147483647',
  display: 'block',
  margin: '0',
  padding: '0',
  border: '0',
  background: 'transparent',
  overflow: 'visible',
  inset: 'auto',
  direction: 'ltr',
  // The host may be wider than what is seen of it: only the surface takes the pointer.
  'pointer-events': 'none',
};

/** The host with its closed shadow root, and the element that the card is rendered into. */
export interface CardElement {
  host: HTMLElement;
  shadow: ShadowRoot;
  /** Theme and dialog role live here. */
  surface: HTMLElement;
  sheet: AdoptedSheet;
  setStyle(properties: Record<string, string>): void;
  /** Puts the host into the top layer, above everything of the page, where the browser can. */
  show(): void;
  hide(): void;
}

/** Builds the host element. It is not yet in the document. */
export function createCardElement(doc: Document, css: string): CardElement {
  // In a document of XML `createElement` would make an element without style.
  const host = doc.createElementNS('http://www.w3.org/1999/xhtml', HOST_NAME) as HTMLElement;
  const setStyle = (properties: Record<string, string>) => {
    for (const [name, value] of Object.entries(properties)) host.style.setProperty(name, value, 'important');
  };
  setStyle(HOST_STYLE);
  const shadow = host.attachShadow({ mode: 'closed' });
  const sheet = adoptSheet(shadow, css);
  const surface = doc.createElementNS('http://www.w3.org/1999/xhtml', 'div') as HTMLElement;
  surface.className = 'og card-surface';
  surface.setAttribute('role', 'dialog');
  surface.tabIndex = -1;
  shadow.append(surface);
  return {
    host,
    shadow,
    surface,
    sheet,
    setStyle,
    show() {
      // A page that replaced its documentElement's children has thrown the host out with them.
      if (!host.isConnected) doc.documentElement.append(host);
      setStyle({ display: 'block' });
      if (typeof host.showPopover !== 'function') return;
      host.setAttribute('popover', 'manual');
      if (!host.matches(':popover-open')) host.showPopover();
    },
    hide() {
      setStyle({ display: 'none' });
      if (host.isConnected && host.hasAttribute('popover') && host.matches(':popover-open'))
        host.hidePopover();
    },
  };
}
