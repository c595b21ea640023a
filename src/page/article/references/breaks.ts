import { looksLikeReference } from './looks';

const LABEL = /^\s*[[(]?\d{1,4}[\])]?[.)]?\s/;
const HOLDERS = 'p,div,td,li,blockquote,font,span,section';

/**
 * The entries of a list whose entries stand in one paragraph, parted by `<br>`: the nodes of each. Where breaks come
 * in pairs a pair parts entries and a single one lines; where lines are numbered, a line without number goes on.
 * Fewer than two when the element is no such list.
 */
export function brokenParts(element: Element): Node[][] {
  const nodes = [...innermost(element).childNodes];
  const lines = split(nodes, false);
  const pairs = split(nodes, true);
  const parts = pairs.length > 2 && pairs.length * 2 <= lines.length + 1 ? pairs : lines;
  const labelled = parts.filter((part) => LABEL.test(textOf(part))).length;
  return labelled * 3 >= parts.length && labelled > 1 ? joinUnlabelled(parts) : parts;
}

/** Elements of a region that are such lists, in order, each once for every entry; empty when there are none. */
export function brokenLists(region: readonly Element[]): Element[] {
  const found: { element: Element; parts: Node[][]; likely: number }[] = [];
  for (const root of region) {
    for (const element of [root, ...root.querySelectorAll(HOLDERS)]) {
      if (element.querySelector(':scope > br,:scope > :only-child > br') === null) continue;
      const parts = brokenParts(element);
      const likely = parts.filter((part) => looksLikeReference(textOf(part))).length;
      if (parts.length < 2 || likely < parts.length * 0.6) continue;
      const inside = found.some((other) => other.element.contains(element));
      if (!inside) found.push({ element, parts, likely });
    }
  }
  const entries = found.flatMap(({ element, parts }) => parts.map(() => element));
  return entries.length < 3 ? [] : entries;
}

/** Boxes that hold nothing but one other are passed through. */
function innermost(element: Element): Element {
  let at = element;
  for (;;) {
    const [only] = at.children;
    if (only === undefined || at.childElementCount > 1 || only.localName === 'br') return at;
    if ((at.textContent ?? '').trim().length > (only.textContent ?? '').trim().length + 2) return at;
    at = only;
  }
}

function split(nodes: readonly Node[], pairs: boolean): Node[][] {
  const parts: Node[][] = [[]];
  let breaks = 0;
  for (const node of nodes) {
    if ((node as Element).localName === 'br') {
      if (++breaks === (pairs ? 2 : 1)) parts.push([]);
      continue;
    }
    if ((node.textContent ?? '').trim() !== '') {
      // One break of the pair was a line's.
      breaks = 0;
    }
    parts.at(-1)?.push(node);
  }
  return parts.filter((part) => /[\p{L}\d]/u.test(textOf(part)));
}

function joinUnlabelled(parts: readonly Node[][]): Node[][] {
  const joined: Node[][] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last === undefined || LABEL.test(textOf(part))) joined.push([...part]);
    else last.push(...part);
  }
  return joined;
}

const textOf = (nodes: readonly Node[]): string => nodes.map((node) => node.textContent ?? '').join('');

/** Where an entry stands: an element, or some nodes of one that it shares with others. */
export interface EntryPlace {
  element: Element;
  nodes?: readonly Node[];
}

/** The places of a list's entries: an element that comes several times in a row holds one entry for each time. */
export function placesOf(elements: readonly Element[]): EntryPlace[] {
  const places: EntryPlace[] = [];
  for (let i = 0; i < elements.length; ) {
    const element = elements[i] as Element;
    let times = 1;
    while (elements[i + times] === element) times++;
    const parts = times > 1 ? brokenParts(element) : [];
    for (let k = 0; k < times; k++) places.push(times > 1 ? { element, nodes: parts[k] ?? [] } : { element });
    i += times;
  }
  return places;
}
