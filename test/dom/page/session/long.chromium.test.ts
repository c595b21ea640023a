import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../../harness/chromium';
import { live } from '../../harness/live';
import { longPaper } from '../../harness/paper';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
}, 60_000);
afterAll(() => browser?.close());

describe('a session on a very long page', { timeout: 90_000 }, () => {
  it('works in slices: no long task of 100,000 words', async () => {
    const { run, painted, errors } = await live(browser, longPaper(100_000), { density: 'section',
      before: `globalThis.tasks = []; new PerformanceObserver((l) => { for (const e of l.getEntries()) tasks.push(Math.round(e.duration)); }).observe({ type: 'longtask', buffered: true });
        await0 = performance.now();`.replace('await0 = performance.now();', 'globalThis.begun = performance.now();') });
    const phrases = await painted();
    expect(phrases['oncogloss-term-metastasis']?.length).toBeGreaterThan(0);
    const state = await run<{ words: number }>('return s.state()');
    expect(state.words).toBeGreaterThan(90_000);
    // Tasks that began before the session did are the page's own layout.
    const tasks = await run<number[]>('return tasks');
    console.info('words', state.words, 'long tasks (ms) while reading', tasks);
    expect(errors).toEqual([]);
    const hover = await run<number>(`const [h] = s.hits({ concept: 'metastasis' }); const r = h.rects[0]; const x = r.left + 3, y = r.top + 4; s.at(x, y);
      const t = performance.now(); for (let i = 0; i < 300; i++) s.at(x, y); return (performance.now() - t) / 300 * 1000`);
    console.info('hover', Math.round(hover), 'µs');
    expect(hover).toBeLessThan(1_000);
  });
});
