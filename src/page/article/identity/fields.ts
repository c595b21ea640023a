import type { LinkedArticle } from '../json-ld';
import type { Metas } from '../metas';
import { essence, stated } from './words';

const TITLES = ['citation_title', 'dc.title', 'prism.title', 'eprints.title', 'dcterms.title'];

/**
 * The paper's title: as metadata and structured data give it; else `og:title` where the page shows the same, since
 * some sites put their own name there; else the page's one large heading.
 */
export function titleOf(metas: Metas, linked: LinkedArticle | null, document: Document): string | undefined {
  const printed = TITLES.flatMap((name) => metas.get(name) ?? []).map(stated);
  const title = printed.find((text) => text !== undefined) ?? stated(linked?.title);
  if (title !== undefined) return title;
  const headings = [...document.querySelectorAll('h1')].map((h1) => stated(h1.textContent) ?? '');
  const shared = stated(metas.get('og.title')?.[0]);
  if (shared !== undefined) {
    const core = essence(shared);
    const shown = [document.title, ...headings].map(essence);
    if (core.length > 15 && shown.some((text) => text.includes(core))) return shared;
  }
  const long = headings.filter((text) => text.split(' ').length > 3);
  return long.length === 1 ? long[0] : undefined;
}

const FIRST = ['citation_firstpage', 'prism.startingpage', 'citation_first_page'];
const LAST = ['citation_lastpage', 'prism.endingpage', 'citation_last_page'];

/** "101-112", or the number of the article where there is but one. */
export function pagesOf(metas: Metas): string | undefined {
  const of = (names: readonly string[]) =>
    names
      .flatMap((name) => metas.get(name) ?? [])
      .map(stated)
      .find((text) => text !== undefined);
  const range = of(['prism.pagerange', 'citation_pages'])?.replace(/\s*[-‐‑‒–—]+\s*/, '-');
  const first = of(FIRST);
  const last = of(LAST);
  if (first === undefined) return range;
  return last === undefined || last === first ? first : `${first}-${last}`;
}
