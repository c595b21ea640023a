import { ABSTRACT_OR_REFERENCES } from './names';

const CODE = 'script,style,noscript,template,select,svg,textarea';

/** Length in UTF-16 units of an element's text without scripts and the like: a native measure, not exact. */
export function textLength(element: Element): number {
  let length = element.textContent?.length ?? 0;
  for (const code of element.querySelectorAll(CODE)) length -= code.textContent?.length ?? 0;
  return length;
}

/** Share (0–1) of an element's text that stands in links or buttons. */
export function linkShare(element: Element): number {
  let linked = 0;
  for (const link of element.querySelectorAll('a,button')) linked += visibleLength(link);
  const all = visibleLength(element);
  return all === 0 ? 1 : Math.min(1, linked / all);
}

function visibleLength(element: Element): number {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim().length;
}

/**
 * True for a list of bare links: a menu, a table of contents, "more from this journal". Keywords, authors,
 * references and footnotes stay. Most lists are no such thing, so the first few items decide that cheaply.
 */
export function linkList(list: Element): boolean {
  if (list.childElementCount < 3) return false;
  let item = list.firstElementChild;
  for (let i = 0; i < 3 && item !== null; i++, item = item.nextElementSibling) {
    const link = item.querySelector('a,button');
    if (link === null || (link.textContent ?? '').length * 4 < (item.textContent ?? '').trim().length)
      return false;
  }
  if (linkShare(list) < 0.85) return false;
  const parent = list.parentElement;
  const name = `${list.className} ${list.id} ${parent?.className ?? ''} ${parent?.id ?? ''}`;
  return !/keyword|kwd|subject|topic|author|contrib|\brefs?\b|reference|citation|cited|bibl|affil|footnote/i.test(
    name,
  );
}

/** True when something in the element reads like a sentence or two outside links. */
export function hasProse(element: Element): boolean {
  const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  return text.length >= 60 && /\p{Ll}[^.]{20,}\p{Ll}/u.test(text);
}

/** What no furniture holds: the article's title, and the headings of its abstract and references. */
export function landmarks(root: Element): Element[] {
  const found: Element[] = [];
  for (const heading of root.querySelectorAll('h1,h2,h3')) {
    const text = (heading.textContent ?? '').trim();
    if (heading.localName === 'h1' ? text.length > 30 : ABSTRACT_OR_REFERENCES.test(text))
      found.push(heading);
  }
  return found;
}

/**
 * True when an element holds so much of the article that it cannot be furniture, whatever its name or role:
 * a landmark, or a quarter of all text. ASP.NET journals put the whole page into one `<form>`; themes write
 * `has-sidebar` on the wrapper of everything.
 */
export function substantial(element: Element, rootLength: number, marks: readonly Element[]): boolean {
  const raw = element.textContent?.length ?? 0;
  if (rootLength > 0 && raw * 4 > rootLength && textLength(element) * 4 > rootLength) return true;
  return raw > 400 && marks.some((mark) => element.contains(mark)) && textLength(element) > 400;
}
