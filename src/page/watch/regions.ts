import { isBlock } from '../read';

/** What of the page has to be read again. */
export interface Dirty {
  /** Elements to read again, none inside another. */
  regions: Element[];
  /** Elements were removed: blocks may be gone. */
  removed: boolean;
}

const ELEMENT = 1;
const TEXT = 3;

/**
 * Finds the smallest elements that hold all changes: an added block is a region of its own, so that appended
 * paragraphs cost only themselves; changed inline content makes its block a region.
 *
 * @param root only changes inside it count.
 */
export function regionsOf(records: readonly MutationRecord[], root: Element): Dirty {
  const regions = new Set<Element>();
  let removed = false;
  for (const record of records) {
    const { target } = record;
    if (record.type === 'characterData') {
      add(regions, blockAround(target.parentElement), root);
      continue;
    }
    if (isOwn(target)) continue;
    for (const node of record.removedNodes) {
      if (isOwn(node)) continue;
      if (node.nodeType === ELEMENT) removed = true;
      if (isInline(node)) add(regions, blockAround(target as Element), root);
    }
    for (const node of record.addedNodes) {
      if (isOwn(node)) continue;
      if (isInline(node)) add(regions, blockAround(target as Element), root);
      else if (node.nodeType === ELEMENT) add(regions, node as Element, root);
    }
  }
  return { regions: outermost(regions), removed };
}

/** So many regions are read together at most. */
const TOGETHER = 50;

/** Puts regions that stand side by side together: they are read, and their blocks kept, as one. */
export function runsOf(regions: readonly Element[]): Element[][] {
  const runs: Element[][] = [];
  for (const region of regions) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && run.length < TOGETHER && adjoins(last, region)) run.push(region);
    else runs.push([region]);
  }
  return runs;
}

/** True when nothing that has text stands between an element and a sibling behind it. */
function adjoins(before: Element, element: Element): boolean {
  let at = before.nextSibling;
  while (at !== null && at.nodeType !== ELEMENT && !isInline(at)) at = at.nextSibling;
  return at === element;
}

/** True for elements of our own (the card's host): the page's text is never in there. */
export function isOwn(node: Node): boolean {
  return node.nodeType === ELEMENT && (node as Element).localName.startsWith('oncogloss-');
}

function isInline(node: Node): boolean {
  if (node.nodeType === TEXT) return /\S/.test((node as Text).data);
  return node.nodeType === ELEMENT && !isBlock(node as Element) && !isFarOff(node as Element);
}

/** Scripts, styles and the like come and go without changing any text. */
function isFarOff(element: Element): boolean {
  return /^(?:script|style|link|meta|noscript|template|iframe|img|svg)$/.test(element.localName);
}

function blockAround(element: Element | null): Element | null {
  let at = element;
  while (at !== null && !isBlock(at)) at = at.parentElement;
  return at;
}

function add(regions: Set<Element>, region: Element | null, root: Element): void {
  if (region?.isConnected && root.contains(region)) regions.add(region);
}

function outermost(regions: Set<Element>): Element[] {
  // Hundreds of siblings have the same ancestors.
  const free = new Set<Element | null>();
  return [...regions].filter(({ parentElement }) => {
    if (free.has(parentElement)) return true;
    for (let at = parentElement; at !== null; at = at.parentElement) {
      if (regions.has(at)) return false;
    }
    free.add(parentElement);
    return true;
  });
}
