import { describe, expect, it } from 'vitest';
import { killAgainAndAgain, VICTIMS } from '../durability/rounds';
import { tearAndRecover } from '../durability/torn-record';
import { BROWSERS } from './harness';

/** One kill under each operation; `npm run durability` does it 200 times. */
const KILLS = 4;

describe.each(BROWSERS)('acknowledged notes in %s', (name) => {
  it.each(VICTIMS)(
    'are there after the %s was killed under an insert, an edit, a delete and an import',
    async (victim) => {
      const tallies = await killAgainAndAgain(name, victim, KILLS);
      expect(tallies.map(({ operation }) => operation)).toEqual(['insert', 'edit', 'delete', 'import']);
      for (const { operation, acknowledged, lost, torn, unanswered } of tallies) {
        for (const reason of unanswered) console.log(`${name} was started again: ${reason}`);
        expect({ operation, lost, torn }).toEqual({ operation, lost: [], torn: [] });
        expect(acknowledged).toBeGreaterThan(0);
      }
    },
    180_000,
  );
});

describe.runIf(BROWSERS.includes('chromium'))('notes in Chromium', () => {
  it('come back when Chromium deletes their database over a record that a kill cut in two', async () => {
    const { lost, stored } = await tearAndRecover();
    expect(lost).toEqual([]);
    expect(stored).toBeGreaterThanOrEqual(40);
  }, 120_000);
});
