import type { Reference } from '../../model';
import { type AuthorIndex, authorIndex } from './author-index';
import { authorYearMarks } from './author-year';
import { bracketMarks } from './brackets';
import { flatMarks } from './flat';
import { linkedMarks } from './links';
import type { NumberLookup } from './numbers';
import { joinParenthetical, mergeOverlaps } from './overlap';
import { parenthesisMarks } from './parentheses';
import { phraseMarks } from './phrases';
import { raisedMarks } from './raised';
import { joinRanges } from './ranges';
import { flatBelieved, linkedStyle, plainStyle } from './style';
import type { CitingText, Mark, MarkStyle } from './types';

export type { CitingText, Mark, MarkStyle, ReferenceLink } from './types';

const STYLES: readonly MarkStyle[] = ['bracket', 'author-year', 'raised', 'parenthesis'];

/** An entry of the list as the text may call it by number. */
export type Listed = Pick<Reference, 'n' | 'key'>;

/** UTF-16 units; no paragraph is longer, and absurd pages cost no more than this. */
const LONGEST_BLOCK = 100_000;

/**
 * Finds the citations of a paper's running text and resolves them to its reference list. Linear in the text.
 *
 * @param blocks running text in document order, without the list itself
 * @param references the list, of which numbers and labels are enough
 * @param parsed gives the list taken apart, which is dear; asked only on pages that may cite by author and year
 * @returns marks of every block, sorted, without overlaps
 */
export function findCitationMarks(
  blocks: readonly CitingText[],
  references: readonly Listed[],
  parsed: () => readonly Reference[] = () => references as readonly Reference[],
): Mark[][] {
  if (references.length === 0) return blocks.map(() => []);
  const readers = readersFor(references, parsed);
  const linked = blocks.map((block) => linkedMarks(block, readers.lookup));
  const decided = linkedStyle(linked.flat(), references.length);
  const styles = decided === null ? STYLES : [decided];
  const read = blocks.map((block) => styles.flatMap((style) => readers.read(block, style)));
  const style = decided ?? plainStyle([...linked.flat(), ...read.flat()], references.length);
  const flat = style === null ? flatIn(blocks, readers.read, references.length) : null;
  return blocks.map((block, i) => {
    if (style === null) return joinParenthetical(block.text, [...(linked[i] ?? []), ...(flat?.[i] ?? [])]);
    const plain = (read[i] ?? []).filter(
      (mark) => mark.style === style && (!decided || standsApart(block, mark)),
    );
    const called = style === 'author-year' ? [] : phraseMarks(block, readers.lookup, style);
    const kept = [...plain, ...called].filter((mark) => !isForeign(block, mark));
    return joinParenthetical(block.text, mergeOverlaps(linked[i] ?? [], kept));
  });
}

/** Superscripts without markup, by block; null where they are not to be believed. */
function flatIn(
  blocks: readonly CitingText[],
  read: (block: CitingText, style: MarkStyle) => Mark[],
  size: number,
): Mark[][] | null {
  const flat = blocks.map((block) => read(block, 'flat'));
  return flatBelieved(flat.flat(), size) ? flat : null;
}

/** The recognisers of plain markers, with what they know of the list. */
function readersFor(references: readonly Listed[], parsed: () => readonly Reference[]) {
  const lookup = numberLookup(references);
  let index: AuthorIndex | undefined;
  const recognise: Record<MarkStyle, (block: CitingText) => Mark[]> = {
    bracket: (block) => joinRanges(block.text, bracketMarks(block, lookup), lookup),
    parenthesis: (block) => joinRanges(block.text, parenthesisMarks(block, lookup), lookup),
    raised: (block) => raisedMarks(block, lookup),
    flat: (block) => flatMarks(block, lookup),
    'author-year': (block) => {
      index ??= authorIndex(parsed());
      return authorYearMarks(block, index);
    },
  };
  const read = (block: CitingText, style: MarkStyle): Mark[] => {
    if (block.text.length > LONGEST_BLOCK) return [];
    return recognise[style](block).filter((mark) => !isForeign(block, mark));
  };
  return { lookup, read };
}

/**
 * What a page that links its citations leaves unlinked is held to more: numbers in parentheses count something there,
 * and brackets right behind a letter are an index ("to[1]").
 */
function standsApart({ text }: CitingText, { style, start }: Mark): boolean {
  if (style === 'parenthesis') return false;
  return style !== 'bracket' || !/\p{L}$/u.test(text.slice(0, start).slice(-1));
}

/** By the labels that the list prints; by place where it prints none. */
export function numberLookup(references: readonly Listed[]): NumberLookup {
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
