import { canonicalDoi } from '../../core/identifiers';
import { doiFields, type LinkedNode, oneLinkedNode, statedDoi, text, titleOf, typesOf } from './linked-nodes';

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

/**
 * The one article or chapter that JSON-LD says the page is about, read once or said again in a second script. Lists
 * of articles (search results, issues) name several and give null, and so does broken JSON.
 */
export function linkedArticle(document: Document): LinkedArticle | null {
  const node = oneLinkedNode(document);
  return node && describe(node);
}

function describe(node: LinkedNode): LinkedArticle {
  const article: LinkedArticle = {
    types: typesOf(node).map((type) => type.replace(/^.*\//, '')),
    authors: [node.author ?? node.creator]
      .flat()
      .map(nameOf)
      .filter((name) => name !== undefined),
  };
  const parents = lineage(node);
  const first = <T>(read: (of: LinkedNode) => T | undefined): T | undefined =>
    [node, ...parents].map(read).find((value) => value !== undefined);
  const pages = first((of) => text(of.pagination) ?? range(text(of.pageStart), text(of.pageEnd)));
  const fields = {
    title: titleOf(node),
    doi: doiFields(node).map(doiIn).find(Boolean),
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
function lineage(node: LinkedNode): LinkedNode[] {
  const parents: LinkedNode[] = [];
  for (let at: unknown = node.isPartOf; parents.length < 4; ) {
    const parent = [at].flat()[0];
    if (parent === null || typeof parent !== 'object') break;
    parents.push(parent as LinkedNode);
    at = (parent as LinkedNode).isPartOf;
  }
  return parents;
}

function nameOf(person: unknown): string | undefined {
  if (person === null || typeof person !== 'object') return text(person);
  const { name, givenName, familyName } = person as LinkedNode;
  return text([name].flat()[0]) ?? text([text(givenName), text(familyName)].filter(Boolean).join(' '));
}

const range = (from?: string, to?: string) =>
  from === undefined || to === undefined ? from : `${from}-${to}`;

function doiIn(value: unknown): string | undefined {
  const written = statedDoi(value);
  return written === undefined ? undefined : (canonicalDoi(written) ?? undefined);
}
