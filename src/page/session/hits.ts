import type { Identifier, Match } from '../../core/model';
import { blockPointOf, caretAt, rectsOf } from '../anchor';
import type { Block } from '../read';
import { keyOf } from './counts';
import type { Entry, Store } from './store';

/** One match where it stands on the page. */
export interface Hit {
  match: Match;
  /** The text as it stands. */
  text: string;
  /** Its boxes in client coordinates (CSS pixels); empty when it is not rendered. */
  rects: DOMRect[];
  /** Which of the occurrences of the same thing on this page this is, from 0. */
  index: number;
  total: number;
  block: Block;
}

/** What to look for on the page. */
export type Target = { concept: string } | { identifier: Identifier };

interface Occurrence {
  entry: Entry;
  match: Match;
}

/** Finds matches on the page: under a point, by name, one after the other. */
export class Hits {
  readonly #store: Store;
  #occurrences: Map<string, Occurrence[]> | null = null;

  constructor(store: Store) {
    this.#store = store;
  }

  /** To be called when matches came or went. */
  changed(): void {
    this.#occurrences = null;
  }

  /** The painted match under a point of the viewport (CSS pixels), or null. */
  at(document: Document, x: number, y: number): Hit | null {
    const caret = caretAt(document, x, y);
    if (caret === null) return null;
    const place = blockPointOf(caret.node, caret.offset, this.#store.blocksOf);
    const entry = place === null ? undefined : this.#store.entryOf(place.block);
    if (place === null || entry === undefined) return null;
    // The caret may stand behind the last character of a match that the point lies in.
    const match = matchAt(entry.shown, place.offset) ?? matchAt(entry.shown, place.offset - 1);
    if (match === null) return null;
    const rects = rectsOf(entry.block, match);
    const inside = rects.some((r) => x >= r.left && x <= r.right && y >= r.top && y <= r.bottom);
    return inside ? this.#hit({ entry, match }, rects) : null;
  }

  /** All occurrences of a concept or identifier in document order, painted or not. */
  of(target: Target): Hit[] {
    return this.#of(targetKey(target)).map((occurrence) => this.#hit(occurrence));
  }

  /** One occurrence, or null when there are not so many. */
  nth(target: Target, index: number): Hit | null {
    const occurrence = this.#of(targetKey(target))[index];
    return occurrence === undefined ? null : this.#hit(occurrence);
  }

  /** The painted match that follows (1) or precedes (-1) a hit; unrendered ones are passed over. */
  beside(hit: Hit, direction: 1 | -1): Hit | null {
    const { entries } = this.#store;
    const entry = this.#store.entryOf(hit.block);
    const from = entry === undefined ? -1 : entries.indexOf(entry);
    if (entry === undefined || from < 0) return null;
    const past = (match: Match): boolean =>
      direction > 0 ? match.start > hit.match.start : match.start < hit.match.start;
    return this.#scan(from, direction, (match, at) => at !== from || past(match));
  }

  /** The first painted match below the viewport's upper edge (1), or the last above its lower edge (-1). */
  nearest(viewHeight: number, direction: 1 | -1): Hit | null {
    const ahead = (box: DOMRect): boolean => (direction > 0 ? box.top >= 0 : box.top < viewHeight);
    const { entries } = this.#store;
    return this.#scan(
      direction > 0 ? 0 : entries.length - 1,
      direction,
      () => true,
      (rects) => rects[0] !== undefined && ahead(rects[0]),
      // Whole blocks on the wrong side are passed over: a long page has thousands of matches.
      (block) => {
        const box = block.container.getBoundingClientRect();
        return direction > 0 ? box.bottom >= 0 : box.top < viewHeight;
      },
    );
  }

  #scan(
    from: number,
    direction: 1 | -1,
    wanted: (match: Match, at: number) => boolean,
    accept: (rects: readonly DOMRect[]) => boolean = () => true,
    enter: (block: Block) => boolean = () => true,
  ): Hit | null {
    const { entries } = this.#store;
    for (let i = from; i >= 0 && i < entries.length; i += direction) {
      const entry = entries[i];
      if (entry === undefined || entry.shown.length === 0 || !enter(entry.block)) continue;
      const shown = direction > 0 ? entry.shown : [...entry.shown].reverse();
      for (const match of shown) {
        if (!wanted(match, i)) continue;
        const rects = rectsOf(entry.block, match);
        if (rects.length > 0 && accept(rects)) return this.#hit({ entry, match }, rects);
      }
    }
    return null;
  }

  #hit({ entry, match }: Occurrence, rects = rectsOf(entry.block, match)): Hit {
    const all = this.#of(keyOf(match));
    const index = all.findIndex((other) => other.match === match);
    const text = entry.block.text.slice(match.start, match.end).replaceAll('\u2063', '');
    return { match, text, rects, index, total: all.length, block: entry.block };
  }

  #of(key: string): readonly Occurrence[] {
    this.#occurrences ??= index(this.#store.entries);
    return this.#occurrences.get(key) ?? [];
  }
}

function targetKey(target: Target): string {
  return 'concept' in target
    ? `term ${target.concept}`
    : `${target.identifier.kind} ${target.identifier.value.toLowerCase()}`;
}

function index(entries: readonly Entry[]): Map<string, Occurrence[]> {
  const occurrences = new Map<string, Occurrence[]>();
  for (const entry of entries) {
    for (const match of entry.matches) {
      const key = keyOf(match);
      const list = occurrences.get(key);
      if (list === undefined) occurrences.set(key, [{ entry, match }]);
      else list.push({ entry, match });
    }
  }
  return occurrences;
}

/** The match that holds an offset. Binary search in sorted, disjoint matches. */
function matchAt(matches: readonly Match[], offset: number): Match | null {
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((matches[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const match = matches[low - 1];
  return match !== undefined && offset < match.end ? match : null;
}
