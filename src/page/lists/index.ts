import type { Listing } from '../../core/model';
import { articleReason } from '../article';
import { looksLikeCollection } from './address';
import { articleBlocks } from './blocks';
import { listedArticle } from './fields';
import { shownText, titleLinks } from './title-links';

/** Articles taken from one page. */
const MOST = 2000;
/** Headings that name the kind of page and not what it holds. */
const NAMELESS =
  /^\W*(?:(?:search )?results?|search|articles?|collections?|all articles|publications?|\d+ results?)\W*$/i;

/**
 * Reads the articles that a page lists: collections, special issues, research topics, tables of contents, result
 * lists, or any page with repeated blocks that each link to one article under its title. Menus, "related articles"
 * and reference lists are none. Only reads; a page that is itself an article, or that lists fewer than three (one, on
 * a page that is a collection by its address), gives null.
 */
export function readListing(document: Document, location: Location): Listing | null {
  if (!document.body || articleReason(document, location) === 'article') return null;
  const here = new URL(location.href);
  here.hash = '';
  const blocks = articleBlocks(titleLinks(document, here), looksLikeCollection(location));
  if (blocks.length === 0) return null;
  const articles = blocks.slice(0, MOST).map(listedArticle);
  return { title: titleOf(document), url: here.href, articles };
}

/** What the page calls itself. */
function titleOf(document: Document): string {
  for (const heading of document.querySelectorAll('h1')) {
    const text = shownText(heading);
    if (text && text.length < 300 && !NAMELESS.test(text) && !heading.querySelector('img')) return text;
  }
  // "resistance metastasis - Search Results - PubMed" is about its first part.
  const [first = ''] = document.title.split(/\s+[|–—-]\s+/);
  return first.replace(/\s+/g, ' ').trim() || document.location.hostname;
}
