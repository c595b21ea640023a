import { FLOOR } from '../floors';
import { median } from '../harness/stats';
import type { MainThread } from '../harness/trace';
import type { MatchingRow } from '../matching/measure';
import type { PipelineRow } from '../stages/pipeline/measure';
import type { Parts } from './results';

/** Medians that tables, charts and goals all speak of. NaN where nothing was measured. */

export const medianOf = (main: readonly MainThread[], key: keyof MainThread): number =>
  median(main.map((each) => each[key] ?? Number.NaN));

/** Script, style and layout: what reading, sending, resolving and painting make the main thread do. */
export const ownTime = (main: readonly MainThread[]): number =>
  median(main.map(({ script, style, layout }) => script + style + layout));

export const pipelineRow = (parts: Partial<Parts>, words: number, forms: number): PipelineRow | undefined =>
  parts.pipeline?.find((row) => row.words === words && row.forms === forms);

/** Our main-thread time ÷ the floor of the same turns. */
export const toFloor = (row: PipelineRow | undefined): number =>
  row === undefined ? Number.NaN : ownTime(row.main) / median(row.floor);

/** Warm milliseconds per million UTF-16 units. */
export function perMillion(parts: Partial<Parts>, row: MatchingRow | undefined, words: number): number {
  const runs = row?.texts?.[words]?.ms;
  const units = parts.matching?.units[words];
  return runs === undefined || units === undefined ? Number.NaN : (median(runs) / units) * 1e6;
}

export const matchingRow = (parts: Partial<Parts>, name: RegExp, forms: number): MatchingRow | undefined =>
  parts.matching?.rows.find((row) => row.forms === forms && name.test(row.name));

const REFERENCE = /^one RegExp/;

/**
 * The peer that is fastest on a text and right, and its ms per million units. Right: it finds as many places as the
 * alternation, which knows what a word is in any language; a peer that takes parts of words for words finds more.
 */
export function bestPeer(parts: Partial<Parts>, forms: number, words: number): { name: string; ms: number } {
  const peers = (parts.matching?.rows ?? []).filter(
    (row) => row.forms === forms && !/^(ours|floor)/.test(row.name),
  );
  const right = peers.find((row) => REFERENCE.test(row.name))?.texts?.[words]?.hits;
  let best = { name: '–', ms: Number.NaN };
  for (const row of peers) {
    const ms = perMillion(parts, row, words);
    if (row.texts?.[words]?.hits !== right) continue;
    if (Number.isFinite(ms) && !(best.ms <= ms)) best = { name: row.name, ms };
  }
  return best;
}

export const readingMs = (parts: Partial<Parts>, page: string, variant: string = FLOOR): number =>
  median(parts.reading?.find((row) => row.page === page && row.variant === variant)?.ms ?? []);
