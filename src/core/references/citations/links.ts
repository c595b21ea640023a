import { SEAM, type Span } from '../../model';
import { expandNumbers, type NumberLookup, resolveNumbers } from './numbers';
import type { CitingText, Mark, MarkStyle, ReferenceLink } from './types';

const GAP = `[\\s${SEAM}]`;
/** Between two links of one range; brackets may close and open around the dash: "[1]–[3]". */
const RANGE = new RegExp(`^${GAP}*[\\])]?${GAP}*(?:[-‐‑‒–—−]|to|through)${GAP}*[[(]?${GAP}*$`);
const LIST = new RegExp(`^(?:${GAP}|[,;&·]|and(?![\\p{L}]))*$`, 'u');
const NUMERIC = /\d/;
const LETTERS = /^[a-z]$|\p{L}{2}|\b(?:1[5-9]|20)\d\d[a-z]?\b/u;

interface Atom extends Span {
  refs: number[];
  numbers: number[] | null;
}

/** Joins the links that make up one marker, and fills in the numbers between and beside them. */
export function linkedMarks(block: CitingText, lookup: NumberLookup): Mark[] {
  const { text } = block;
  const marks: Mark[] = [];
  let group: Atom[] = [];
  let refs: number[] = [];
  const flush = () => {
    const first = group[0];
    const last = group.at(-1);
    if (first !== undefined && last !== undefined) {
      const style = styleOf(block, first);
      marks.push({
        ...enclosed(text, first.start, last.end, style),
        refs: [...new Set(refs)],
        style,
        linked: true,
      });
    }
    group = [];
    refs = [];
  };
  for (const link of block.links) {
    const atom = atomOf(text, link, lookup);
    if (atom === null) continue;
    const last = group.at(-1);
    const between = last === undefined ? null : joining(text, last, atom, lookup);
    if (between === null) flush();
    group.push(atom);
    refs.push(...(between ?? []), ...atom.refs);
  }
  flush();
  return marks;
}

/** A link with the references it stands for; a range inside one link is written out. Null for links without text. */
function atomOf(text: string, link: ReferenceLink, lookup: NumberLookup): Atom | null {
  const shown = text.slice(link.start, link.end);
  const bare = shown.replaceAll(SEAM, '').replace(/^[\s[(,;]+|[\s\]),;.]+$/g, '');
  const numbers = expandNumbers(bare);
  if (numbers === null && !LETTERS.test(bare)) return null;
  let refs = [...link.refs];
  if (numbers !== null && numbers.length > refs.length) {
    const written = resolveNumbers(bare, lookup);
    // Trust the numbers only where they agree with where the link leads.
    if (written !== null && refs.every((n) => written.includes(n))) refs = written;
  }
  return { start: link.start, end: link.end, refs, numbers };
}

/** The references that stand between two links of one marker; null when the links belong to two markers. */
function joining(text: string, left: Atom, right: Atom, lookup: NumberLookup): number[] | null {
  if (left.numbers === null || right.numbers === null || right.start - left.end > 60) return null;
  const gap = text.slice(left.end, right.start);
  if (LIST.test(gap) && !gap.includes('\n')) return sameMarker(text, left, right) ? [] : null;
  if (RANGE.test(gap)) return between(left, right, lookup);
  if (!NUMERIC.test(gap)) return null;
  // Unlinked numbers among linked ones: "[1, 2, 3]" with links on 1 and 3 only.
  const list = `${text.slice(left.start, left.end)}${gap}${text.slice(right.start, right.end)}`.replace(
    /[[\]()]/g,
    '',
  );
  const refs = resolveNumbers(list.replaceAll(SEAM, ''), lookup);
  return refs?.slice(left.refs.length > 1 ? 0 : 1, -1) ?? null;
}

/** "[1][2]" and "1 (2)" are two markers, "[1,2]" and "¹²" split over two superscripts with a comma one. */
function sameMarker(text: string, left: Atom, right: Atom): boolean {
  return (
    !/[\])]$/.test(text.slice(left.start, left.end)) || !/^[[(]/.test(text.slice(right.start, right.end))
  );
}

function between(left: Atom, right: Atom, lookup: NumberLookup): number[] | null {
  const from = left.numbers?.at(-1) ?? 0;
  const to = right.numbers?.[0] ?? 0;
  if (to <= from || to - from > 400) return null;
  const refs: number[] = [];
  for (let label = from + 1; label < to; label++) {
    const n = lookup(label);
    if (n !== undefined) refs.push(n);
  }
  return refs;
}

function styleOf({ text, raised }: CitingText, first: Atom): MarkStyle {
  if (first.numbers === null || /\p{L}{2}/u.test(text.slice(first.start, first.end))) return 'author-year';
  if (first.numbers.length === 1 && (first.numbers[0] ?? 0) >= 1500) return 'author-year';
  if (raised.some(({ start, end }) => start <= first.start && first.start < end)) return 'raised';
  const opened = `${text.slice(Math.max(0, first.start - 4), first.start)}${text.slice(first.start, first.start + 1)}`;
  if (/\[[^\]]*$/.test(opened)) return 'bracket';
  return /\([^)]*$/.test(opened) ? 'parenthesis' : 'raised';
}

/** With the brackets right around it. */
function enclosed(text: string, start: number, end: number, style: MarkStyle): Span {
  if (style === 'author-year') return { start, end };
  const open = /[[(][\s\u2063]*$/.exec(text.slice(Math.max(0, start - 4), start))?.[0];
  const close = /^[\s\u2063]*[\])]/.exec(text.slice(end, end + 4))?.[0];
  if (open === undefined || close === undefined) return { start, end };
  return { start: start - open.length, end: end + close.length };
}
