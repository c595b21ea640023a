import type { ComponentChildren } from 'preact';
import { ExternalLink } from '../common/ExternalLink';
import { formatNumber, type Translate, useText } from '../i18n';
import type { RelatedEntry } from './types';

/** Concepts, works or people named in a reason. */
const NAMED = 4;

/** Up to three authors are named; of more, the first. */
function authors(t: Translate, names: readonly string[]): string {
  return names.length > 3 ? t('authorsMore', names[0] ?? '') : names.join(', ');
}

/** The first few of a list, and how many more there are. */
function short(t: Translate, list: readonly string[]): string {
  const shown = list.slice(0, NAMED).join(', ');
  return list.length > NAMED ? t('reasonMore', shown, formatNumber(list.length - NAMED)) : shown;
}

/** Why the article is offered, in words. */
function reasons(t: Translate, entry: RelatedEntry): string {
  const parts: string[] = [];
  if (entry.article.membership === 'introduces') parts.push(t('reasonIntroduces'));
  if (entry.sharedLabels.length > 0) parts.push(t('reasonShares', short(t, entry.sharedLabels)));
  if (entry.citedHere) parts.push(t('reasonCitedHere'));
  if (entry.citesThis) parts.push(t('reasonCitesThis'));
  if (entry.bothCite.length > 0) parts.push(t('reasonBothCite', short(t, entry.bothCite)));
  if (entry.sharedAuthors.length > 0) parts.push(t('reasonAuthors', short(t, entry.sharedAuthors)));
  // Words of the titles say little beside any of these.
  if (parts.length === 0 && entry.sharedWords.length > 0)
    parts.push(t('reasonWords', entry.sharedWords.join(', ')));
  return parts.join('. ');
}

/** One article of the collection: title, who and where, and why it stands here; below it, what can be done with it. */
export function RelatedItem({ entry, children }: { entry: RelatedEntry; children?: ComponentChildren }) {
  const t = useText();
  const { article } = entry;
  const source = [authors(t, article.authors), [article.journal, article.year].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(' · ');
  const reason = reasons(t, entry);
  return (
    <li class="article">
      <span class="article-title">
        {entry.url ? <ExternalLink url={entry.url}>{article.title}</ExternalLink> : article.title}
      </span>
      <span class="article-source">{source}</span>
      {article.summary && <span class="article-summary">{article.summary}</span>}
      {reason && <span class="article-reason">{reason}</span>}
      {children}
    </li>
  );
}
