import { SEAM } from '../../model';
import type { Mark } from './types';

/**
 * Brings the markers that the page links and those read from its text together. Where they overlap they are one;
 * the text's reading counts when it holds all that is linked (a page may link only the ends of a range), else the links.
 */
export function mergeOverlaps(linked: readonly Mark[], read: readonly Mark[]): Mark[] {
  const marks = [...linked, ...read].sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: Mark[] = [];
  for (const mark of marks) {
    const last = merged.at(-1);
    if (last === undefined || mark.start >= last.end) merged.push({ ...mark });
    else merged[merged.length - 1] = both(last, mark);
  }
  return merged;
}

function both(a: Mark, b: Mark): Mark {
  const span = { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
  const [linked, read] = a.linked ? [a, b] : [b, a];
  if (linked.linked !== true || read.linked === true)
    return { ...a, ...span, refs: [...new Set([...a.refs, ...b.refs])] };
  // A year without its letter may be read as two works; the link knows which.
  const wider = read.style !== 'author-year' && linked.refs.every((n) => read.refs.includes(n));
  const refs = wider ? read.refs : linked.refs;
  return { ...linked, ...span, refs };
}

/** What may stand between the works of one parenthesis: "(Smith 2010; see also Jones 2011)". */
const JOINT = new RegExp(
  `^(?:[\\s${SEAM},;.&]|\\b(?:and|see|also|e\\.g|i\\.e|cf|but|or|in|for|a|reviewed|review|by|references? therein|therein|among|others|as well as)\\b)*$`,
);

/** Joins author–year citations that stand in one parenthesis, and takes its brackets in when nothing else is inside. */
export function joinParenthetical(text: string, marks: readonly Mark[]): Mark[] {
  const joined: Mark[] = [];
  for (const mark of marks) {
    const last = joined.at(-1);
    if (
      last !== undefined &&
      last.style === 'author-year' &&
      mark.style === 'author-year' &&
      together(text, last, mark)
    ) {
      last.end = mark.end;
      last.refs = [...new Set([...last.refs, ...mark.refs])];
      if (mark.linked) last.linked = true;
    } else joined.push({ ...mark });
  }
  return joined.map((mark) => (mark.style === 'author-year' ? withBrackets(text, mark) : mark));
}

function together(text: string, left: Mark, right: Mark): boolean {
  const gap = text.slice(left.end, right.start);
  if (gap.length > 120 || /[()[\]]/.test(gap) || !insideBrackets(text, left)) return false;
  if (JOINT.test(gap)) return true;
  // Linked years only, with the names between left unread: "(… 1999; Brook et al. 2008)".
  return left.linked === true && right.linked === true && /^[\s\u2063]*[;,]/.test(gap) && /\p{Lu}/u.test(gap);
}

function insideBrackets(text: string, { start, end }: Mark): boolean {
  const before = text.slice(Math.max(0, start - 400), start);
  if (
    before.lastIndexOf('(') <= before.lastIndexOf(')') &&
    before.lastIndexOf('[') <= before.lastIndexOf(']')
  )
    return false;
  // "Smith (2010)": the bracket closed inside the mark.
  return !/[)\]]$/.test(text.slice(start, end)) || /[([]/.test(text.slice(start, end));
}

function withBrackets(text: string, mark: Mark): Mark {
  const open = /[([][\s\u2063]*$/.exec(text.slice(Math.max(0, mark.start - 3), mark.start))?.[0];
  const close = /^[\s\u2063]*[)\]]/.exec(text.slice(mark.end, mark.end + 3))?.[0];
  if (open === undefined || close === undefined) return mark;
  return { ...mark, start: mark.start - open.length, end: mark.end + close.length };
}
