import { identifiersOf } from '../../../../page/article';
import type { Session } from '../../../../page/session';
import type { PaperOfPage } from '../../../messages/catalogue/notes';

/** The store keeps no longer lines. UTF-16 units. */
const LONGEST = 4_000;

/** What the page says of its paper, as notes need it. */
export function paperOfPage(session: Session): PaperOfPage {
  const article = session.article();
  const { version, chapter, journal, authors, date } = article;
  const year = Number(date?.slice(0, 4));
  return {
    identifiers: identifiersOf(article),
    // A canonical address on another host is a claim of the page; only where nothing else tells the paper does it count.
    url: article.url ?? addressOf(session),
    title: session.state().title.slice(0, 1_000),
    ...(version && { version }),
    ...(chapter && { chapter }),
    ...(journal && { journal }),
    ...(authors && { authors }),
    ...(year > 0 && { year }),
  };
}

/** The page's address without fragment; one that is too long to be kept loses its query. */
export function addressOf(session: Session): string {
  const address = session.state().url.replace(/#.*$/s, '');
  return address.length <= LONGEST ? address : address.replace(/\?.*$/s, '').slice(0, LONGEST);
}
