import type { Placement, Span } from '../../../src/core/model';

export const GRADES = ['right', 'wrong', 'uncertain', 'lost'] as const;
export type Grade = (typeof GRADES)[number];

/** Where a passage went, by the mutation's own account: its first and last surviving characters. */
export interface Truth {
  /** Absent when nothing of it is left. */
  span?: Span;
  /** True when every character stands as it stood, side by side. */
  intact: boolean;
}

/** @param now where each character of the article stands in the page; see `whereabouts`. */
export function truthOf({ start, end }: Span, now: Int32Array, original: string, page: string): Truth {
  let first = -1;
  let last = -1;
  for (let i = start; i < end; i++) {
    const at = now[i] as number;
    if (at < 0) continue;
    if (first < 0 || at < first) first = at;
    if (at > last) last = at;
  }
  if (first < 0) return { intact: false };
  const span = { start: first, end: last + 1 };
  return { span, intact: page.slice(span.start, span.end) === original.slice(start, end) };
}

/**
 * `right`: shown where the passage is. An untouched passage must be covered to the character; of an edited one each
 * edge may be off by three characters or a tenth of its length, and half of it must be covered. `wrong`: shown
 * elsewhere, or shown though it is gone.
 */
export function grade({ placing, span }: Pick<Placement, 'placing' | 'span'>, truth: Truth): Grade {
  if (placing === 'lost' || span === undefined) return 'lost';
  if (placing === 'uncertain') return 'uncertain';
  if (truth.span === undefined) return 'wrong';
  const { start, end } = truth.span;
  const slack = truth.intact ? 0 : Math.max(3, (end - start) / 10);
  const off = Math.max(Math.abs(span.start - start), Math.abs(span.end - end));
  if (off > slack) return 'wrong';
  const shared = Math.min(span.end, end) - Math.max(span.start, start);
  return shared * 2 >= Math.max(span.end, end) - Math.min(span.start, start) ? 'right' : 'wrong';
}
