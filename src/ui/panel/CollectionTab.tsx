import type { ReadingMark } from '../../core/model';
import { RelatedItem } from '../card/RelatedItem';
import { CappedList } from '../common/CappedList';
import { ExternalLink } from '../common/ExternalLink';
import { Note } from '../common/Note';
import { formatNumber, type MessageKey, useText } from '../i18n';
import { NotHere } from './NotHere';
import type { Situation } from './situation';
import type { BesideEntry, FollowedEntry, PanelActions, PanelProps } from './types';

/** Articles shown until the reader asks for all. */
const CAP = 10;

const MARKS: readonly { mark: ReadingMark; label: MessageKey }[] = [
  { mark: 'to-read', label: 'markToRead' },
  { mark: 'read', label: 'markRead' },
];

function Beside({ beside, actions }: { beside: BesideEntry; actions: PanelActions }) {
  const t = useText();
  const { entry, key, mark } = beside;
  return (
    <RelatedItem entry={entry}>
      {key !== undefined && (
        <span class="reading-marks">
          {MARKS.map(({ mark: own, label }) => (
            <button
              key={own}
              type="button"
              class="chip"
              aria-pressed={mark === own}
              aria-label={t('markFor', t(label), entry.article.title)}
              onClick={() => actions.onMark(key, mark === own ? null : own)}
            >
              {t(label)}
            </button>
          ))}
        </span>
      )}
    </RelatedItem>
  );
}

function Followed({ followed }: { followed: readonly FollowedEntry[] }) {
  const t = useText();
  return (
    <section class="group">
      <h2 class="entry-head">{t('followedHeading')}</h2>
      {followed.length === 0 ? (
        <p class="small">{t('followedNone')}</p>
      ) : (
        <ul class="followed" aria-label={t('followedHeading')}>
          {followed.map(({ id, title, url, articles, unseen }) => (
            <li key={id}>
              <span class="article-title">
                {url ? <ExternalLink url={url}>{title}</ExternalLink> : title}
              </span>
              <span class="article-source">
                {t('followedCount', formatNumber(articles))}
                {unseen > 0 && ` · ${t('followedNew', formatNumber(unseen))}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface CollectionTabProps {
  panel: PanelProps;
  busy: boolean;
  /** Set when there is no paper to be beside. */
  situation: Situation | null;
}

/** What the collections hold beside this paper, why, and what the reader has read of it. */
export function CollectionTab({ panel, busy, situation }: CollectionTabProps) {
  const t = useText();
  const { beside, besideFor, followed, actions } = panel;
  const list = () => {
    if (situation) return <NotHere situation={situation} actions={actions} />;
    if (beside === null) return null;
    if (beside.length === 0) {
      if (busy) return <Note text={t('statusReading')} />;
      return <Note text={t(besideFor ? 'relatedNoneForTerm' : 'relatedNone')} hint={t('besideNoneHint')} />;
    }
    return (
      <CappedList items={beside} cap={CAP} label={t('besideHeading')} class="articles">
        {(item) => <Beside key={item.entry.article.id} beside={item} actions={actions} />}
      </CappedList>
    );
  };
  return (
    <>
      <section class="group">
        <h2 class="entry-head">{t('besideHeading')}</h2>
        {besideFor && (
          <p class="scope">
            {t('relatedForTerm', besideFor.label)}
            <button type="button" class="text-button" onClick={() => actions.onRelatedFor(null)}>
              {t('relatedForPageAgain')}
            </button>
          </p>
        )}
        {list()}
      </section>
      <Followed followed={followed} />
    </>
  );
}
