import { describe, expect, it } from 'vitest';
import { Budget } from '../../../../src/page/watch/budget';

describe('how long changes wait', () => {
  it('is a moment for the first after a calm', () => {
    const budget = new Budget();
    expect(budget.wait(1_000, 1_000, 1_000)).toBeLessThanOrEqual(100);
    expect(budget.wait(1_100, 1_000, 1_000)).toBe(0);
  });

  it('is longer right behind a look, so that batch after batch is read as one', () => {
    const budget = new Budget();
    budget.spend(5, 1_000);
    expect(budget.wait(1_100, 1_020, 1_090)).toBeGreaterThan(100);
    expect(budget.wait(1_500, 1_020, 1_490)).toBe(0);
  });

  it('is until the page is calm, or patience ends, once the budget is spent', () => {
    const budget = new Budget();
    budget.spend(250, 1_000);
    expect(budget.wait(1_500, 1_000, 1_490)).toBeGreaterThan(400);
    expect(budget.wait(2_000, 1_000, 1_490)).toBe(0);
    const restless = new Budget();
    for (let at = 0; at <= 10_000; at += 1_000) restless.spend(100, at);
    expect(restless.wait(10_500, 10_000, 10_500)).toBeGreaterThan(0);
    expect(restless.wait(20_001, 10_000, 20_000)).toBe(0);
  });
});
