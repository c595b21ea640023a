import { isShortForm } from './accept';
import type { Alternatives, Candidate } from './candidates';

/**
 * A short form where an entry of a list may begin, and the sign after it:
 * "CTC, circulating …", "CTC: circulating …", "CTC = circulating …", "CTC - circulating …".
 */
const ENTRY =
  /(^|[\u2029;,.:([] ?|\b(?:abbreviations?(?: used)?|and) )([\p{L}\p{N}][^\s,;:=()[\]\u2029]{0,13}(?: (?:alpha|beta|gamma|\d+|I{1,3}))?)( ?[:=] ?|, | - )(?=\S)/giu;
/** Where the long form of an entry may end. */
const ENTRY_END = /[;,\u2029)\]]|\.(?=\s|$)|\s(?=[\p{L}\p{N}][^\s,;:=()[\]\u2029]{1,12} ?[:=] )/gu;
/** Longest entry, in characters. */
const LONGEST = 160;
/** Longest look back for the heading of a list. */
const HEADING = 40;

/** Entries of lists of abbreviations, in a section, a footnote or a bracket, and "SF, long form," in prose. */
export function* findListed(text: string): Generator<Alternatives> {
  ENTRY.lastIndex = 0;
  for (let match = ENTRY.exec(text); match; match = ENTRY.exec(text)) {
    const [all, opening = '', short = '', sign = ''] = match;
    const from = match.index + all.length;
    const at = match.index + opening.length;
    // The sign after one entry's short form may open the next: "Abbreviations: CTC, …".
    ENTRY.lastIndex = from - sign.length;
    if (isShortForm(short) && isFormOfList(short, opening))
      yield [...entries(text, short, at, from, opening, sign)];
  }
}

/** A capitalised word opens many a sentence: as a short form ("Treg") it must stand within a list. */
function isFormOfList(short: string, opening: string): boolean {
  return (
    /\p{Lu}.*[\p{Lu}\d]|\p{Ll}.*\p{Lu}|\d.*\p{Lu}/u.test(short) ||
    (/[;,]/.test(opening) && /^\p{Lu}\p{Ll}+$/u.test(short))
  );
}

function* entries(
  text: string,
  short: string,
  at: number,
  from: number,
  opening: string,
  sign: string,
): Generator<Candidate> {
  const stretch = text.slice(from, from + LONGEST);
  const listed = sign !== ', ' || /[;([\u2029]|abbr/i.test(opening || '\u2029');
  const headed = listed || /abbreviations?\b[^.;]*$/i.test(text.slice(Math.max(0, at - HEADING), at));
  let tries = 0;
  for (const end of [...stretch.matchAll(ENTRY_END), { index: stretch.length, 0: '\u2029' }]) {
    const region = stretch.slice(0, end.index).trim();
    const strict = !headed && end[0] !== ';';
    if (region !== '') yield { short, at, region, whole: true, strict };
    // A long form may hold a comma or two, but ends at any other sign.
    if (end[0] !== ',' || ++tries > 2) return;
  }
}
