import type { Mark, MarkStyle } from './types';

/** How much of the list each way of citing reaches, and how it is reached. */
interface Reach {
  marks: number;
  refs: Set<number>;
  /** Numbers in the order in which they are first cited. */
  order: number[];
}

/** Share of the list that a way of citing must reach before it is believed, when nothing is linked. */
const LEAST: Record<MarkStyle, number> = {
  bracket: 0.25,
  'author-year': 0.1,
  raised: 0.4,
  parenthesis: 0.5,
  flat: 0.4,
};
/** Brackets mean little else; parentheses mean nearly anything. */
const ORDER: readonly MarkStyle[] = ['bracket', 'author-year', 'raised', 'parenthesis'];

/**
 * How a page cites by the links that it makes; null when it links too little to tell.
 *
 * @param size entries of the list
 */
export function linkedStyle(linked: readonly Mark[], size: number): MarkStyle | null {
  const reached = new Set(linked.flatMap(({ refs }) => refs)).size;
  if (reached < size * 0.2 && linked.length < 10) return null;
  const [most] = [...reachOf(linked)].sort((a, b) => b[1].marks - a[1].marks);
  return most?.[0] ?? null;
}

/**
 * Decides how a page without links cites. A page does so in one way: that which reaches most of the list, so that
 * exponents, enumerations and years on a page of another style are left alone. Null when none is to be believed.
 *
 * @param marks markers of every style
 * @param size entries of the list
 */
export function plainStyle(marks: readonly Mark[], size: number): MarkStyle | null {
  const reaches = reachOf(marks);
  let best: MarkStyle | null = null;
  let share = 0;
  for (const style of ORDER) {
    const reach = reaches.get(style);
    if (reach === undefined) continue;
    const part = reach.refs.size / Math.max(1, size);
    if (part > share && (part >= LEAST[style] || (style !== 'author-year' && counts(reach)))) {
      best = style;
      share = part;
    }
  }
  return best;
}

function reachOf(marks: readonly Mark[]): Map<MarkStyle, Reach> {
  const reaches = new Map<MarkStyle, Reach>();
  for (const { style, refs } of marks) {
    let reach = reaches.get(style);
    if (reach === undefined) {
      reach = { marks: 0, refs: new Set(), order: [] };
      reaches.set(style, reach);
    }
    reach.marks++;
    for (const n of refs) {
      if (!reach.refs.has(n)) reach.order.push(n);
      reach.refs.add(n);
    }
  }
  return reaches;
}

/**
 * Whether superscripts without markup are to be believed, on a page where nothing else is: they reach most of the
 * list, and name it in the order in which it was numbered.
 */
export function flatBelieved(marks: readonly Mark[], size: number): boolean {
  const reach = reachOf(marks).get('flat');
  return reach !== undefined && reach.refs.size >= size * LEAST.flat && rises(reach);
}

/** First citations in the order of the list, some of them unread. */
function rises({ order }: Reach): boolean {
  const up = order.filter((n, i) => i === 0 || n > (order[i - 1] ?? 0)).length;
  return order.length >= 3 && up >= order.length * 0.85;
}

/** A page cut off behind its introduction cites 1, 2, 3 … in order and then ends. */
function counts({ order }: Reach): boolean {
  if (order.length < 5) return false;
  return order.filter((n, i) => Math.abs(n - i - 1) <= 1).length >= order.length * 0.8;
}
