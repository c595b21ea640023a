import { describe, expect, it } from 'vitest';
import { killAgainAndAgain, VICTIMS } from '../durability/rounds';
import { BROWSERS } from './harness';

/** One kill under each operation; `npm run durability` does it 200 times. */
const KILLS = 4;

describe.each(BROWSERS)('acknowledged notes in %s', (name) => {
  it.each(VICTIMS)(
    'are there after the %s was killed under an insert, an edit, a delete and an import',
    async (victim) => {
      const tallies = await killAgainAndAgain(name, victim, KILLS);
      expect(tallies.map(({ operation }) => operation)).toEqual(['insert', 'edit', 'delete', 'import']);
      for (const { operation, acknowledged, lost, torn } of tallies) {
        expect({ operation, lost, torn }).toEqual({ operation, lost: [], torn: [] });
        expect(acknowledged).toBeGreaterThan(0);
      }
    },
    180_000,
  );
});
