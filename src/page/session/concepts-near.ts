import { surroundings } from '../../core/scan/surroundings';
import type { Hit } from './hits';
import type { Entry } from './store';

/** Concepts named in the sentence of a hit, in order. */
export function conceptsNear(entries: readonly Entry[], { block, match }: Hit): string[] {
  const near = surroundings(block.text).near(match.start, match.end);
  const from = block.text.lastIndexOf(near, match.start);
  const matches = entries.find((entry) => entry.block === block)?.matches ?? [];
  const inside = matches.filter(({ start, end }) => start >= from && end <= from + near.length);
  return inside.flatMap((m) => (m.kind === 'term' ? [m.concept] : []));
}
