import { useId, useState } from 'preact/hooks';
import type { ListedArticle } from '../../core/model';
import { formatNumber, type Translate, useText } from '../i18n';
import type { FollowOfferProps } from './types';

/** "27 articles", "1 article". */
const articles = (t: Translate, count: number) =>
  count === 1 ? t('articlesOne') : t('articlesMany', formatNumber(count));

/** Who, where, when, as far as the page says it. */
function source({ authors, journal, year, doi, pmid, pmcid }: ListedArticle): string {
  const [first] = authors;
  const who = first && authors.length > 1 ? `${first} …` : first;
  const id = doi ?? (pmid ? `PMID ${pmid}` : pmcid);
  return [who, [journal, year].filter(Boolean).join(' '), id].filter(Boolean).join(' · ');
}

/** What the list on the page is called here: before it is followed, when something is new, and when nothing is. */
function headOf(t: Translate, { listing, offer }: FollowOfferProps): string {
  if (!offer.known) return t('followOffer', articles(t, listing.articles.length));
  const { title } = offer.known;
  if (offer.fresh.length === 0) return t('followNothingNew', title);
  const count = formatNumber(offer.fresh.length);
  return offer.fresh.length === 1 ? t('followNewOne', title) : t('followNew', count, title);
}

/**
 * Offers to follow the list of articles on the page, or what is new in one that is followed. The reader can look through
 * the articles first, leave some out, and give the collection another title.
 */
export function FollowOffer(props: FollowOfferProps) {
  const { listing, offer, busy = false, done, onFollow } = props;
  const t = useText();
  const id = useId();
  const [title, setTitle] = useState(offer.known?.title ?? listing.title);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const { known, fresh } = offer;
  const chosen = fresh.filter((at) => !left.has(at));
  const toggle = (at: number, wanted: boolean) => {
    const next = new Set(left);
    if (wanted) next.delete(at);
    else next.add(at);
    setLeft(next);
  };
  return (
    <section class="follow" aria-labelledby={`${id}-head`}>
      <h2 class="follow-head" id={`${id}-head`}>
        {headOf(t, props)}
      </h2>
      {done && (
        <p class="small" role="status">
          {t('followDone', articles(t, done.added), done.title)}
        </p>
      )}
      {fresh.length > 0 && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (title.trim() && !busy) onFollow(title.trim(), chosen);
          }}
        >
          {!known && (
            <label class="follow-title">
              {t('followTitle')}
              <input
                type="text"
                required
                maxLength={1000}
                value={title}
                onInput={(event) => setTitle(event.currentTarget.value)}
              />
            </label>
          )}
          <details open={known !== undefined}>
            <summary>{t('followLook', formatNumber(chosen.length), formatNumber(fresh.length))}</summary>
            <p class="follow-all">
              <button type="button" class="text-button" onClick={() => setLeft(new Set())}>
                {t('followAll')}
              </button>
              <button type="button" class="text-button" onClick={() => setLeft(new Set(fresh))}>
                {t('followNoneOf')}
              </button>
            </p>
            <ul class="follow-articles" aria-label={t('followFound')}>
              {fresh.map((at) => {
                const article = listing.articles[at];
                return (
                  article && (
                    <li key={at}>
                      <label>
                        <input
                          type="checkbox"
                          checked={!left.has(at)}
                          onChange={(event) => toggle(at, event.currentTarget.checked)}
                        />
                        <span>
                          <span class="article-title">{article.title}</span>
                          <span class="article-source">{source(article)}</span>
                        </span>
                      </label>
                    </li>
                  )
                );
              })}
            </ul>
          </details>
          <div class="offers">
            <button type="submit" class="button main" disabled={busy || (chosen.length === 0 && !known)}>
              {known ? t('followAdd', articles(t, chosen.length)) : t('followDo', articles(t, chosen.length))}
            </button>
            <span class="small">{t('followLocal')}</span>
          </div>
        </form>
      )}
    </section>
  );
}
