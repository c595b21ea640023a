import { identifierKey } from '../collections';
import { findIdentifiers, identifierFromLink } from '../identifiers';
import type { Identifier } from '../model';
import type { RawArticle } from './article';
import { wholeDoi } from './doi';
import { ImportError, sample } from './error';

/** Between identifiers on one line: a comma or semicolon only where another one begins behind it, as DOIs hold both. */
const BETWEEN = /[\s|]+|[,;]+(?=\s*(?:["'<(]*(?:doi:|https?:|10\.\d|PMID|PMC)|$))/i;

/**
 * Reads a list of identifiers, one or several a line: DOIs (bare, "doi:", addresses), PMIDs and PMCIDs with their
 * label, articles' addresses that say a DOI. Bare numbers are PMIDs when nothing else stands in the file, as in
 * PubMed's "PMID" download. Lines beginning with # are remarks.
 *
 * @param text with plain line feeds
 * @throws ImportError at the first line that names no article
 */
export function readIdentifiers(text: string): RawArticle[] {
  const numbersOnly = /^\s*\d{1,8}\s*$/.test(text.replace(/[\n,;]+/g, ' ').replace(/\d+\s+(?=\d)/g, ''));
  const articles: RawArticle[] = [];
  for (const [i, content] of text.split('\n').entries()) {
    if (content.trim() === '' || /^\s*#/.test(content)) continue;
    const found = numbersOnly ? pmids(content) : identifiersIn(content);
    if (found.length === 0) throw new ImportError('unexpected', i + 1, sample(content));
    // A reference's "doi: …; PMID: …" is one article; several of one kind are several.
    const kinds = new Set(found.map(({ kind }) => kind));
    const ids = found.map(({ kind, value }) => ({ [kind]: value }));
    const each = kinds.size === found.length && !numbersOnly ? [Object.assign({}, ...ids)] : ids;
    for (const id of each) articles.push({ line: i + 1, authors: [], ...id });
  }
  return articles;
}

const pmids = (content: string): Identifier[] =>
  (content.match(/\d{1,8}/g) ?? []).map((value) => ({ kind: 'pmid', value }));

function identifiersIn(content: string): Identifier[] {
  const pieces = content.split(BETWEEN).flatMap((piece) => {
    const bare = piece.replace(/^["'<([]+|["'>]+[.,;]*$|[.,;]+$/g, '');
    const doi = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?10\.\d/i.test(bare) ? wholeDoi(bare) : null;
    if (doi !== null) return { kind: 'doi' as const, value: doi };
    const linked = /^https?:/i.test(bare) ? identifierFromLink(bare) : null;
    return linked ?? findIdentifiers(piece).map(({ identifier }) => identifier);
  });
  // A label apart from its number ("PMID: 123") is seen only on the whole line.
  const whole = findIdentifiers(content).map(({ identifier }) => identifier);
  const seen = new Set<string>();
  return [...pieces, ...whole.filter(({ kind }) => kind !== 'doi')].filter((identifier) => {
    const key = identifierKey(identifier);
    const fresh = /^(?:doi|pmid|pmcid)$/.test(identifier.kind) && !seen.has(key);
    seen.add(key);
    return fresh;
  });
}
