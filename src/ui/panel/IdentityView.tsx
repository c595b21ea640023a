import type { ArticleKind } from '../../core/model';
import { ExternalLink } from '../common/ExternalLink';
import { formatNumber, type MessageKey, type Translate, useText } from '../i18n';
import { formatDate } from './dates';
import type { Identity } from './types';

/** So many authors are named; of more, the first and how many others. */
const AUTHORS = 6;

/** What is worth saying of a kind; an article is what everybody expects. */
const KINDS: Partial<Record<ArticleKind, MessageKey>> = {
  preprint: 'paperPreprint',
  abstract: 'paperAbstract',
  chapter: 'paperChapter',
  listing: 'paperListing',
};

function authorsLine(t: Translate, authors: readonly string[]): string {
  if (authors.length <= AUTHORS) return authors.join(', ');
  const named = authors.slice(0, AUTHORS - 1).join(', ');
  return t('paperAuthorsMore', named, formatNumber(authors.length - AUTHORS + 1));
}

/** "12(3):45–58" as far as it is stated. */
function locator({ volume, issue, pages }: Identity): string {
  const number = [volume, issue && `(${issue})`].filter(Boolean).join('');
  return [number, pages].filter(Boolean).join(':');
}

/** Which paper this is: title, who, where and when, and where else it can be read. */
export function IdentityView({ identity, words }: { identity: Identity; words: number }) {
  const t = useText();
  const { title, authors = [], journal, date, version, kind, links } = identity;
  const kindKey = kind && KINDS[kind];
  const where = [journal, locator(identity)].filter(Boolean).join(' ');
  const facts = [
    kindKey && t(kindKey),
    version && t('paperVersion', version),
    where,
    date && formatDate(date),
    words > 0 && t('wordsRead', formatNumber(words)),
  ].filter(Boolean);
  return (
    <section class="identity" aria-label={t('paperIdentity')}>
      <h2 class="paper-title">{title}</h2>
      {authors.length > 0 && <p class="paper-authors">{authorsLine(t, authors)}</p>}
      {facts.length > 0 && <p class="small">{facts.join(' · ')}</p>}
      {links.length > 0 && (
        <ul class="paper-links" aria-label={t('paperLinks')}>
          {links.map(({ label, url }) => (
            <li key={url}>
              <ExternalLink url={url}>{label}</ExternalLink>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
