import type { PageState } from '../../core/model';
import type { Entry } from './store';

/** How much of what was read has been scanned, in UTF-16 units. */
export function progressOf(entries: readonly Entry[]): NonNullable<PageState['progress']> {
  let done = 0;
  let of = 0;
  for (const { block, scanned } of entries) {
    of += block.text.length;
    if (scanned) done += block.text.length;
  }
  return { done, of };
}
