import type { Category, PaperMap } from '../../core/model';

/** One row of the map: a section with what the grid shows of it. */
export interface MapRow {
  /** Index among the sections of the map: what a jump names. */
  section: number;
  title: string;
  /** Places by column; 0: an empty cell. */
  counts: readonly number[];
}

export interface MapGrid {
  columns: readonly Category[];
  rows: readonly MapRow[];
  /** The greatest number in a cell. */
  most: number;
}

/** Rows and columns that hold something, in the order of the paper and of the legend. */
export function gridOf(map: PaperMap, shown: readonly Category[]): MapGrid {
  const columns = shown.filter((category) => map.sections.some(({ counts }) => (counts[category] ?? 0) > 0));
  const rows = map.sections
    .map(({ title, counts }, section) => ({ section, title, counts: columns.map((c) => counts[c] ?? 0) }))
    .filter(({ counts }) => counts.some((count) => count > 0));
  return { columns, rows, most: Math.max(1, ...rows.flatMap(({ counts }) => counts)) };
}

/** A cell by its row and column. */
export interface Cell {
  row: number;
  column: number;
}

const STEPS: Record<string, readonly [row: number, column: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * Where a key leads from a cell; null for a key that leads nowhere. Empty cells are passed over. Up and down go to
 * the next row, at its nearest filled cell, so that every cell can be reached: each row has one.
 */
export function move({ rows }: Pick<MapGrid, 'rows'>, from: Cell, key: string): Cell | null {
  const filled = (row: number) => (rows[row]?.counts ?? []).flatMap((count, at) => (count > 0 ? [at] : []));
  const here = filled(from.row);
  if (key === 'Home') return { row: from.row, column: here[0] ?? from.column };
  if (key === 'End') return { row: from.row, column: here.at(-1) ?? from.column };
  const [down, right] = STEPS[key] ?? [0, 0];
  if (right !== 0) {
    const column = here[here.indexOf(from.column) + right];
    return column === undefined ? null : { row: from.row, column };
  }
  if (down === 0) return null;
  const away = (column: number) => Math.abs(column - from.column);
  const [column] = filled(from.row + down).sort((a, b) => away(a) - away(b) || a - b);
  return column === undefined ? null : { row: from.row + down, column };
}

/** Share (0–1) of a cell's width that its bar takes: by area, as an eye compares; never too thin to be seen. */
export function barWidth(count: number, most: number): number {
  return count <= 0 ? 0 : Math.max(0.16, Math.sqrt(count / most));
}
