import { afterEach, describe, expect, it, vi } from 'vitest';
import { pageKey, samePath, watchNavigation } from '../../../../src/page/watch/navigation';

describe('addresses', () => {
  it('are the same page whatever the fragment, unless it is a path', () => {
    expect(pageKey('https://a.org/x?y=1#s2')).toBe('https://a.org/x?y=1');
    expect(pageKey('https://a.org/#!/article/1')).toBe('https://a.org/#!/article/1');
  });

  it('have the same path when only the query differs', () => {
    expect(samePath('https://a.org/x?utm=1#s', 'https://a.org/x')).toBe(true);
    expect(samePath('https://a.org/?a#/article/1', 'https://a.org/?b#/article/1')).toBe(true);
    expect(samePath('https://a.org/?a#/article/1', 'https://a.org/?a#/article/2')).toBe(false);
    expect(samePath('https://a.org/x', 'https://a.org/y')).toBe(false);
  });
});

describe('watchNavigation', () => {
  afterEach(() => vi.useRealTimers());

  it('compares addresses where the browser has no Navigation API', () => {
    vi.useFakeTimers();
    const view = { location: { href: 'https://a.org/list' }, addEventListener: () => {} };
    const life = new AbortController();
    const left: string[] = [];
    watchNavigation(view as unknown as Window, life.signal, (previous) => left.push(previous));
    view.location.href = 'https://a.org/article/1';
    vi.advanceTimersByTime(1000);
    expect(left).toEqual(['https://a.org/list']);
    life.abort();
    expect(vi.getTimerCount()).toBe(0);
  });
});
