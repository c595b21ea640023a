import type { NoteTarget, QuoteSelector, Span } from '../model';
import { quoteOf } from './selectors';

/** So many are kept; of a note that is asked about more often the first are forgotten. */
const MOST = 20;

/** A target that knows of one more place that it is not. */
export function refusing(target: NoteTarget, text: string, span: Span): NoteTarget {
  const here = quoteOf(text, span);
  const others = (target.refused ?? []).filter((quote) => !isSame(quote, here));
  return { ...target, refused: [...others, here].slice(-MOST) };
}

/**
 * Has the reader said of this place that it is another? It is told by its words and what stands on either side: the
 * page may have changed around it, and another copy has other offsets.
 */
export function isRefused({ refused = [] }: NoteTarget, text: string, span: Span): boolean {
  if (refused.length === 0) return false;
  const here = quoteOf(text, span);
  return refused.some((quote) => isSame(quote, here));
}

/** The same words behind the same or before the same; a place at either end of a text has one side only. */
const isSame = (a: QuoteSelector, b: QuoteSelector): boolean =>
  a.exact === b.exact &&
  (a.prefix === b.prefix || a.suffix === b.suffix) &&
  (a.prefix + a.suffix !== '' || b.prefix + b.suffix === '');
