import { type CitedPlace, type Reference, type ReferenceOverview, SEAM } from '../../core/model';
import type { Entry } from './store';

/** A heading is cut to so many UTF-16 units: it comes from the page. */
const TITLE = 200;

/** The references with all places that cite them, in document order. Plain JSON. */
export function overviewOf(
  entries: readonly Entry[],
  references: readonly Reference[],
  busy: boolean,
): ReferenceOverview {
  const places: CitedPlace[] = [];
  const all = entries.reduce((sum, { block }) => sum + block.text.length, 0);
  let before = 0;
  let section = '';
  for (const { block, citations } of entries) {
    if (block.heading) section = plain(block.text);
    for (const { start, refs } of citations)
      places.push({ refs, at: (before + start) / all, ...(section !== '' && { section }) });
    before += block.text.length;
  }
  return { references: [...references], places, busy };
}

const plain = (text: string): string => text.replaceAll(SEAM, '').replace(/\s+/g, ' ').trim().slice(0, TITLE);
