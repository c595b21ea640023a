import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '../../../../src/core/model';
import { barWidth, gridOf, move } from '../../../../src/ui/panel/map-grid';

const section = (title: string, counts: object) => ({ title, from: 0, to: 0, counts });
const map = {
  sections: [
    section('Abstract', { resistance: 4, gene: 1 }),
    section('Ethics', {}),
    section('Results', { metastasis: 9, gene: 2 }),
    section('Methods', { model: 3 }),
  ],
};
const grid = gridOf(map, CATEGORIES);

describe('gridOf', () => {
  it('leaves out what is empty and keeps the order of paper and legend', () => {
    expect(grid.columns).toEqual(['metastasis', 'resistance', 'gene', 'model']);
    expect(grid.rows.map(({ title, section }) => [title, section])).toEqual([
      ['Abstract', 0],
      ['Results', 2],
      ['Methods', 3],
    ]);
    expect(grid.rows[0]?.counts).toEqual([0, 4, 1, 0]);
    expect(grid.most).toBe(9);
  });

  it('leaves out categories that are switched off, and rows that held nothing else', () => {
    const shown = CATEGORIES.filter((category) => category !== 'model');
    expect(gridOf(map, shown).rows.map(({ title }) => title)).toEqual(['Abstract', 'Results']);
  });
});

describe('move', () => {
  it('passes over empty cells', () => {
    expect(move(grid, { row: 1, column: 0 }, 'ArrowRight')).toEqual({ row: 1, column: 2 });
    expect(move(grid, { row: 1, column: 2 }, 'ArrowRight')).toBeNull();
    expect(move(grid, { row: 0, column: 1 }, 'ArrowDown')).toEqual({ row: 1, column: 0 });
    expect(move(grid, { row: 2, column: 3 }, 'ArrowDown')).toBeNull();
    expect(move(grid, { row: 1, column: 0 }, 'End')).toEqual({ row: 1, column: 2 });
    expect(move(grid, { row: 1, column: 0 }, 'a')).toBeNull();
  });

  it('reaches every cell from the first', () => {
    const reached = new Set<string>();
    const queue = [{ row: 0, column: 1 }];
    for (let at = queue.pop(); at; at = queue.pop()) {
      const name = `${at.row}-${at.column}`;
      if (reached.has(name)) continue;
      reached.add(name);
      for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
        const to = move(grid, at, key);
        if (to) queue.push(to);
      }
    }
    expect([...reached].sort()).toEqual(['0-1', '0-2', '1-0', '1-2', '2-3']);
  });
});

describe('barWidth', () => {
  it('grows with the count by area, and shows the smallest', () => {
    expect(barWidth(0, 100)).toBe(0);
    expect(barWidth(1, 1000)).toBeGreaterThan(0.1);
    expect(barWidth(25, 100)).toBeCloseTo(0.5);
    expect(barWidth(100, 100)).toBe(1);
  });
});
