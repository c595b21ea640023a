import { cleanAuthors, dateIn, splitByline } from '../../core/collections/byline';
import { canonicalDoi, findIdentifiers, identifierFromLink } from '../../core/identifiers';
import { type Identifier, type ListedArticle, SEAM } from '../../core/model';
import type { ArticleBlock } from './blocks';
import { shownText } from './title-links';

/** Elements that each hold one author, most telling first. */
const AUTHOR = [
  '[itemprop=creator] [itemprop=name],[itemprop=author] [itemprop=name]',
  '[data-test=author-list] li,[class*=author-list] li,[class*=authors-list] li,[class*=authors__list] li',
  '[class*=authors] [class*=author-name],[class*=authors] [class*=author__name]',
];
/** Elements that hold the whole byline, the longest form first: PubMed gives a short one for small screens too. */
const BYLINE = [
  '.full-authors',
  '[data-test=authors]',
  '[class*=authors]',
  '[class*=Authors]',
  '[class*=author]',
  '[class*=byline],[class*=contrib]',
  '.rprt .desc',
];
const DATE = [
  'time[datetime]',
  '[itemprop=datePublished]',
  '[data-test=published]',
  '[class*=date i]',
  '[class*=published i],[class*=citation i]',
];
const JOURNAL = [
  '[data-test=journal-title],[data-test=journal-title-and-link]',
  '[itemprop=isPartOf] [itemprop=name]',
  '[class*=journal-title],[class*=journal__title],[class*=journal-name]',
  '[class*=__journal]',
  '.jrnl,[class*=journal-citation]',
];
/** Where pages keep an article's DOI unseen. */
const DATA = ['data-doi', 'data-article-doi', 'data-articledoi', 'data-id', 'data-pmid', 'data-article-id'];

/** What a block of the page states of its article: never more than is written there. */
export function listedArticle(block: ArticleBlock): ListedArticle {
  const { title, url } = block;
  const scope = block.block;
  const date = dateOf(scope, title);
  const journal = journalOf(scope, title);
  const year = Number(date?.slice(0, 4));
  return {
    // PubMed ends every title with a full stop.
    title: title.replace(/(?<![.\s])\.$/, ''),
    authors: authorsOf(scope, block.host),
    url,
    ...identifiersOf(block),
    ...(date && { date }),
    ...(year && { year }),
    ...(journal && { journal }),
  };
}

function authorsOf(scope: Element, host: Element): string[] {
  for (const selector of AUTHOR) {
    const names = [...scope.querySelectorAll(selector)].filter((el) => !el.contains(host)).map(shownText);
    const clean = cleanAuthors(names);
    if (clean.length > 0) return clean;
  }
  for (const selector of BYLINE) {
    const line = [...scope.querySelectorAll(selector)].find((el) => !el.contains(host) && !host.contains(el));
    if (!line) continue;
    const text = shownText(line);
    const single = [...line.querySelectorAll('a,li,span')].filter((el) => el.childElementCount === 0);
    const names = cleanAuthors(single.map(shownText));
    // Links that make up the byline are its names; a single "View all" beside plain text is not.
    const whole = names.join('').length * 1.4 >= text.length && names.length > 1;
    const clean = whole ? names : splitByline(text);
    if (clean.length > 0 && text.length < 3000) return clean;
  }
  return [];
}

function dateOf(scope: Element, title: string): string | undefined {
  for (const selector of DATE) {
    for (const element of scope.querySelectorAll(selector)) {
      const date = dateIn(element.getAttribute('datetime') ?? '') ?? dateIn(shownText(element));
      if (date) return date;
    }
  }
  return dateIn(shownText(scope).replace(title, ' ').slice(0, 600));
}

function journalOf(scope: Element, title: string): string | undefined {
  for (const selector of JOURNAL) {
    const element = scope.querySelector(selector);
    // PubMed: "Clin Exp Metastasis. 2023 Feb;40(1):33-44."
    const text = element && shownText(element).replace(/\.\s+(?:19|20)\d\d\b.*$/, '');
    if (text && text.length < 100 && text !== title) return text;
  }
  return undefined;
}

type Ids = Pick<ListedArticle, 'doi' | 'pmid' | 'pmcid'>;

/** What the title's address says, then hidden data and other addresses of the block, then what is printed there. */
function identifiersOf({ block, identifier }: ArticleBlock): Ids {
  const ids: Ids = {};
  const take = (found: Identifier | null | undefined) => {
    if (!found || (found.kind !== 'doi' && found.kind !== 'pmid' && found.kind !== 'pmcid')) return;
    ids[found.kind] ??= found.value;
  };
  take(identifier);
  const told: Identifier[] = [];
  for (const element of [block, ...block.querySelectorAll(DATA.map((name) => `[${name}]`).join(','))])
    for (const name of DATA) {
      const value = element.getAttribute(name)?.trim() ?? '';
      const doi = /^(?:doi:)?10\.\d{4,9}\//i.test(value) ? canonicalDoi(value) : null;
      if (doi) told.push({ kind: 'doi', value: doi });
      if (name === 'data-pmid' && /^\d{1,8}$/.test(value)) told.push({ kind: 'pmid', value });
    }
  for (const link of block.querySelectorAll('a[href]')) {
    const found = identifierFromLink((link as HTMLAnchorElement).href);
    if (found) told.push(found);
  }
  for (const found of findIdentifiers(seamedText(block))) told.push(found.identifier);
  // Two different DOIs in one block: the other is of a correction or a data set, and which is which is not said.
  for (const kind of ['doi', 'pmid', 'pmcid'] as const) {
    const values = told.filter((t) => t.kind === kind);
    if (new Set(values.map((t) => t.value.toLowerCase())).size === 1) take(values[0]);
  }
  return ids;
}

/** The block's text with a seam between elements, so that a number does not run into the next word. */
function seamedText(block: Element): string {
  const parts: string[] = [];
  const walk = (node: Node) => {
    if (node.nodeType === 3) parts.push(node.nodeValue ?? '');
    else if (node.nodeType === 1 && !/^(?:script|style|svg|template)$/.test((node as Element).localName))
      node.childNodes.forEach(walk);
  };
  walk(block);
  return parts.join(SEAM).slice(0, 20_000);
}
