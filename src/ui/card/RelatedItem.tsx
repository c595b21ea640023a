import type { ComponentChildren } from 'preact';
import { ExternalLink } from '../common/ExternalLink';
import { type Translate, useText } from '../i18n';
import type { RelatedEntry } from './types';

/** Up to three authors are named; of more, the first. */
function authors(t: Translate, names: readonly string[]): string {
  return names.length > 3 ? t('authorsMore', names[0] ?? '') : names.join(', ');
}

/** Why the article is offered, in words. */
function reasons(t: Translate, entry: RelatedEntry): string {
  const parts: string[] = [];
  if (entry.article.membership === 'introduces') parts.push(t('reasonIntroduces'));
  if (entry.sharedLabels.length > 0) parts.push(t('reasonShares', entry.sharedLabels.join(', ')));
  if (entry.citedHere) parts.push(t('reasonCitedHere'));
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
      {reason && <span class="article-reason">{reason}</span>}
      {children}
    </li>
  );
}
