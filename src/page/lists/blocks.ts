import type { TitleLink } from './title-links';

/** One article of the page: its title and the part of the page that speaks of it alone. */
export interface ArticleBlock extends TitleLink {
  /** The highest element around the title that names no other article by its title. */
  block: Element;
}

/** Fewest articles of one shape that make a list, where the address does not say that the page is a collection. */
const FEWEST = 3;

/**
 * Cuts the page into one block for each article and keeps those that repeat: blocks of one shape (the same elements
 * down to the title) that are at least three. What stands alone, as a featured article does beside menus, is kept
 * only on a page that is a collection by its address.
 *
 * @param collection the address says so
 */
export function articleBlocks(links: readonly TitleLink[], collection: boolean): ArticleBlock[] {
  // How many different articles have titles below an element.
  const below = new Map<Element, Set<string>>();
  for (const { host, key } of links)
    for (let at: Element | null = host; at; at = at.parentElement) {
      const keys = below.get(at);
      if (keys) keys.add(key);
      else below.set(at, new Set([key]));
    }

  const seen = new Set<string>();
  const blocks: ArticleBlock[] = [];
  for (const link of links) {
    if (seen.has(link.key)) continue;
    seen.add(link.key);
    let block = link.host;
    for (let up = block.parentElement; up && below.get(up)?.size === 1; up = up.parentElement) {
      if (up.localName === 'body' || up.localName === 'main') break;
      block = up;
    }
    blocks.push({ ...link, block });
  }
  if (collection) return blocks;

  const shapes = new Map<string, number>();
  for (const block of blocks) shapes.set(shapeOf(block), (shapes.get(shapeOf(block)) ?? 0) + 1);
  return blocks.filter((block) => (shapes.get(shapeOf(block)) ?? 0) >= FEWEST);
}

/** "li>h3>a": the elements from the block down to the title. A block without walls of its own is told by its parent. */
function shapeOf({ block, host }: ArticleBlock): string {
  const names: string[] = [];
  for (let at: Element | null = host; at; at = at.parentElement) {
    names.push(at.localName);
    if (at === block) {
      if (block === host) names.push(at.parentElement?.localName ?? '');
      break;
    }
  }
  return names.reverse().join('>');
}
