import { identifierLinks } from '../../core/identifiers';
import type { IdentifierLink, PageState } from '../../core/model';
import type { Identity } from '../../ui/panel/types';

/** Links of all identifiers of the paper, each place once. */
function linksOf({ own }: PageState): IdentifierLink[] {
  const links = new Map<string, IdentifierLink>();
  for (const link of own.flatMap((identifier) => identifierLinks(identifier))) {
    if (!links.has(link.label)) links.set(link.label, link);
  }
  return [...links.values()];
}

/** Which paper the page shows, with where it can be read. */
export function identityOf(page: PageState): Identity {
  return { ...page.article, title: page.article?.title ?? page.title, links: linksOf(page) };
}
