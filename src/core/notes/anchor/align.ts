import { Crowd, STEP } from './crowd';

/**
 * Points of an alignment. A page's text is its own noise: a wrong character costs more than a right one earns, so
 * that unrelated text ends an alignment after a few characters (Karlin and Altschul's logarithmic phase).
 */
const MATCH = 2;
const OTHER_CASE = 1;
const MISMATCH = -3;
/** Editors and typesetters change letters, not results: rows of one table differ in nothing but numbers. */
const OTHER_DIGIT = -5;
const GAP = -3;

/** What is looked for: context, quote, context as one run of units. */
export interface Pattern {
  codes: Uint16Array;
  /** The same in lower case. */
  lower: Uint16Array;
  /** The quote is `[quoteStart, quoteEnd)` of the units; the rest is context. */
  quoteStart: number;
  quoteEnd: number;
}

export interface Text {
  codes: Uint16Array;
  lower: Uint16Array;
}

/** Units that agree (in any case) and that do not, in one part of an alignment. */
export interface Agreement {
  points: number;
  matched: number;
  errors: number;
  /** Errors, but a run of missing or of extra units no longer than a list of citations counts twice at most. */
  events: number;
  /** The longest run of missing or extra units. */
  gap: number;
  /** Digits that stand for other digits. */
  digits: number;
  /** Of the {@link NEAR} units of the pattern next to the quote, those that agree. */
  near: number;
  /** Errors that crowd together where other words stand; misprints and typesetting scatter theirs. */
  crowded: number;
}

/** A gap longer than a list of citations: something was put between, or this is a copy of it. */
export const LONG_GAP = 14;

/** Units of context next to the quote: these least of all may be missing. */
export const NEAR = 12;

/** The best way to lay a pattern over one place of a text. */
export interface Alignment {
  /** Points of the whole. */
  points: number;
  /** Where the quote comes to lie, in units of the text; empty when nothing stands for it any more. */
  start: number;
  end: number;
  prefix: Agreement;
  quote: Agreement;
  suffix: Agreement;
  /** Units of context at the pattern's outer ends that found nothing. */
  unusedPrefix: number;
  unusedSuffix: number;
  /** Units of the text over which the alignment runs, context included. */
  from: number;
  to: number;
}

const STOP = 0;
const { DIAGONAL, MISSING, EXTRA } = STEP;

const NEVER = -1_000_000;

let trace = new Uint8Array(1 << 16);

/**
 * Lays a pattern over a text near a diagonal. The whole quote must be accounted for; of the contexts only as much as
 * adjoins it and agrees: local at both ends, global in the middle (after Smith and Waterman, banded). Time and memory
 * are the pattern's length times the band.
 *
 * @param diagonal offset in the text at which the pattern's first unit is expected.
 * @param band how far from it the alignment may stray, in units.
 */
export function align(pattern: Pattern, text: Text, diagonal: number, band: number): Alignment {
  const { codes, lower, quoteStart, quoteEnd } = pattern;
  const m = codes.length;
  const n = text.codes.length;
  const width = 2 * band + 1;
  if (trace.length < (m + 1) * width) trace = new Uint8Array((m + 1) * width);
  let above = new Int32Array(width + 1).fill(NEVER);
  let row = new Int32Array(width + 1).fill(NEVER);
  let best = NEVER;
  let bestRow = 0;
  let bestColumn = 0;

  // Row i: i units of the pattern used; column k: `i + diagonal - band + k` units of the text used.
  for (let i = 0; i <= m; i++) {
    const first = i + diagonal - band;
    const mayStart = i <= quoteStart;
    const line = i * width;
    const code = i > 0 ? (codes[i - 1] as number) : 0;
    const small = i > 0 ? (lower[i - 1] as number) : 0;
    const digit = code >= 48 && code <= 57;
    let left = NEVER;
    for (let k = 0; k < width; k++) {
      const j = first + k;
      if (j < 0 || j > n) {
        row[k] = NEVER;
        trace[line + k] = STOP;
        left = NEVER;
        continue;
      }
      let score = mayStart ? 0 : NEVER;
      let step = STOP;
      if (i > 0) {
        if (j > 0) {
          const other = text.codes[j - 1] as number;
          const gain =
            other === code
              ? MATCH
              : text.lower[j - 1] === small
                ? OTHER_CASE
                : digit && other >= 48 && other <= 57
                  ? OTHER_DIGIT
                  : MISMATCH;
          const value = (above[k] as number) + gain;
          if (value > score) {
            score = value;
            step = DIAGONAL;
          }
        }
        const missing = (above[k + 1] as number) + GAP;
        // Of two ways that cost the same, the one that leaves the quote whole: a lost "3.2" behind "…end." must not
        // take the quote's full stop for its own.
        if (missing > score || (missing === score && i > quoteEnd)) {
          score = missing;
          step = MISSING;
        }
      }
      const extra = left + GAP;
      if (extra > score) {
        score = extra;
        step = EXTRA;
      }
      row[k] = score;
      left = score;
      trace[line + k] = step;
      if (i >= quoteEnd && score > best) {
        best = score;
        bestRow = i;
        bestColumn = k;
      }
    }
    const spare = above;
    above = row;
    row = spare;
  }
  return walkBack(pattern, text, { i: bestRow, k: bestColumn, width, origin: diagonal - band, points: best });
}

