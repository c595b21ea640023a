import { type Block, LIMITS } from '../read';
import type { Store } from './store';

/** Of blocks just read those for which there is room, and the UTF-16 units of the others. */
export function withinLimits(store: Store, blocks: Block[]): { kept: Block[]; cut: number } {
  let { units } = store;
  let room = LIMITS.blocks - store.entries.length;
  let cut = 0;
  for (const block of blocks) units += block.text.length;
  if (units <= LIMITS.page && blocks.length <= room) return { kept: blocks, cut };
  units = store.units;
  const kept = blocks.filter((block) => {
    units += block.text.length;
    if (units <= LIMITS.page && --room >= 0) return true;
    cut += block.text.length;
    return false;
  });
  return { kept, cut };
}
