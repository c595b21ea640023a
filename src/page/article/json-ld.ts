/** What structured data say of the article on a page. */
export interface LinkedArticle {
  title?: string;
  doi?: string;
  journal?: string;
}

const LONGEST = 300_000;
const ARTICLE = /^(?:https?:\/\/schema\.org\/)?(?:Medical)?ScholarlyArticle$/;

/**
 * The one ScholarlyArticle that JSON-LD says the page is about. Lists of articles (search results, issues) name
 * several and give null, and so does broken JSON.
 */
export function linkedArticle(document: Document): LinkedArticle | null {
  let found: Record<string, unknown> | null = null;
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent ?? '';
    if (text.length > LONGEST || !text.includes('ScholarlyArticle')) continue;
    const articles = articlesIn(parse(text));
    if (articles.length !== 1 || found !== null) return null;
    found = articles[0] ?? null;
  }
  return found === null ? null : describe(found);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Articles at the top, in a graph, or as main entity of a page; not those that are only mentioned. */
function articlesIn(value: unknown, depth = 0): Record<string, unknown>[] {
  if (depth > 3 || value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.flatMap((item) => articlesIn(item, depth + 1));
  const node = value as Record<string, unknown>;
  const types = [node['@type']].flat();
  if (types.some((type) => typeof type === 'string' && ARTICLE.test(type))) return [node];
  return [...articlesIn(node['@graph'], depth + 1), ...articlesIn(node.mainEntity, depth + 1)];
}

function describe(node: Record<string, unknown>): LinkedArticle {
  const article: LinkedArticle = {};
  const title = text(node.headline) ?? text(node.name);
  if (title !== undefined) article.title = title;
  const doi = [node.sameAs, node.identifier, node['@id'], node.url].flat().map(doiIn).find(Boolean);
  if (doi !== undefined) article.doi = doi;
  const journal = [node.isPartOf].flat()[0];
  const name =
    journal !== null && typeof journal === 'object' ? text((journal as { name?: unknown }).name) : undefined;
  if (name !== undefined) article.journal = name;
  return article;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function doiIn(value: unknown): string | undefined {
  const written = typeof value === 'object' && value !== null ? (value as { value?: unknown }).value : value;
  return typeof written === 'string' ? bareDoi(written) : undefined;
}

/** A DOI without prefix, or undefined when the text is none: "https://doi.org/10.1/x" → "10.1/x". */
export function bareDoi(text: string): string | undefined {
  const doi = /^(?:doi:\s*|info:doi\/|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S+)$/i.exec(
    text.trim(),
  )?.[1];
  return doi === undefined ? undefined : safeDecode(doi);
}

function safeDecode(text: string): string {
  try {
    return /%[0-9a-f]{2}/i.test(text) ? decodeURIComponent(text) : text;
  } catch {
    return text;
  }
}
