const quantile = (sorted: readonly number[], share: number): number => {
  const at = (sorted.length - 1) * share;
  const low = Math.floor(at);
  const below = sorted[low] ?? Number.NaN;
  return below + (at - low) * ((sorted[low + 1] ?? below) - below);
};

/** What is told of repeated measurements: the median, the quartiles, the extremes, and how many there were. */
export interface Stats {
  median: number;
  q1: number;
  q3: number;
  min: number;
  max: number;
  runs: number;
}

/** NaN throughout when there are no values. */
export function stats(values: readonly number[]): Stats {
  const sorted = [...values].sort((a, b) => a - b);
  return {
    median: quantile(sorted, 0.5),
    q1: quantile(sorted, 0.25),
    q3: quantile(sorted, 0.75),
    min: sorted[0] ?? Number.NaN,
    max: sorted.at(-1) ?? Number.NaN,
    runs: sorted.length,
  };
}

export const median = (values: readonly number[]): number => stats(values).median;

/** Three digits that matter: `412`, `41.2`, `4.12`, `.041` as `0.041`. */
export function digits(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  return value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3);
}

/** `12.3 (11.9–13.0)`: median and quartiles. */
export const told = ({ median, q1, q3 }: Stats): string => `${digits(median)} (${digits(q1)}–${digits(q3)})`;
