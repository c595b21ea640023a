import type { NoteTarget, Span } from '../../model';
import type { SectionSpan } from '../selectors';
import type { Pattern } from './align';
import { GramIndex } from './ngrams';
import { type Skeleton, skeletonOf, unitAt } from './skeleton';

/** A page as the ladder searches it; made once for all notes of the page. */
export class SearchedPage {
  readonly text: string;
  readonly sections: readonly SectionSpan[];
  readonly skeleton: Skeleton;
  readonly codes: Uint16Array;
  readonly lower: Uint16Array;
  readonly grams: GramIndex;

  constructor(text: string, sections: readonly SectionSpan[]) {
    this.text = text;
    this.sections = sections;
    this.skeleton = skeletonOf(text);
    this.codes = codesOf(this.skeleton.text);
    this.lower = lowerOf(this.codes);
    this.grams = new GramIndex(this.lower);
  }

  /** The unit at which an offset of the page's text comes to lie. */
  unit(offset: number): number {
    return unitAt(this.skeleton, offset);
  }

  /** Units of the skeleton as offsets of the page's text; an empty span stays empty. */
  original(start: number, end: number): Span {
    const { starts, ends, length } = this.skeleton;
    if (end <= start) {
      const at = start < length ? (starts[start] as number) : this.text.length;
      return { start: at, end: at };
    }
    return { start: starts[start] as number, end: ends[end - 1] as number };
  }

  /** True when a block begins within `[from, to]` units, or the text begins or ends there. */
  blockEdge(from: number, to: number): boolean {
    if (from <= 0 || to >= this.skeleton.length) return true;
    return this.skeleton.opens.subarray(from, to + 1).includes(1);
  }

  /** True when a unit goes on the word of the unit before it. */
  glued(unit: number): boolean {
    return unit > 0 && unit < this.skeleton.length && this.skeleton.glued[unit] === 1;
  }
}

/** What a note looks for, and whether its quote began or ended inside a word when it was made. */
export interface Sought extends Pattern {
  text: string;
  opensInWord: boolean;
  closesInWord: boolean;
}

/** A note's quote with its context as a pattern to lay over pages. */
export function soughtOf({ quote }: NoteTarget): Sought {
  const { prefix, exact, suffix } = quote;
  const skeleton = skeletonOf(prefix + exact + suffix);
  const quoteStart = unitAt(skeleton, prefix.length);
  const quoteEnd = Math.max(quoteStart, unitAt(skeleton, prefix.length + exact.length));
  const codes = codesOf(skeleton.text);
  return {
    text: skeleton.text,
    codes,
    lower: lowerOf(codes),
    quoteStart,
    quoteEnd,
    opensInWord: skeleton.glued[quoteStart] === 1,
    closesInWord: quoteEnd < skeleton.length && skeleton.glued[quoteEnd] === 1,
  };
}

function codesOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  for (let i = 0; i < codes.length; i++) codes[i] = text.charCodeAt(i);
  return codes;
}

/** Lower case unit by unit, so that offsets stay. */
function lowerOf(codes: Uint16Array): Uint16Array {
  const lower = codes.slice();
  const known = new Map<number, number>();
  for (let i = 0; i < lower.length; i++) {
    const code = lower[i] as number;
    if (code < 128) {
      if (code >= 65 && code <= 90) lower[i] = code + 32;
      continue;
    }
    let small = known.get(code);
    if (small === undefined) {
      const text = String.fromCharCode(code).toLowerCase();
      small = text.length === 1 ? text.charCodeAt(0) : code;
      known.set(code, small);
    }
    lower[i] = small;
  }
  return lower;
}
