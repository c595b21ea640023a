import { canonicalDoi, paperFromLink } from '../../../core/identifiers';
import type { Article, ArticleKind, Identifier } from '../../../core/model';
import { onlyAbstract } from '../body';
import { isGate } from '../gate';
import { type LinkedArticle, linkedArticle } from '../json-ld';
import { listsPapers } from '../listing';
import { firstMeta, type Metas, metaFingerprint, readMetas } from '../metas';
import { articleReason } from '../reason';
import { addressesOf, isOther, ownAddress, type PageAddresses } from './addresses';
import { authorsOf } from './authors';
import { chapterOf, isChapter } from './chapters';
import { isoDate } from './dates';
import { chooseDoi, doisOf } from './dois';
import { pagesOf, titleOf } from './fields';
import { isPreprint, versionOf } from './versions';
import { shownIdentifiers } from './visible';
import { stated } from './words';

/** What a page says of itself, read once. */
interface Said {
  metas: Metas;
  linked: LinkedArticle | null;
  addresses: PageAddresses;
}

/**
 * Which paper a page shows, by metadata (Highwire, Dublin Core, PRISM, OpenGraph), structured data, addresses, and
 * what stands at its head, in this order; where they contradict each other, the address of the page decides. Reads,
 * changes nothing. A few milliseconds on a long page: keep the answer.
 *
 * @param stale fingerprint of metadata known to belong to another article (see `metaFingerprint`)
 */
export function articleOf(document: Document, stale = ''): Article {
  const kind = whatIs(document, stale);
  const said = whatIsSaid(document, stale);
  const url = ownAddress(said.addresses);
  const article: Article = url === undefined ? { kind } : { kind, url };
  if (kind === 'none' || kind === 'listing') {
    set(article, 'title', titleOf(said.metas, null, document));
    return article;
  }
  describe(article, said, document);
  article.kind = finerKind(article, said, document);
  addVersion(article, said);
  if (article.kind === 'chapter')
    set(
      article,
      'chapter',
      chapterOf(article.doi, article.pages, new URL(article.url ?? 'http://x/').pathname),
    );
  return article;
}

/** The identifiers that an article states of itself. */
export function identifiersOf({ doi, pmid, pmcid, arxiv }: Partial<Article>): Identifier[] {
  const own: Identifier[] = [];
  if (doi !== undefined) own.push({ kind: 'doi', value: doi });
  if (pmid !== undefined) own.push({ kind: 'pmid', value: pmid });
  if (pmcid !== undefined) own.push({ kind: 'pmcid', value: pmcid });
  if (arxiv !== undefined) own.push({ kind: 'arxiv', value: arxiv });
  return own;
}

function whatIs(document: Document, stale: string): 'article' | 'listing' | 'none' {
  const { location } = document;
  if (location === null || isGate(document)) return 'none';
  if (articleReason(document, location, stale) === 'article') return 'article';
  return document.body !== null && listsPapers(document, location) ? 'listing' : 'none';
}

/** Metadata that another article left behind, or that contradict the page's own address, are not listened to. */
function whatIsSaid(document: Document, stale: string): Said {
  const metas = readMetas(document);
  const addresses = addressesOf(document);
  const left = stale !== '' && metaFingerprint(document) === stale;
  if (left || isOther(metas, addresses, document))
    return { metas: new Map(), linked: null, addresses: { ...addresses, stated: [] } };
  return { metas, linked: linkedArticle(document), addresses };
}

