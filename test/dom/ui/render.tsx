import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import messages from '../../../public/_locales/en/messages.json';
import { TextContext, translateFrom } from '../../../src/ui/i18n';

export const text = translateFrom(messages);

let root: HTMLElement | undefined;

/** Renders into the document with the English strings; a second call updates the first. */
export function show(content: ComponentChild): HTMLElement {
  root ??= document.body.appendChild(document.createElement('div'));
  const at = root;
  act(() => render(<TextContext.Provider value={text}>{content}</TextContext.Provider>, at));
  return at;
}

/** Takes everything down again. */
export function clear(): void {
  if (root) render(null, root);
  root?.remove();
  root = undefined;
}

/** The one button (or link, option, tab …) whose accessible name is `name`. */
export function named(name: string, selector = 'button'): HTMLElement {
  const found = [...(root?.querySelectorAll<HTMLElement>(selector) ?? [])].filter(
    (element) => (element.getAttribute('aria-label') ?? element.textContent ?? '').trim() === name,
  );
  if (found.length !== 1) throw new Error(`${found.length} elements are named "${name}"`);
  return found[0] as HTMLElement;
}

export function press(element: Element): void {
  act(() => (element as HTMLElement).click());
}

export function key(element: Element, name: string): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true });
  act(() => {
    element.dispatchEvent(event);
  });
  return event;
}

/** What a reader sees, with white space as on the screen; hidden things left out. */
export function seen(element: Element | null): string {
  if (!element) throw new Error('not there');
  const copy = element.cloneNode(true) as Element;
  for (const gone of copy.querySelectorAll('.unseen, [hidden]')) gone.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}
