import type { PageState } from '../../core/model';
import type { MessageKey } from '../i18n';
import type { SiteAccess } from './types';

/** What the head of the popup says and offers. */
export interface Status {
  on: boolean;
  reason: MessageKey;
  hint?: MessageKey;
  /** Offered in this order; the first is the main one. */
  offers: readonly ('turnOff' | 'turnOn' | 'readNow' | 'grant')[];
}

/** Says in words whether Oncogloss is on here, why, and what the reader can do about it. */
export function statusOf(page: PageState | null, access: SiteAccess): Status {
  if (page?.reason === 'site-off') return { on: false, reason: 'reason_site_off', offers: ['turnOn'] };
  if (page?.reason === 'not-article') {
    return { on: false, reason: 'reason_not_article', offers: ['readNow', 'turnOff'] };
  }
  if (page) {
    // A page read once on a site without permission: the lasting one is the natural next wish.
    const offers = access === 'none' ? (['grant'] as const) : (['turnOff'] as const);
    return { on: true, reason: `reason_${page.reason}` as MessageKey, offers };
  }
  if (access === 'forbidden') {
    return { on: false, reason: 'reason_forbidden', hint: 'reason_forbidden_hint', offers: [] };
  }
  if (access === 'none') {
    return {
      on: false,
      reason: 'reason_no_access',
      hint: 'reason_no_access_hint',
      offers: ['readNow', 'grant'],
    };
  }
  return { on: false, reason: 'reason_no_answer', hint: 'reason_no_answer_hint', offers: ['readNow'] };
}
