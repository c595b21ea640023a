/** Work allowed on changes of the page: milliseconds in a window of as many milliseconds. */
const ALLOWED = 200;
const WINDOW = 4_000;
/** Changes are gathered this long before they are looked at. */
const GATHER = 60;
/** Looks are at least so long apart: what comes in several batches is read as one. */
const APART = 300;
/** Without a change for so long, a busy page counts as calm. */
const CALM = 500;
/** A page that never calms down is looked at this often all the same. */
const PATIENCE = 10_000;

/**
 * How long changes of the page wait. Within the budget they are followed at once; a page that changes faster than it
 * can be read is left alone until it calms down. All times in milliseconds of `performance.now()`.
 */
export class Budget {
  #spent: { at: number; cost: number }[] = [];
  #looked = Number.NEGATIVE_INFINITY;

  /** Notes work done. */
  spend(cost: number, now: number): void {
    this.#looked = now;
    this.#spent.push({ at: now, cost });
    this.#spent = this.#spent.filter(({ at }) => now - at < WINDOW);
  }

  /** Milliseconds to wait before looking; 0: look now. `since`: first unseen change, `last`: latest change. */
  wait(now: number, since: number, last: number): number {
    const spent = this.#spent.reduce((sum, { at, cost }) => (now - at < WINDOW ? sum + cost : sum), 0);
    if (spent < ALLOWED) return Math.max(0, since + GATHER - now, this.#looked + APART - now);
    const calm = last + CALM - now;
    const patience = this.#looked + PATIENCE - now;
    return Math.max(0, Math.min(calm, patience));
  }
}
