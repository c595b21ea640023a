import { BLOCK_BREAK, type NoteTarget, type QuoteSelector, SEAM, type Span } from '../model';
import { skeletonOf, unitAt } from './anchor/skeleton';

/** Characters of context before and behind a quote (W3C leaves the number open; Hypothesis takes 32). */
export const CONTEXT = 64;

/** A section of a page: its heading as printed, and the UTF-16 offsets of all of its text, heading included. */
export interface SectionSpan extends Span {
  title: string;
}

const BLANK = new RegExp(`[\\s${BLOCK_BREAK}]+`, 'g');
const UNSEEN = new RegExp(`[${SEAM}\\u00ad\\u200b-\\u200f\\u2060-\\u2062\\u2064\\ufeff]`, 'g');

/** Page text as quotes hold it: white space and block breaks folded to one space, no seams, nothing invisible. */
export function foldWhiteSpace(text: string): string {
  return text.replace(UNSEEN, '').replace(BLANK, ' ');
}

/** A span without white space, breaks and seams at its ends; empty when nothing is left. */
export function trimSpan(text: string, { start, end }: Span): Span {
  let from = Math.max(0, start);
  let to = Math.min(text.length, end);
  while (from < to && blank(text[from] as string)) from++;
  while (to > from && blank(text[to - 1] as string)) to--;
  return { start: from, end: to };
}

const blank = (char: string): boolean => foldWhiteSpace(char).trim() === '';

/**
 * The W3C TextQuoteSelector of a span of a page's text (blocks joined by BLOCK_BREAK, may hold SEAM): the words and
 * up to {@link CONTEXT} characters on either side, across blocks, white space folded. A space between quote and
 * context belongs to the context, so that one can see whether the quote begins and ends a word.
 */
export function quoteOf(text: string, span: Span): QuoteSelector {
  const { start, end } = trimSpan(text, span);
  return {
    exact: foldWhiteSpace(text.slice(start, end)),
    prefix: lastOf(text, start),
    suffix: firstOf(text, end),
  };
}

/** Selectors for a passage of a page's text. The page adds the XPath range, which only it can know. */
export function makeTarget(text: string, span: Span, sections: readonly SectionSpan[] = []): NoteTarget {
  const position = trimSpan(text, span);
  const section = sectionAt(sections, position.start)?.title.trim();
  const quote = quoteOf(text, position);
  const twins = twinsOf(text, position, quote);
  return {
    quote,
    position,
    ...(section ? { section: foldWhiteSpace(section) } : {}),
    ...(twins.before + twins.after + twins.like > 0 ? { twins } : {}),
  };
}

/** Characters of context, white space not counted, on one side that make another place of the same words one like it. */
const LIKE = 20;
/** Words of this length stand elsewhere not by chance: a legend or an abstract says them too. */
const TELLING = 36;

/** The skeleton of the page on which the last note was made, kept for the next one. */
let latest = { of: '', skeleton: skeletonOf('') };

/**
 * Counts the other places of the same words, on skeletons as the anchoring ladder compares them; see
 * `NoteTarget.twins`. Linear in the text.
 */
function twinsOf(text: string, { start }: Span, quote: QuoteSelector): NonNullable<NoteTarget['twins']> {
  if (latest.of !== text) latest = { of: text, skeleton: skeletonOf(text) };
  const { skeleton } = latest;
  const twins = { before: 0, after: 0, like: 0 };
  const exact = skeletonOf(quote.exact).text;
  const prefix = skeletonOf(quote.prefix).text;
  const suffix = skeletonOf(quote.suffix).text;
  if (exact === '') return twins;
  const whole = prefix + exact + suffix;
  const ahead = prefix.slice(-LIKE);
  const behind = suffix.slice(0, LIKE);
  const self = unitAt(skeleton, start);
  const stands = (part: string, at: number) => part !== '' && at >= 0 && skeleton.text.startsWith(part, at);
  for (let at = skeleton.text.indexOf(exact); at >= 0; at = skeleton.text.indexOf(exact, at + 1)) {
    if (at === self) continue;
    if (stands(whole, at - prefix.length)) {
      if (at < self) twins.before++;
      else twins.after++;
    } else if (
      exact.length >= TELLING ||
      stands(ahead, at - ahead.length) ||
      stands(behind, at + exact.length)
    ) {
      twins.like++;
    }
  }
  return twins;
}

/** The innermost section that holds an offset; of two that begin there, the shorter. */
export function sectionAt(sections: readonly SectionSpan[], at: number): SectionSpan | undefined {
  let found: SectionSpan | undefined;
  for (const section of sections) {
    if (at < section.start || at >= section.end) continue;
    if (found === undefined || section.end - section.start < found.end - found.start) found = section;
  }
  return found;
}

function lastOf(text: string, end: number): string {
  for (let reach = CONTEXT * 2; ; reach *= 2) {
    const folded = foldWhiteSpace(text.slice(Math.max(0, end - reach), end));
    // One more than needed: a run of white space cut in two would fold differently from the whole.
    if (folded.length > CONTEXT || reach >= end) return wholeUnits(folded.slice(-CONTEXT).trimStart());
  }
}

function firstOf(text: string, start: number): string {
  for (let reach = CONTEXT * 2; ; reach *= 2) {
    const folded = foldWhiteSpace(text.slice(start, start + reach));
    if (folded.length > CONTEXT || start + reach >= text.length)
      return wholeUnits(folded.slice(0, CONTEXT).trimEnd());
  }
}

/** Half a surrogate pair at a cut would be damaged by every encoder on its way out. */
function wholeUnits(text: string): string {
  return text.replace(/^[\udc00-\udfff]/, '').replace(/[\ud800-\udbff]$/, '');
}