function describe(article: Article, { metas, linked, addresses }: Said, document: Document): void {
  const named = [...addresses.stated, addresses.own].map(paperFromLink);
  const inAddress = (wanted: Identifier['kind']) => named.find((id) => id?.kind === wanted)?.value;
  const journal = firstStated(metas, JOURNAL) ?? linked?.journal;
  const arxiv = inAddress('arxiv') ?? /\d{4}\.\d{4,5}/.exec(firstMeta(metas, 'citation_arxiv_id') ?? '')?.[0];
  const preprint = arxiv !== undefined;
  set(article, 'doi', chooseDoi(doisOf(metas, linked), named, preprint));
  set(article, 'pmid', digits(firstMeta(metas, 'citation_pmid')) ?? pmidIn(metas) ?? inAddress('pmid'));
  const pmcid = /(\d{3,9})$/.exec(firstMeta(metas, 'citation_pmcid', 'citation_pmc') ?? '')?.[1];
  set(article, 'pmcid', pmcid === undefined ? inAddress('pmcid') : `PMC${pmcid}`);
  set(article, 'arxiv', arxiv);
  set(article, 'title', titleOf(metas, linked, document));
  set(article, 'journal', journal ?? (preprint ? 'arXiv' : undefined));
  const authors = authorsOf(metas, linked?.authors);
  if (authors.length > 0) article.authors = authors;
  const dates = [...DATE.flatMap((name) => metas.get(name) ?? []), linked?.date ?? ''];
  set(article, 'date', dates.map(isoDate).find(Boolean));
  set(article, 'volume', firstStated(metas, VOLUME) ?? linked?.volume);
  set(article, 'issue', firstStated(metas, ISSUE) ?? linked?.issue);
  set(article, 'pages', pagesOf(metas) ?? linked?.pages);
  if (article.doi === undefined && article.pmid === undefined && article.pmcid === undefined)
    Object.assign(article, shownIdentifiers(document, article.title));
}

const JOURNAL = [
  'citation_journal_title',
  'prism.publicationname',
  'citation_inbook_title',
  'citation_book_title',
  'citation_conference_title',
  'citation_journal_abbrev',
  'dc.relation.ispartof',
  'dcterms.ispartof',
];
const VOLUME = ['citation_volume', 'prism.volume'];
const ISSUE = ['citation_issue', 'prism.number', 'prism.issueidentifier'];
const DATE = [
  'citation_publication_date',
  'citation_date',
  'prism.publicationdate',
  'citation_cover_date',
  'citation_online_date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'citation_year',
  'article.published_time',
];

function finerKind({ doi, journal }: Article, said: Said, document: Document): ArticleKind {
  const { hostname, pathname } = document.location;
  if (isChapter(said.metas, said.linked?.types ?? [], pathname)) return 'chapter';
  if (/^pubmed\.|(?:^|\.)pubmed-ncbi/.test(hostname)) return 'abstract';
  if (isPreprint(hostname, doi, journal) || /\/article\/PPR\//.test(pathname)) return 'preprint';
  return onlyAbstract(document, pathname) ? 'abstract' : 'article';
}

function addVersion(article: Article, { metas, linked, addresses }: Said): void {
  const numbered = /f1000research|openresearch|gatesopen|elifesciences/.test(addresses.own);
  if (article.kind !== 'preprint' && !numbered) return;
  const paths = [addresses.own, ...addresses.stated].map((address) => address.replace(/[?#].*$/, ''));
  const ids = ['citation_doi', 'dc.identifier', 'citation_id', 'citation_public_url', 'og.url'];
  const printed = [article.doi ?? '', ...ids.flatMap((name) => metas.get(name) ?? [])];
  const tags = [...(metas.get('citation_version_number') ?? []), linked?.version ?? ''];
  set(
    article,
    'version',
    versionOf(
      paths,
      printed.map((id) => canonicalTail(id)),
      tags,
    ),
  );
}

/** A DOI or address without prefix, as it ends. */
const canonicalTail = (id: string): string => (/v\d+$/i.test(id) ? id : (canonicalDoi(id) ?? id));

const digits = (text: string | undefined): string | undefined => /^[1-9]\d{0,8}$/.exec(text ?? '')?.[0];

const pmidIn = (metas: Metas): string | undefined =>
  (metas.get('dc.identifier') ?? [])
    .map((id) => /^(?:info:)?(?:pmid|pubmed)[:/]\s*([1-9]\d{0,8})$/i.exec(id)?.[1])
    .find(Boolean);

function firstStated(metas: Metas, names: readonly string[]): string | undefined {
  return names
    .flatMap((name) => metas.get(name) ?? [])
    .map(stated)
    .find((text) => text !== undefined);
}

function set<K extends keyof Article>(article: Article, name: K, value: Article[K] | undefined): void {
  if (value !== undefined) article[name] = value;
}
