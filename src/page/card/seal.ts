/** Events that pages listen to at the document, for shortcuts, menus, drags and analytics. */
const SEALED = [
  'keydown',
  'keyup',
  'keypress',
  'beforeinput',
  'input',
  'change',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'pointerdown',
  'pointerup',
  'pointermove',
  'pointerover',
  'pointerout',
  'mousedown',
  'mouseup',
  'mousemove',
  'mouseover',
  'mouseout',
  'touchstart',
  'touchmove',
  'touchend',
  'wheel',
  'copy',
  'cut',
  'paste',
  'focusin',
  'focusout',
  'selectstart',
  'dragstart',
] as const;

/**
 * Keeps events of the card from the page: they do what they do in the card (following a link, typing) and end
 * at the host. Listeners that the page put in the capture phase above it cannot be kept from seeing them.
 */
export function sealEvents(host: HTMLElement, signal: AbortSignal): void {
  for (const type of SEALED) {
    host.addEventListener(type, (event) => event.stopPropagation(), { signal, passive: true });
  }
}
