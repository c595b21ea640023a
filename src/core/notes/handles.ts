import { canonicalDoi, identifierFromLink } from '../identifiers';
import type { Identifier, PaperRef } from '../model';

/** Kinds of identifiers that name a paper. Trials and data sets are named by many papers. */
type NamingKind = 'doi' | 'pmid' | 'pmcid' | 'arxiv';

/** The identifiers of one paper made comparable: lower case, without version. */
export interface Handles extends Record<NamingKind, ReadonlySet<string>> {
  /** Versions stated, by the page or inside an identifier ("2"); empty when none is. */
  versions: ReadonlySet<string>;
}

/** A version at the end of a DOI: `…/rs-123/v2`, `….v1`, `…_v3`, and bioRxiv's `…123456v2`. */
const DOI_VERSION = /(?:[./_-]|(?<=\d))v(\d{1,2})$/;
/** The DOIs under which arXiv registers its papers. */
const ARXIV_DOI = /^10\.48550\/arxiv\.(.+)$/;
/** Preprint servers that write the version behind the DOI or number in their addresses. */
const ADDRESS_VERSION = /(?:\/10\.\d{4,9}\/[^?#]*?\d|\/(?:abs|pdf|html)\/[^?#]*?\d)v(\d{1,2})(?=$|[/.?#])/i;

/** By paper: each of an import is compared with all that are stored. A paper is never changed, it is replaced. */
const known = new WeakMap<PaperRef, Handles>();

/**
 * Everything a paper is known by, from what its page states and from the page's own address (which also joins a copy
 * behind a library's proxy to the journal's). What cannot be read as an identifier is left out, so that an empty DOI
 * names nothing.
 */
export function handlesOf(paper: PaperRef): Handles {
  const before = known.get(paper);
  if (before) return before;
  const handles = read(paper);
  known.set(paper, handles);
  return handles;
}

function read(paper: PaperRef): Handles {
  const handles = {
    doi: new Set<string>(),
    pmid: new Set<string>(),
    pmcid: new Set<string>(),
    arxiv: new Set<string>(),
    versions: new Set<string>(),
  };
  for (const identifier of paper.identifiers) add(handles, identifier);
  const own = paper.url === undefined ? null : identifierFromLink(paper.url);
  if (own !== null) add(handles, own);
  const stated = versionOf(paper.version) ?? ADDRESS_VERSION.exec(paper.url ?? '')?.[1];
  if (stated !== undefined) handles.versions.add(stated);
  return handles;
}

function add(handles: Record<NamingKind | 'versions', Set<string>>, { kind, value }: Identifier): void {
  if (kind === 'doi') {
    const doi = canonicalDoi(value)?.toLowerCase();
    if (doi === undefined) return;
    const version = DOI_VERSION.exec(doi);
    const bare = version === null ? doi : doi.slice(0, version.index);
    if (version?.[1] !== undefined) handles.versions.add(version[1]);
    const arxiv = ARXIV_DOI.exec(bare)?.[1];
    if (arxiv === undefined) handles.doi.add(bare);
    else handles.arxiv.add(arxiv);
  } else if (kind === 'pmid' || kind === 'pmcid') {
    const number = /^(?:PMC)?0*([1-9]\d{0,8})(?:\.\d+)?$/i.exec(value.trim())?.[1];
    if (number !== undefined) handles[kind].add(number);
  } else if (kind === 'arxiv') {
    const [, number, version] = /^(?:arxiv:)?(.+?)(?:v(\d{1,2}))?$/i.exec(value.trim().toLowerCase()) ?? [];
    if (number !== undefined) handles.arxiv.add(number);
    if (version !== undefined) handles.versions.add(version);
  }
}

/** "v2", "Version 2", "2.0" → "2". */
function versionOf(stated: string | undefined): string | undefined {
  const text = stated?.trim().toLowerCase() ?? '';
  return text === '' ? undefined : (/(\d{1,3})(?:\.0)?$/.exec(text)?.[1] ?? text);
}
