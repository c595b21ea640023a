import { identifiersOf } from '../../../../page/article';
import type { Session } from '../../../../page/session';
import type { PaperOfPage } from '../../../messages/catalogue/notes';

/** What the page says of its paper, as notes need it. */
export function paperOfPage(session: Session): PaperOfPage {
  const article = session.article();
  const state = session.state();
  const { version, chapter, journal, authors, date } = article;
  const year = Number(date?.slice(0, 4));
  return {
    identifiers: identifiersOf(article),
    // A canonical address on another host is a claim of the page; only where nothing else tells the paper does it count.
    url: article.url ?? state.url.replace(/#.*$/s, ''),
    title: state.title.slice(0, 1_000),
    ...(version && { version }),
    ...(chapter && { chapter }),
    ...(journal && { journal }),
    ...(authors && { authors }),
    ...(year > 0 && { year }),
  };
}
