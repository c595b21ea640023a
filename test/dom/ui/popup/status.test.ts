import { describe, expect, it } from 'vitest';
import { statusOf } from '../../../../src/ui/popup/status';
import { page } from '../../gallery/fixtures';

describe('statusOf', () => {
  it('is on for articles and offers to turn the site off', () => {
    expect(statusOf(page, 'listed')).toEqual({ on: true, reason: 'reason_article', offers: ['turnOff'] });
  });

  it('offers the lasting permission on a page read once', () => {
    expect(statusOf({ ...page, reason: 'asked' }, 'none')).toMatchObject({ on: true, offers: ['grant'] });
  });

  it.each([
    ['site-off', 'reason_site_off', ['turnOn']],
    ['not-article', 'reason_not_article', ['readNow', 'turnOff']],
  ] as const)('is off for %s', (reason, said, offers) => {
    expect(statusOf({ ...page, reason }, 'listed')).toEqual({ on: false, reason: said, offers });
  });

  it.each([
    ['none', 'reason_no_access', ['readNow', 'grant']],
    ['forbidden', 'reason_forbidden', []],
    ['listed', 'reason_no_answer', ['readNow']],
    ['granted', 'reason_no_answer', ['readNow']],
  ] as const)('without a page says what to do (%s)', (access, said, offers) => {
    expect(statusOf(null, access)).toMatchObject({ on: false, reason: said, offers });
  });
});
