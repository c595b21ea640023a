import type { Reference, ReferenceOverview } from '../../core/model';
import type { Hit } from './hits';
import { placesIn } from './listed';
import { overviewOf } from './overview';
import type { Reading } from './reading';
import { Returning } from './returning';
import { walkToElement } from './walk';

/** What a session can tell and do about the paper's references. */
export interface CitedSession {
  /** The references of the paper and where they are cited. @throws Error when the background is gone. */
  references(): Promise<ReferenceOverview>;
  /** The references that a hit cites, in the order of the marker. @throws Error when the background is gone. */
  referencesAt(hit: Hit): Promise<Reference[]>;
  /** Which of the places that cite a reference a hit is, from 0, and how many there are. */
  placeOf(hit: Hit, reference: number): { index: number; total: number };
  /**
   * Goes to the entry of the reference list (`n`, from 1) and shows which it is. Gives its boxes, to be asked again
   * when the page has scrolled; null when it is not to be seen.
   */
  listed(n: number): (() => DOMRect[]) | null;
  /** Keeps the place of a hit to come back to, unless one is kept; null forgets it. */
  keep(hit: Hit | null): void;
  /** True while there is a place to come back to. */
  kept(): boolean;
  /** Goes back to where the reader was when a place was kept. */
  back(): Hit | null;
}

/**
 * @param reading the article that is open now
 * @param show goes to a hit
 */
export function citedSession(
  view: Window,
  reading: () => Reading | null,
  show: (hit: Hit | null) => Hit | null,
): CitedSession {
  const returning = new Returning(view);
  return {
    async references() {
      const open = reading();
      const references = (await open?.citing?.references()) ?? [];
      const busy = open !== null && (open.busy || (open.citing?.busy ?? false));
      return overviewOf(open?.store.entries ?? [], references, busy);
    },
    async referencesAt({ match }) {
      const references = (await reading()?.citing?.references()) ?? [];
      return match.kind === 'citation' ? match.refs.flatMap((n) => references[n - 1] ?? []) : [];
    },
    placeOf: ({ match }, reference) => reading()?.hits.placeOf(match, reference) ?? { index: 0, total: 0 },
    listed(n) {
      const open = reading();
      const element = open?.citing?.elementOf(n);
      if (open === null || element == null || element.getClientRects().length === 0) return null;
      walkToElement(element);
      open.painter.focus(...placesIn(element, open.store.entries));
      return () => [element.getBoundingClientRect()];
    },
    keep: (hit) => returning.keep(hit),
    kept: () => returning.kept,
    back: () => show(returning.back()),
  };
}
