import type { RawArticle } from './article';
import { ImportError, sample } from './error';
import { parseJson } from './json-text';
import { invertedNameOf, nameOf } from './names';

type Item = Record<string, unknown>;

/**
 * Reads CSL-JSON (Zotero, Better BibTeX, Mendeley, Crossref, DOI resolvers) and Zotero's own items (Better BibTeX
 * JSON, the web API): a list, a list under `items`, or one item.
 *
 * @param text with plain line feeds
 * @throws ImportError where the text is no JSON, or an item is no article
 */
export function readJson(text: string): RawArticle[] {
  const { value, lineOf } = parseJson(text);
  const list = Array.isArray(value)
    ? value
    : isItem(value) && Array.isArray(value.items)
      ? value.items
      : [value];
  return list.flatMap((entry, i) => {
    const line = lineOf(i);
    const item = isItem(entry) && isItem(entry.data) ? entry.data : entry;
    if (
      !isItem(item) ||
      !(('type' in item && isKnown(item)) || 'itemType' in item || 'title' in item || 'DOI' in item)
    )
      throw new ImportError('unexpected', line, sample(JSON.stringify(entry) ?? ''));
    if (/^(?:attachment|note|annotation)$/.test(string(item.itemType) ?? '')) return [];
    return [{ ...('itemType' in item ? zoteroItem(item) : cslItem(item)), line }];
  });
}

const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Web annotations have a type too, and no title. */
const isKnown = (item: Item): boolean =>
  typeof item.type === 'string' && !('target' in item) && !('@context' in item);

function string(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return string(value[0]);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function cslItem(item: Item): Omit<RawArticle, 'line'> {
  const authors = Array.isArray(item.author) ? item.author : [];
  return {
    key: string(item.id) ?? '',
    title: plain(string(item.title)),
    authors: authors.filter(isItem).map(cslName).filter(Boolean),
    journal: plain(string(item['container-title'])),
    date: cslDate(item.issued),
    volume: string(item.volume),
    issue: string(item.issue),
    pages: string(item.page) ?? string(item['article-number']),
    doi: string(item.DOI),
    pmid: string(item.PMID),
    pmcid: string(item.PMCID),
    url: string(item.URL),
    extra: string(item.note),
  };
}

function cslName(name: Item): string {
  const literal = string(name.literal);
  if (literal !== undefined) return literal;
  const particle = string(name['non-dropping-particle']) ?? string(name['dropping-particle']);
  const family = string(name.family) ?? string(name.name) ?? '';
  return nameOf(
    particle === undefined ? family : `${particle} ${family}`,
    string(name.given),
    string(name.suffix),
  );
}

function cslDate(issued: unknown): string | undefined {
  if (!isItem(issued)) return string(issued);
  const parts = Array.isArray(issued['date-parts']) ? issued['date-parts'][0] : undefined;
  if (Array.isArray(parts)) return parts.filter((part) => part !== null && part !== '').join('-');
  return string(issued.raw) ?? string(issued.literal);
}

function zoteroItem(item: Item): Omit<RawArticle, 'line'> {
  const creators = (Array.isArray(item.creators) ? item.creators : []).filter(isItem);
  const authors = creators.filter(({ creatorType }) => creatorType === undefined || creatorType === 'author');
  return {
    key: string(item.citationKey) ?? string(item.key) ?? '',
    title: plain(string(item.title)),
    authors: (authors.length > 0 ? authors : creators).map(zoteroName).filter(Boolean),
    journal: string(item.publicationTitle) ?? string(item.bookTitle) ?? string(item.proceedingsTitle),
    date: string(item.date),
    volume: string(item.volume),
    issue: string(item.issue),
    pages: string(item.pages),
    doi: string(item.DOI),
    pmid: string(item.PMID),
    pmcid: string(item.PMCID),
    url: string(item.url),
    extra: string(item.extra),
  };
}

const zoteroName = (creator: Item): string =>
  string(creator.name) ??
  invertedNameOf(`${string(creator.lastName) ?? ''}, ${string(creator.firstName) ?? ''}`);

/** Titles may carry the few tags that CSL allows; "<" of a comparison stays. */
const plain = (text: string | undefined) =>
  text?.replace(/<\/?(?:i|b|em|strong|sub|sup|sc|span)(?:\s[^<>]*)?>/gi, '');
