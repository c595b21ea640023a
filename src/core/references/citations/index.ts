import type { Reference } from '../../model';
import { authorIndex } from './author-index';
import { authorYearMarks } from './author-year';
import { bracketMarks, parenthesisMarks } from './brackets';
import { linkedMarks } from './links';
import type { NumberLookup } from './numbers';
import { joinParenthetical, mergeOverlaps } from './overlap';
import { phraseMarks } from './phrases';
import { raisedMarks } from './raised';
import { citingStyle } from './style';
import type { CitingText, Mark } from './types';

export type { CitingText, Mark, MarkStyle, ReferenceLink } from './types';

/** Nothing of the other kind is nested deeper than this in a reference list: bounds the work on absurd pages. */
const LONGEST_BLOCK = 100_000;

/**
 * Finds the citations of a paper's running text and resolves them to its reference list. Linear in the text.
 *
 * @param blocks running text in document order, without the list itself
 * @returns marks of every block, sorted, without overlaps
 */
export function findCitationMarks(blocks: readonly CitingText[], references: readonly Reference[]): Mark[][] {
  if (references.length === 0) return blocks.map(() => []);
  const lookup = numberLookup(references);
  const index = authorIndex(references);
  const linked = blocks.map((block) => linkedMarks(block, lookup));
  const read = blocks.map((block) =>
    block.text.length > LONGEST_BLOCK ? [] : allMarks(block, lookup, index),
  );
  const style = citingStyle(linked.flat(), read.flat(), references.length);
  if (style === null) return blocks.map(() => []);
  const links = linked.some((marks) => marks.some((mark) => mark.style === style));
  return blocks.map((block, i) => {
    const own = (read[i] ?? []).filter(
      (mark) => mark.style === style && (!links || standsApart(block, mark)),
    );
    const called = style === 'author-year' ? [] : phraseMarks(block, lookup, style);
    const kept = [...own, ...called].filter((mark) => !isForeign(block, mark));
    return joinParenthetical(block.text, mergeOverlaps(linked[i] ?? [], kept));
  });
}

/**
 * What a page that links its citations leaves unlinked is held to more: numbers in parentheses count something there,
 * and brackets right behind a letter are an index ("to[1]").
 */
function standsApart({ text }: CitingText, { style, start }: Mark): boolean {
  if (style === 'parenthesis') return false;
  return style !== 'bracket' || !/\p{L}$/u.test(text.slice(0, start).slice(-1));
}

function allMarks(block: CitingText, lookup: NumberLookup, index: ReturnType<typeof authorIndex>): Mark[] {
  return [
    ...bracketMarks(block, lookup),
    ...parenthesisMarks(block, lookup),
    ...raisedMarks(block, lookup),
    ...authorYearMarks(block, index),
  ];
}

/** By the labels that the list prints; by place where it prints none. */
export function numberLookup(references: readonly Reference[]): NumberLookup {
  const labels = new Map<number, number>();
  for (const { key, n } of references) {
    const label = /^\d{1,4}$/.test(key) ? Number(key) : Number.NaN;
    if (!Number.isNaN(label) && !labels.has(label)) labels.set(label, n);
  }
  if (labels.size * 2 >= references.length) return (label) => labels.get(label);
  return (label) => (label >= 1 && label <= references.length ? label : undefined);
}

function isForeign({ foreign }: CitingText, { start, end }: Mark): boolean {
  return foreign.some((link) => link.start < end && start < link.end);
}
