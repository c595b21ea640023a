import type { PageState } from '../../core/model';
import type { MessageKey } from '../i18n';
import { type Status, statusOf } from '../popup/status';
import type { PanelProps } from './types';

/** What the panel says in place of a paper, and what it offers. */
export type Situation = Omit<Status, 'on'> & { waiting?: true };

/** Has the page been read? */
export const isRead = (page: PageState | null): page is PageState =>
  page !== null && page.reason !== 'site-off' && page.reason !== 'not-article';

/** Null when there is a paper to show; else what is the case and what to do about it. */
export function situationOf(
  panel: Pick<PanelProps, 'page' | 'access' | 'subject' | 'unknown' | 'waiting'>,
): Situation | null {
  const { page, access, subject, unknown, waiting } = panel;
  if (isRead(page)) return null;
  if (waiting) return { reason: 'panelAsking', offers: [], waiting: true };
  if (subject === null) return { reason: 'panelNoTab', offers: [] };
  // The browser keeps the address of a site that is not ours to itself until its toolbar button is pressed.
  if (page === null && unknown) return { reason: 'panelUnknown', hint: 'panelUnknownHint', offers: [] };
  const { reason, hint, offers } = statusOf(page, access);
  const told = hint ?? hintOf(page);
  return { reason, offers, ...(told && { hint: told }) };
}

function hintOf(page: PageState | null): MessageKey | undefined {
  if (page?.reason === 'not-article') return 'panelNotArticleHint';
  if (page?.reason === 'site-off') return 'panelSiteOffHint';
  return undefined;
}
