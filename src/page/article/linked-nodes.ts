/** An object of the JSON-LD of a page. */
export type LinkedNode = Record<string, unknown>;

const LONGEST = 300_000;
const ARTICLE = /^(?:https?:\/\/schema\.org\/)?(?:(?:Medical)?ScholarlyArticle|Chapter)$/;

/**
 * The object of the one article or chapter that structured data name, or null when they name none or several.
 * What it says is read elsewhere (`linkedArticle`): whether there is one is asked on every page of a journal.
 */
export function oneLinkedNode(document: Document): LinkedNode | null {
  const nodes = linkedNodes(document);
  const [first] = nodes;
  if (first === undefined) return null;
  const face = nodes.length > 1 ? faceOf(first) : '';
  return nodes.every((node) => node === first || (face !== null && faceOf(node) === face)) ? first : null;
}

/** How many objects of structured data name an article. */
export function linkedCount(document: Document): number {
  return linkedNodes(document).length;
}

/** What tells an article from others; null for what has neither title nor DOI, which is like nothing else. */
function faceOf(node: LinkedNode): string | null {
  const title = titleOf(node);
  const doi = doiFields(node)
    .map((value) => /10\.\d{4,9}\/[^\s?#]+/.exec(statedDoi(value) ?? '')?.[0].toLowerCase())
    .find(Boolean);
  return title === undefined && doi === undefined ? null : `${doi ?? ''}\n${title ?? ''}`;
}

function linkedNodes(document: Document): LinkedNode[] {
  const nodes: LinkedNode[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const content = script.textContent ?? '';
    if (content.length > LONGEST || !/ScholarlyArticle|Chapter"/.test(content)) continue;
    nodes.push(...articlesIn(parse(content)));
  }
  return nodes;
}

function parse(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return null;
  }
}

/** Articles at the top, in a graph, in a list, or as main entity of a page; not those that are only mentioned. */
function articlesIn(value: unknown, depth = 0): LinkedNode[] {
  if (depth > 5 || value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.flatMap((item) => articlesIn(item, depth + 1));
  const node = value as LinkedNode;
  if (typesOf(node).some((type) => ARTICLE.test(type))) return [node];
  const inner = [node['@graph'], node.mainEntity, node.itemListElement, node.item];
  return inner.flatMap((part) => articlesIn(part, depth + 1));
}

export const typesOf = (node: LinkedNode): string[] =>
  [node['@type']].flat().filter((type): type is string => typeof type === 'string');

export const titleOf = (node: LinkedNode): string | undefined => text(node.headline) ?? text(node.name);

/** The values in which a DOI may stand, best first. */
export const doiFields = (node: LinkedNode): unknown[] =>
  [node.sameAs, node.identifier, node.doi, node['@id'], node.url].flat();

/** What such a value says, when it can be a DOI or lead to one. */
export function statedDoi(value: unknown): string | undefined {
  const written = typeof value === 'object' && value !== null ? (value as { value?: unknown }).value : value;
  return typeof written === 'string' && /^\s*(?:doi:|https?:|info:|10\.)/i.test(written)
    ? written
    : undefined;
}

/** A string or number of structured data as text; undefined for everything else, and for nothing. */
export function text(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
