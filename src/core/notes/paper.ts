import type { PaperRef } from '../model';
import { canonicalAddress, isFrontPage } from './address';
import { type Handles, handlesOf } from './handles';

/**
 * How two pages' papers are related. `same`: one notebook. `other-version`: versions of one preprint, or one page
 * does not say which; notes may be shown, but saying so. `other-chapter`: different things that share a DOI (chapters
 * of a book, abstracts of a meeting); notes are not shown. `different`: nothing joins them.
 */
export type PaperRelation = 'same' | 'other-version' | 'other-chapter' | 'different';

/**
 * The key under which a paper that is not known yet is stored: its DOI, else PMCID, PMID, arXiv number, else its
 * canonical address, with version and chapter where they are stated. Whether a page's paper is already known under
 * another key is for {@link samePaper} to say, not for comparing keys.
 *
 * `doi:10.5555/12345;version=2`, `pmcid:123`, `url:journal.example/a/1`
 */
export function paperKey(paper: PaperRef): string {
  const handles = handlesOf(paper);
  const name = firstName(handles) ?? `url:${canonicalAddress(paper.url) ?? ''}`;
  const version = [...handles.versions].sort()[0];
  const chapter = chapterOf(paper);
  return `${name}${version === undefined ? '' : `;version=${version}`}${chapter === undefined ? '' : `;chapter=${chapter}`}`;
}

function firstName(handles: Handles): string | undefined {
  for (const kind of ['doi', 'pmcid', 'pmid', 'arxiv'] as const) {
    const value = [...handles[kind]].sort()[0];
    if (value !== undefined) return `${kind}:${value}`;
  }
  return undefined;
}

/**
 * Says whether two pages show the same paper. One shared DOI (whatever its case), PMID, PMCID or arXiv number joins
 * them; where neither shares nor contradicts the other, the canonical address does. When in doubt the answer is the
 * one that shows less. Symmetric. Never by an empty or unreadable identifier.
 */
export function samePaper(a: PaperRef, b: PaperRef): PaperRelation {
  const left = handlesOf(a);
  const right = handlesOf(b);
  // PubMed and PMC number every chapter and abstract; a DOI may stand for the whole book or supplement.
  const byRecord = shares(left.pmid, right.pmid) || shares(left.pmcid, right.pmcid);
  const byArxiv = shares(left.arxiv, right.arxiv);
  if (byRecord || byArxiv) return sameVersion(left, right) ? 'same' : 'other-version';
  if (shares(left.doi, right.doi)) {
    if (otherPart(a, b, left, right)) return 'other-chapter';
    return sameVersion(left, right) ? 'same' : 'other-version';
  }
  if (contradict(left, right) || !sameAddress(a, b)) return 'different';
  return chapterOf(a) === chapterOf(b)
    ? sameVersion(left, right)
      ? 'same'
      : 'other-version'
    : 'other-chapter';
}

/** Only known on one side is not known to be the same. */
function sameVersion(a: Handles, b: Handles): boolean {
  return (a.versions.size === 0 && b.versions.size === 0) || shares(a.versions, b.versions);
}

/** Things under one DOI that each state another chapter, record or further DOI. */
function otherPart(a: PaperRef, b: PaperRef, left: Handles, right: Handles): boolean {
  if (chapterOf(a) !== chapterOf(b)) return true;
  if (disjoint(left.pmid, right.pmid) || disjoint(left.pmcid, right.pmcid)) return true;
  return disjoint(without(left.doi, right.doi), without(right.doi, left.doi));
}

/** Both have an identifier of one kind, and not the same. */
function contradict(a: Handles, b: Handles): boolean {
  return (['doi', 'pmid', 'pmcid', 'arxiv'] as const).some((kind) => disjoint(a[kind], b[kind]));
}

function sameAddress(a: PaperRef, b: PaperRef): boolean {
  const address = canonicalAddress(a.url);
  if (address === undefined || address !== canonicalAddress(b.url)) return false;
  return !isFrontPage(address) || (a.title !== undefined && a.title === b.title);
}

/** A chapter's address or pages, made comparable. */
function chapterOf({ chapter }: PaperRef): string | undefined {
  if (chapter === undefined || chapter.trim() === '') return undefined;
  const address = /^https?:/i.test(chapter) ? canonicalAddress(chapter) : undefined;
  return (
    address ??
    chapter
      .replace(/[\u2010-\u2015\u2212]/g, '-')
      .replace(/\s+/g, '')
      .toLowerCase()
  );
}

const shares = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].some((value) => b.has(value));
const disjoint = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  a.size > 0 && b.size > 0 && !shares(a, b);
const without = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  new Set([...a].filter((value) => !b.has(value)));
