import { isShortForm } from './accept';
import { type Bracket, findBrackets } from './brackets';
import { findListed } from './lists';
import { lookBack } from './lookback';
import { cut, type Piece, strip, trim } from './pieces';

/** A short form and the text in which its long form may stand. */
export interface Candidate {
  short: string;
  /** Offset of the short form in the clean text. */
  at: number;
  /** The text whose end is the end of the long form. */
  region: string;
  /** The long form begins where `region` does. */
  whole: boolean;
  /** The shape alone says little, so the letters must fit well. */
  strict: boolean;
}

/** Ways to read one place: the `first` that holds is the definition, or the one that fits `best`. */
export interface Alternatives {
  ways: Candidate[];
  choose: 'first' | 'best';
}

/** Finds every place of a clean text that has the shape of a definition. Linear time. */
export function* findCandidates(text: string): Generator<Alternatives> {
  yield* findListed(text);
  for (const bracket of findBrackets(text)) yield* fromBracket(text, bracket);
}

/** "Lin and Lee, 2012", "Doe et al., 2004": the names are no short forms. */
const CITATION = /\p{Lu}[\p{L}-]+(?:,? (?:and|&) \p{Lu}[\p{L}-]+|,? et al\.?)?,? \(?(?:1[89]|20)\d\d/u;
/** Rarely are more short forms than these defined in one bracket. */
const MOST_FORMS = 3;
const SEPARATOR = /[;,]\s|\s(?:and|or)\s/g;

function* fromBracket(text: string, bracket: Bracket): Generator<Alternatives> {
  const { open, close } = bracket;
  const pieces = cut(text, open + 1, close, SEPARATOR);
  const [first] = pieces;
  if (!first) return;
  const end = endBefore(text, bracket);
  const cites = CITATION.test(text.slice(open + 1, close));
  const reverse = cites ? [] : reversed(text, bracket, end);
  const whole = pieces.length > 1 || first.text.includes(' ') ? wholeBracket(text, bracket, end) : [];
  const forms = pieces.filter(
    (piece) => isShortForm(piece.text) && !(cites && /^\p{Lu}\p{Ll}/u.test(piece.text)),
  );
  if (forms[0] === first) {
    const several = forms.length > 1;
    for (const piece of forms) {
      // What follows in the bracket may be anything: a place, an author's initials.
      const strict = piece !== first || forms.length > MOST_FORMS;
      const ways = several ? coordinated(text, piece, end) : [];
      ways.push({ ...forward(text, piece, end), strict });
      yield { ways: piece === first ? [...whole, ...ways, ...reverse] : ways, choose: 'first' };
    }
    return;
  }
  if (whole.length > 0) yield { ways: whole, choose: 'first' };
  if (reverse.length > 0) yield { ways: reverse, choose: 'first' };
  // "(long form, SF)": both stand within the bracket.
  const short = pieces.at(-1);
  const long = pieces.at(-2);
  if (short && long && isShortForm(short.text))
    yield {
      ways: [{ short: short.text, at: short.from, region: long.text, whole: false, strict: false }],
      choose: 'first',
    };
}

/** The whole bracket as one form ("S and S"), or its first word when a plain noun follows ("IL1B gene"). */
function wholeBracket(text: string, { open, close }: Bracket, end: number): Candidate[] {
  const all = trim(text, open + 1, close);
  const found: Candidate[] = [];
  if (isShortForm(all.text) && !/[;,]\s/.test(all.text)) found.push(forward(text, all, end));
  const named = /^(\S+[^\s.])\s\p{Ll}{3,}$/u.exec(all.text)?.[1];
  if (named && /[\p{Lu}\d].*[\p{Lu}\d]/u.test(named) && isShortForm(named))
    found.push(forward(text, { ...all, text: named }, end));
  return found;
}

function forward(text: string, short: Piece, end: number): Candidate {
  return { short: short.text, at: short.from, region: before(text, short, end), whole: false, strict: false };
}

/** The words before `end`; Schwartz & Hearst's bound on their number, a little wider. */
function before(text: string, short: Piece, end: number): string {
  const size = short.text.length;
  return text.slice(lookBack(text, end, Math.min(size + 6, 2 * size + 2)), end);
}

/**
 * "overall and progression-free survival (OS and PFS)": the first long form is "overall survival".
 * Each region leaves out the conjunction and the words after it, up to one of the last three words.
 */
function coordinated(text: string, short: Piece, end: number): Candidate[] {
  const region = before(text, short, end);
  const joint = region.lastIndexOf(' and ');
  if (joint < 0) return [];
  const tail = region.slice(joint + 5).split(' ');
  const found: Candidate[] = [];
  for (let left = 1; left < tail.length && left <= 3; left++) {
    const joined = `${region.slice(0, joint)} ${tail.slice(left).join(' ')}`;
    found.push({ short: short.text, at: short.from, region: joined, whole: false, strict: true });
  }
  return found;
}

/** "SF (long form)": up to three words before the bracket, and what the bracket holds. */
function reversed(text: string, { open, close }: Bracket, end: number): Candidate[] {
  const inside = trim(text, open + 1, close);
  if (!/\p{Ll}{4}/u.test(inside.text)) return [];
  if (/^(?:e\.?g\b|such as|including|see\b)/i.test(inside.text)) return [];
  const firstPart = cut(text, open + 1, close, /[;,]\s/g)[0];
  const longs = firstPart && firstPart.text !== inside.text ? [inside.text, firstPart.text] : [inside.text];
  const found: Candidate[] = [];
  for (const words of [3, 2, 1]) {
    const short = strip(text, lookBack(text, end, words), end);
    if (
      short.text.split(' ').length !== words ||
      /^\p{Lu}\. |-$/u.test(short.text) ||
      !isShortForm(short.text)
    )
      continue;
    for (const region of longs)
      found.push({ short: short.text, at: short.from, region, whole: true, strict: false });
  }
  return found;
}

/** End of the words before a bracket: not counting space, quotes, brackets doubled "([SF])", a citation "[12]". */
function endBefore(text: string, { open, close }: Bracket): number {
  let end = open;
  for (let after = close + 1; /[([]/.test(text.charAt(end - 1)) && /[)\]]/.test(text.charAt(after)); after++)
    end--;
  for (;;) {
    while (end > 0 && /[ ',]/.test(text.charAt(end - 1))) end--;
    const citation = /[[(][\d\s,;-]{1,30}[\])]$/.exec(text.slice(Math.max(0, end - 32), end));
    if (!citation) return end;
    end -= citation[0].length;
  }
}
