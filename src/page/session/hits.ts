import type { Identifier, Marked } from '../../core/model';
import { blockPointOf, caretAt, rectsOf } from '../anchor';
import type { Block } from '../read';
import type { Entry, Store } from './store';

/** One match where it stands on the page. */
export interface Hit {
  match: Marked;
  /** The text as it stands. */
  text: string;
  /** Its boxes in client coordinates (CSS pixels); empty when it is not rendered. */
  rects: DOMRect[];
  /** Which of the occurrences of the same thing on this page this is, from 0; of a citation, of its first reference. */
  index: number;
  total: number;
  block: Block;
}

/** What to look for on the page. */
export type Target = { concept: string } | { identifier: Identifier } | CitedTarget;

/** The places that cite an entry of the reference list, by its `n`. */
export type CitedTarget = { reference: number };

/** A match and the entry that it stands in. */
export interface Occurrence {
  entry: Entry;
  match: Marked;
}

/** Finds matches on the page: under a point, by name, one after the other. */
export class Hits {
  readonly #store: Store;
  /** The places of what was asked for since matches came or went. */
  readonly #places = new Map<string, readonly Occurrence[]>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** To be called when matches came or went. */
  changed(): void {
    this.#places.clear();
  }

  /**
   * The painted match or any citation under a point of the viewport (CSS pixels), or null.
   *
   * @param over the element that the browser told of there, if it did: what has no marks need not be looked into. The
   * look costs 10–40 µs on most papers, and 0.3 µs more for every positioned element of the page (Chromium 156).
   */
  at(document: Document, x: number, y: number, over?: EventTarget | null): Hit | null {
    if (over instanceof Element && over.isConnected && !this.#holdsMarks(over)) return null;
    const caret = caretAt(document, x, y);
    if (caret === null) return null;
    const place = blockPointOf(caret.node, caret.offset, this.#store.blocksOf);
    const entry = place === null ? undefined : this.#store.entryOf(place.block);
    if (place === null || entry === undefined) return null;
    // The caret may stand behind the last character of a match that the point lies in.
    const under = (matches: readonly Marked[]) =>
      matchAt(matches, place.offset) ?? matchAt(matches, place.offset - 1);
    const match = under(entry.shown) ?? under(entry.citations);
    if (match === null) return null;
    const rects = rectsOf(entry.block, match);
    const inside = rects.some((r) => x >= r.left && x <= r.right && y >= r.top && y <= r.bottom);
    return inside ? this.#hit({ entry, match }, rects) : null;
  }

  /** All occurrences of a concept or identifier in document order, painted or not. */
  of(target: Target): Hit[] {
    return this.#of(target).map((occurrence) => this.#hit(occurrence, undefined, target));
  }

  /** The hit of a match whose entry is known. */
  hitOf(occurrence: Occurrence): Hit {
    return this.#hit(occurrence);
  }

  /** One occurrence, or null when there are not so many. */
  nth(target: Target, index: number): Hit | null {
    const occurrence = this.#of(target)[index];
    return occurrence === undefined ? null : this.#hit(occurrence, undefined, target);
  }

  /** Which of the places that cite a reference a match is, from 0, and how many there are. */
  placeOf(match: Marked, reference: number): { index: number; total: number } {
    const all = this.#of({ reference });
    return { index: all.findIndex((other) => other.match === match), total: all.length };
  }

  /** The painted match that follows (1) or precedes (-1) a hit; unrendered ones are passed over. */
  beside(hit: Hit, direction: 1 | -1): Hit | null {
    const { entries } = this.#store;
    const entry = this.#store.entryOf(hit.block);
    const from = entry === undefined ? -1 : entries.indexOf(entry);
    if (entry === undefined || from < 0) return null;
    const past = (match: Marked): boolean =>
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

  /** True when text in an element may be marked. */
  #holdsMarks(element: Element): boolean {
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      for (const block of this.#store.blocksOf(at) ?? []) {
        const entry = this.#store.entryOf(block);
        if (entry !== undefined && (entry.shown.length > 0 || entry.citations.length > 0)) return true;
      }
    }
    return false;
  }

  #scan(
    from: number,
    direction: 1 | -1,
    wanted: (match: Marked, at: number) => boolean,
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

  #hit(
    { entry, match }: Occurrence,
    rects = rectsOf(entry.block, match),
    target: Target = targetOf(match),
  ): Hit {
    const text = entry.block.text.slice(match.start, match.end).replaceAll('\u2063', '');
    const all = () => this.#of(target);
    // Counted when somebody wants to know: a pointer comes over many matches.
    return {
      match,
      text,
      rects,
      block: entry.block,
      get index() {
        return all().findIndex((other) => other.match === match);
      },
      get total() {
        return all().length;
      },
    };
  }

  #of(target: Target): readonly Occurrence[] {
    const key = JSON.stringify(target);
    let places = this.#places.get(key);
    if (places === undefined) {
      places = this.#store.entries.flatMap((entry) => {
        const all: readonly Marked[] = 'reference' in target ? entry.citations : entry.matches;
        return all.filter((match) => names(match, target)).map((match) => ({ entry, match }));
      });
      this.#places.set(key, places);
    }
    return places;
  }
}

/** What a match stands for; of a citation its first reference. */
function targetOf(match: Marked): Target {
  if (match.kind === 'citation') return { reference: match.refs[0] ?? 0 };
  return match.kind === 'term' ? { concept: match.concept } : { identifier: match.identifier };
}

function names(match: Marked, target: Target): boolean {
  if ('concept' in target) return match.kind === 'term' && match.concept === target.concept;
  if ('reference' in target) return match.kind === 'citation' && match.refs.includes(target.reference);
  if (match.kind !== 'identifier') return false;
  const { kind, value } = target.identifier;
  return match.identifier.kind === kind && match.identifier.value.toLowerCase() === value.toLowerCase();
}

/** The match that holds an offset. Binary search in sorted, disjoint matches. */
function matchAt(matches: readonly Marked[], offset: number): Marked | null {
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
