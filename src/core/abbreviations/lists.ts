import { isShortForm } from './accept';
import type { Alternatives, Candidate } from './candidates';
import { nextOpening } from './list-openings';

/**
 * A short form where an entry of a list may begin, and the sign after it:
 * "CTC, circulating …", "CTC: circulating …", "CTC = circulating …", "CTC - circulating …".
 */
const ENTRY =
  /(^|[\u2029;,.:([] ?| )([\p{L}\p{N}][^\s,;:=()[\]\u2029]{0,13}(?: (?:alpha|beta|gamma|\d+|I{1,3}))?)( ?[:=] ?|, | - )(?=\S)/iuy;
/** Where the long form of an entry may end. */
const ENTRY_END = /[;,\u2029)\]]|\.(?=\s|$)|\s(?=[\p{L}\p{N}][^\s,;:=()[\]\u2029]{1,12} ?[:=] )/gu;
const LIST_WORD = /(?:abbreviations?(?: used)?|and) $/i;
/** A long form may hold a comma or two, but ends at any other sign. */
const MOST_ENDS = 3;
/** Longest entry, in characters. */
const LONGEST = 160;
/** Longest look back for the heading of a list. */
const HEADING = 40;

/** Entries of lists of abbreviations, in a section, a footnote or a bracket, and "SF, long form," in prose. */
export function* findListed(text: string): Generator<Alternatives> {
  let next = 0;
  for (let i = nextOpening(text, 0); i >= 0; i = nextOpening(text, next)) {
    ENTRY.lastIndex = i;
    const match = ENTRY.exec(text);
    if (!match) {
      next = i + 1;
      continue;
    }
    const [all, opening = '', short = '', sign = ''] = match;
    const from = i + all.length;
    const at = i + opening.length;
    // The sign after one entry's short form may open the next: "Abbreviations: CTC, …".
    next = from - sign.length;
    // Between two words only a colon or equals sign makes an entry: "… tumour cell DTC: disseminated …".
    if (opening === ' ' && !/[:=]/.test(sign) && !LIST_WORD.test(text.slice(at - 20, at))) continue;
    if (isFormOfList(short, opening) && isShortForm(short))
      yield { ways: entries(text, short, at, from, opening, sign), choose: 'best' };
  }
}

/** A capitalised word opens many a sentence: as a short form ("Treg") it must stand within a list. */
function isFormOfList(short: string, opening: string): boolean {
  return (
    /\p{Lu}.*[\p{Lu}\d]|\p{Ll}.*\p{Lu}|\d.*\p{Lu}/u.test(short) ||
    (/[;,]/.test(opening) && /^\p{Lu}\p{Ll}+$/u.test(short))
  );
}

function entries(
  text: string,
  short: string,
  at: number,
  from: number,
  opening: string,
  sign: string,
): Candidate[] {
  const stretch = text.slice(from, from + LONGEST);
  const listed = sign !== ', ' || /[;([\u2029]|abbr/i.test(opening || '\u2029');
  const headed = listed || /abbreviations?\b[^.;]*$/i.test(text.slice(Math.max(0, at - HEADING), at));
  const found: Candidate[] = [];
  ENTRY_END.lastIndex = 0;
  for (let left = MOST_ENDS; left > 0; left--) {
    const end = ENTRY_END.exec(stretch);
    const region = stretch.slice(0, end?.index).trim();
    if (region !== '') found.push({ short, at, region, whole: true, strict: !headed && end?.[0] !== ';' });
    if (end?.[0] !== ',') break;
  }
  return found;
}
