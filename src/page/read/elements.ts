import { BLOCK_SELECTOR, BLOCK_TAGS } from './names';

/** True for elements that end the line of text they stand in. */
export function isBlock(element: Element): boolean {
  return BLOCK_TAGS.has(element.localName);
}

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** True for h1–h6 and what is announced as a heading. */
export function isHeading(element: Element, tag = element.localName, hasRole = true): boolean {
  return HEADINGS.has(tag) || (hasRole && element.getAttribute('role') === 'heading');
}

/** True for buttons by tag or role. */
export function isButton(element: Element, tag = element.localName): boolean {
  return tag === 'button' || element.getAttribute('role') === 'button';
}

/**
 * True for a button that stands by itself as a control. Buttons in a line of text are read (terms with a tooltip),
 * and so are those that fold the part under a heading.
 */
export function isControl(button: Element): boolean {
  const parent = button.parentElement;
  if (parent === null || isHeading(parent) || parent.localName === 'summary') return false;
  if (button.querySelector(BLOCK_SELECTOR) === null && !isBlock(button)) return false;
  return !spoken(button.previousSibling) && !spoken(button.nextSibling);
}

function spoken(node: Node | null): boolean {
  return node !== null && node.nodeType === 3 && /\S/.test((node as Text).data);
}

/** The absolute http(s) address of a link to another place, else null. */
export function linkOf(element: Element): string | null {
  const written = element.getAttribute('href');
  if (written === null || written.length > 4096 || written.startsWith('#')) return null;
  if (/^https?:\/\/[a-z]/.test(written)) return written;
  const { href } = element as HTMLAnchorElement;
  return typeof href === 'string' && /^https?:/i.test(href) ? href : null;
}
