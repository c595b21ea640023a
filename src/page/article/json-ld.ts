import { canonicalDoi } from '../../core/identifiers';

/** What structured data say of the article on a page. */
export interface LinkedArticle {
  /** Names of its schema.org types, without their address. */
  types: string[];
  title?: string;
  doi?: string;
  journal?: string;
  authors: string[];
  date?: string;
  volume?: string;
  issue?: string;
  pages?: string;
  version?: string;
}

type Node = Record<string, unknown>;

const LONGEST = 300_000;
const ARTICLE = /^(?:https?:\/\/schema\.org\/)?(?:(?:Medical)?ScholarlyArticle|Chapter)$/;

/**
 * The one article or chapter that JSON-LD says the page is about, read once or said again in a second script. Lists
 * of articles (search results, issues) name several and give null, and so does broken JSON.
 */
export function linkedArticle(document: Document): LinkedArticle | null {
  const found: LinkedArticle[] = [];
  for (const node of linkedNodes(document)) {
    const article = describe(node);
    if (found.some((known) => same(known, article))) continue;
    found.push(article);
    if (found.length > 1) return null;
  }
  return found[0] ?? null;
}

/** The same article said twice: what has neither title nor DOI is told apart from everything. */
const same = (a: LinkedArticle, b: LinkedArticle): boolean =>
  (a.title ?? a.doi) !== undefined && a.title === b.title && a.doi === b.doi;

/** How many different articles structured data name. */
export function linkedCount(document: Document): number {
  return linkedNodes(document).length;
}

function linkedNodes(document: Document): Node[] {
  const nodes: Node[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent ?? '';
    if (text.length > LONGEST || !/ScholarlyArticle|Chapter"/.test(text)) continue;
    nodes.push(...articlesIn(parse(text)));
  }
  return nodes;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Articles at the top, in a graph, in a list, or as main entity of a page; not those that are only mentioned. */
function articlesIn(value: unknown, depth = 0): Node[] {
  if (depth > 5 || value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.flatMap((item) => articlesIn(item, depth + 1));
  const node = value as Node;
  if (typesOf(node).some((type) => ARTICLE.test(type))) return [node];
  const inner = [node['@graph'], node.mainEntity, node.itemListElement, node.item];
  return inner.flatMap((part) => articlesIn(part, depth + 1));
}

const typesOf = (node: Node): string[] =>
  [node['@type']].flat().filter((type): type is string => typeof type === 'string');

function describe(node: Node): LinkedArticle {
  const article: LinkedArticle = {
    types: typesOf(node).map((type) => type.replace(/^.*\//, '')),
    authors: [node.author ?? node.creator]
      .flat()
      .map(nameOf)
      .filter((name) => name !== undefined),
  };
  const parents = lineage(node);
  const first = <T>(read: (of: Node) => T | undefined): T | undefined =>
    [node, ...parents].map(read).find((value) => value !== undefined);
  const pages = first((of) => text(of.pagination) ?? range(text(of.pageStart), text(of.pageEnd)));
  const fields = {
    title: text(node.headline) ?? text(node.name),
    doi: [node.sameAs, node.identifier, node.doi, node['@id'], node.url].flat().map(doiIn).find(Boolean),
    // An issue stands in a volume, and that in the journal: the outermost is the journal.
    journal: parents.map((of) => text(of.name)).findLast((name) => name !== undefined),
    date: text(node.datePublished) ?? text(node.dateCreated),
    volume: first((of) => text(of.volumeNumber)),
    issue: first((of) => text(of.issueNumber)),
    pages,
    version: text(node.version),
  };
  for (const [name, value] of Object.entries(fields))
    if (value !== undefined) Object.assign(article, { [name]: value });
  return article;
}

/** What the article is a part of, from the inside out. */
function lineage(node: Node): Node[] {
  const parents: Node[] = [];
  for (let at: unknown = node.isPartOf; parents.length < 4; ) {
    const parent = [at].flat()[0];
    if (parent === null || typeof parent !== 'object') break;
    parents.push(parent as Node);
    at = (parent as Node).isPartOf;
  }
  return parents;
}

function nameOf(person: unknown): string | undefined {
  if (person === null || typeof person !== 'object') return text(person);
  const { name, givenName, familyName } = person as Node;
  return text([name].flat()[0]) ?? text([text(givenName), text(familyName)].filter(Boolean).join(' '));
}

const range = (from?: string, to?: string) =>
  from === undefined || to === undefined ? from : `${from}-${to}`;

function text(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function doiIn(value: unknown): string | undefined {
  const written = typeof value === 'object' && value !== null ? (value as { value?: unknown }).value : value;
  return typeof written === 'string' && /^\s*(?:doi:|https?:|info:|10\.)/i.test(written)
    ? (canonicalDoi(written) ?? undefined)
    : undefined;
}
