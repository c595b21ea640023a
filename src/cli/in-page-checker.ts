/** What `npm run eval` asks of a saved page: what was read, beside counts made in other, simpler ways. */
import type { Article, Citation } from '../core/model';
import { articleOf } from '../page/article';
import { findCitations } from '../page/article/citations';
import { findReferences, type ReferenceItem } from '../page/article/references';
import { type Block, readDocument } from '../page/read';

/** How a page was read, and what a plain count says. Plain JSON. */
export interface CheckedPage {
  article: Article;
  /** Milliseconds for `articleOf` alone, asked the second time. */
  articleTime: number;
  references: number;
  /** Entries by other counts: `citation_reference` metas; the largest family of ids that links lead to; list items. */
  counts: { metas: number; targets: number; items: number };
  citations: number;
  /** References that no citation names. */
  uncited: number[];
  /** Links of the running text whose target stands in the list, and those of them that a citation covers. */
  links: number;
  resolved: number;
  /** Text around the first links that no citation covers. */
  missed: string[];
}

/** Reads the document with the code of the content script and counts again. */
export function checkPage(document: Document): CheckedPage {
  const article = articleOf(document);
  const start = performance.now();
  articleOf(document);
  const articleTime = performance.now() - start;
  const text = readDocument(document);
  const items = findReferences(document);
  const citations = findCitations(document, text, items);
  const cited = new Set(citations.flatMap(({ refs }) => refs));
  const missed: string[] = [];
  let links = 0;
  for (const { link, at, n } of linksToList(document, text.blocks, items)) {
    links++;
    if (!covers(citations, at, n))
      missed.push(`${text.text.slice(Math.max(0, at - 30), at + 20)} → ${n} (${link})`);
  }
  return {
    article,
    articleTime,
    references: items.length,
    counts: countsOf(document),
    citations: citations.length,
    uncited: items.map(({ reference }) => reference.n).filter((n) => !cited.has(n)),
    links,
    resolved: links - missed.length,
    missed: missed.slice(0, 5),
  };
}

const covers = (citations: readonly Citation[], at: number, n: number): boolean =>
  citations.some(({ start, end, refs }) => start <= at && at < end && refs.includes(n));

/** Links by `href`, `rid` and their kind whose target is an entry or stands in one. */
function linksToList(document: Document, blocks: readonly Block[], items: readonly ReferenceItem[]) {
  const found: { link: string; at: number; n: number }[] = [];
  const owner = (name: string): number | undefined => {
    if (name === '') return undefined;
    const target =
      document.getElementById(name) ??
      document.querySelector(`[name="${CSS.escape(name)}"],[content-id="${CSS.escape(name)}"]`);
    if (target === null) return undefined;
    return items.find(({ element }) => element.contains(target))?.reference.n;
  };
  const seen = new Set<Element>();
  let start = 0;
  for (const block of blocks) {
    for (const segment of block.segments() ?? []) {
      const link = segment.node.parentElement?.closest('a,[data-rid],[rid],[reveal-id]');
      if (link == null || seen.has(link) || segment.node.data.trim() === '') continue;
      seen.add(link);
      if (items.some(({ element }) => element.contains(link))) continue;
      const names = [
        /#([^#]*)$/.exec(link.getAttribute('href') ?? '')?.[1],
        ...['rid', 'data-rid', 'reveal-id'].map((name) => link.getAttribute(name)),
      ].flatMap((value) => (value ?? '').split(/\s+/));
      const n = names.map(owner).find((number) => number !== undefined);
      const offset = segment.node.data.search(/\S/);
      if (n !== undefined)
        found.push({ link: link.outerHTML.slice(0, 60), at: start + segment.start + offset, n });
    }
    start += block.text.length + 1;
  }
  return found;
}

/** Three plain counts of the entries, none of which knows how `page/article` finds them. */
function countsOf(document: Document): CheckedPage['counts'] {
  const metas = document.querySelectorAll('meta[name="citation_reference"]').length;
  const families = new Map<string, Set<string>>();
  for (const link of document.querySelectorAll('a[href*="#"]')) {
    const name = /#(.+)$/.exec(link.getAttribute('href') ?? '')?.[1] ?? '';
    const target = document.getElementById(name);
    const text = target?.textContent?.trim() || target?.parentElement?.textContent?.trim() || '';
    if (!/\d$/.test(name) || text.length < 40 || text.length > 3_000) continue;
    const family = name.replace(/\d+$/, '');
    families.set(family, (families.get(family) ?? new Set()).add(name));
  }
  const targets = Math.max(0, ...[...families.values()].map((names) => names.size));
  let items = 0;
  for (const list of document.querySelectorAll('ol,ul')) {
    const around = list.closest('[class*="ref" i],[id*="ref" i],[class*="bib" i],[class*="cit" i]');
    if (around !== null) items = Math.max(items, list.querySelectorAll(':scope > li').length);
  }
  return { metas, targets, items };
}
