import type { ComponentChild } from 'preact';
import type { Reference, ReferenceOverview } from '../../../src/core/model';
import { Popup } from '../../../src/ui/popup/Popup';
import type { ReferencesProps } from '../../../src/ui/references/types';
import { cited, citedList } from './citations';
import { popup, referenceActions } from './fixtures';

const SECTIONS = ['Introduction', 'Results', 'Discussion'];

/** An invented list of `count` references, every third of which is cited nowhere, the first most often. */
export function overviewOf(count: number): ReferenceOverview {
  const references: Reference[] = citedList(1, count).map(({ reference }) => reference);
  const places = references.flatMap(({ n }) =>
    n % 3 === 0
      ? []
      : [0.04, 0.31, 0.58, 0.86].slice(0, 1 + (n % 4)).map((at) => ({
          refs: [n],
          at: Math.min(0.99, at + n / (8 * count)),
          section: SECTIONS[Math.floor(at * 3)] as string,
        })),
  );
  return { references, places: places.sort((a, b) => a.at - b.at), busy: false };
}

export const references: Omit<ReferencesProps, 'read'> = {
  overview: overviewOf(24),
  linksOf: ({ doi }) => (doi === undefined ? [] : cited.links),
  actions: referenceActions,
};

const exhibit = (overview: ReferenceOverview | null): { kind: 'popup'; content: ComponentChild } => ({
  kind: 'popup',
  content: (
    <div class="og">
      <Popup {...popup} references={{ ...references, overview }} />
    </div>
  ),
});

export const referenceExhibits = {
  'references-popup': exhibit(overviewOf(24)),
  'references-thousand': exhibit(overviewOf(1000)),
  'references-none': exhibit({ references: [], places: [], busy: false }),
  'references-reading': exhibit({ ...overviewOf(5), places: [], busy: true }),
  'references-unplaced': exhibit({ ...overviewOf(5), places: [] }),
};
