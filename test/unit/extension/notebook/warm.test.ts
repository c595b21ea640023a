import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepWarm } from '../../../../src/extension/notebook/warm';

describe('the index', () => {
  afterEach(() => vi.useRealTimers());

  it('is kept while the reader is there, and left to rest when nothing was done for long', () => {
    vi.useFakeTimers();
    let asked = 0;
    const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
    keepWarm(page as unknown as Document, async () => {
      asked++;
    });
    vi.advanceTimersByTime(25_000);
    page.dispatchEvent(new Event('focusin'));
    expect(asked).toBeGreaterThan(0);
    const before = asked;
    page.dispatchEvent(new Event('keydown'));
    expect(asked).toBe(before);
    vi.advanceTimersByTime(60_000);
    expect(asked - before).toBe(3);
    vi.advanceTimersByTime(600_000);
    const late = asked;
    vi.advanceTimersByTime(600_000);
    expect(asked).toBe(late);
    page.visibilityState = 'hidden';
    page.dispatchEvent(new Event('pointerdown'));
    const hidden = asked;
    vi.advanceTimersByTime(60_000);
    expect(asked).toBe(hidden);
  });
});