interface End {
  i: number;
  k: number;
  width: number;
  origin: number;
  points: number;
}

const none = (): Agreement => ({
  points: 0,
  matched: 0,
  errors: 0,
  events: 0,
  gap: 0,
  digits: 0,
  near: 0,
  crowded: 0,
});

/** Follows the trace from its end and counts what lies on the way. */
function walkBack(pattern: Pattern, text: Text, end: End): Alignment {
  const { quoteStart, quoteEnd } = pattern;
  const parts = { prefix: none(), quote: none(), suffix: none() };
  const crowds = { prefix: new Crowd(), suffix: new Crowd() };
  let { i, k } = end;
  let from = -1;
  let to = -1;
  let run = 0;
  /** A long gap parts what lies beyond it from the quote. */
  let parted = false;
  let runStep = STOP;
  /** Where the quote would stand, had anything been left of it. */
  let edge = i + end.origin + k;
  for (;;) {
    const step = trace[i * end.width + k] as number;
    if (step === STOP) break;
    const j = i + end.origin + k;
    const part =
      i > quoteEnd || (i === quoteEnd && step === EXTRA)
        ? parts.suffix
        : i > quoteStart
          ? parts.quote
          : parts.prefix;
    if (part !== parts.prefix) edge = j;
    const crowd = part === parts.prefix ? crowds.prefix : part === parts.suffix ? crowds.suffix : null;
    run = step === runStep ? run + 1 : 1;
    runStep = step;
    if (step === DIAGONAL) {
      const gain = gainOf(pattern, text, i - 1, j - 1);
      part.points += gain;
      if (gain > 0) {
        part.matched++;
        crowd?.add(STEP.RIGHT);
        if (!parted && i - 1 >= quoteStart - NEAR && i - 1 < quoteEnd + NEAR) part.near++;
      } else {
        crowd?.add(DIAGONAL);
        if (gain === OTHER_DIGIT) part.digits++;
        part.errors++;
        part.events++;
      }
      if (part === parts.quote) {
        if (to < 0) to = j;
        from = j - 1;
      }
      i--;
    } else {
      part.points += GAP;
      crowd?.add(step);
      part.errors++;
      if (run <= 2 || run > LONG_GAP) part.events++;
      part.gap = Math.max(part.gap, run);
      if (run > LONG_GAP) {
        if (part === parts.suffix) part.near = 0;
        parted = part === parts.prefix;
      }
      if (step === MISSING) {
        i--;
        k++;
      } else k--;
    }
  }
  parts.prefix.crowded = crowds.prefix.errors;
  parts.suffix.crowded = crowds.suffix.errors;
  const outer = {
    unusedPrefix: Math.min(i, quoteStart),
    unusedSuffix: pattern.codes.length - end.i,
    from: i + end.origin + k,
    to: end.i + end.origin + end.k,
  };
  if (from < 0) return { points: end.points, start: edge, end: edge, ...parts, ...outer };
  return { points: end.points, start: from, end: to, ...parts, ...outer };
}

function gainOf(pattern: Pattern, text: Text, i: number, j: number): number {
  const code = pattern.codes[i] as number;
  const other = text.codes[j] as number;
  if (code === other) return MATCH;
  if (pattern.lower[i] === text.lower[j]) return OTHER_CASE;
  const digits = code >= 48 && code <= 57 && other >= 48 && other <= 57;
  return digits ? OTHER_DIGIT : MISMATCH;
}
