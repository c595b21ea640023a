import { fold, GREEK_NAMES } from './letters';

/** A run of letters and digits in the text in which a long form is sought. Offsets into that text. */
export interface Word {
  from: number;
  to: number;
  /** Cost of leaving the word out of the short form. */
  skip: number;
  /** Cost of matching its first letter. */
  begin: number;
  /** An article, preposition or the like. */
  stop: boolean;
  /** White space, a bracket or a quote stands before it, not a hyphen. */
  free: boolean;
  /** A part of a systematic chemical name: "6-cyano-7-nitroquinoxaline-2,3-dione". */
  chemical: boolean;
  /** Within a bracket that stands apart: "interleukin 1 (IL-1) receptor". */
  aside: boolean;
}

/** The text in which a long form is sought, its folded letters and its words. */
export interface Region {
  text: string;
  folded: string;
  words: Word[];
  /** Length of the locants before the first name: 4 in "2,4-dinitrophenyl". */
  locants: number;
}

const STOP_WORDS = new Set(
  (
    'a an the of and or in on to for from with without by at as per via its their this that these is are was were ' +
    'be due vs versus plus than into between among after before during'
  ).split(' '),
);
/** Nouns of class that symbols tend to leave out: PD-1 is programmed cell death protein 1. */
const CLASS_NOUNS = new Set(
  (
    'protein proteins gene genes cell cells factor factors receptor receptors type family member group site ' +
    'system syndrome disease'
  ).split(' '),
);

const SKIP = {
  stop: 0.1,
  locant: 0.03,
  number: 0.7,
  classNoun: 0.5,
  part: 0.8,
  word: 1,
  chemical: 0.3,
  aside: 0.2,
};
const STOP_BEGIN = 0.1;
/** A comma inside a long form is rare outside chemical names. */
const COMMA = 0.4;

const WORD = /[\p{L}\p{N}]+(?:'\p{L}(?!\p{L}))?/gu;
const LOCANT = /^(?:(?:\d+'*[a-z]?|\p{L}|alpha|beta|gamma|delta|tert|trans|cis)'*[-,()[\]]+ ?)+/iu;

/** Nearly all texts; control signs do not matter. */
const ASCII = /^[ -~]*$/;

function foldAll(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  let folded = '';
  for (let at = 0; at < text.length; at++) folded += fold(text.charAt(at));
  return folded;
}

/** Cuts a text into words and says what each costs to leave out. */
export function readRegion(text: string): Region {
  const folded = foldAll(text);
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const from = match.index;
    const to = from + match[0].length;
    const lower = folded.slice(from, to);
    const stop = STOP_WORDS.has(lower);
    const free = from === 0 || /[\s([{']/.test(text.charAt(from - 1));
    const comma = from > 1 && text.startsWith(', ', from - 2) ? COMMA : 0;
    const skip = skipCost(lower, stop, free, text.charAt(to)) + comma;
    words.push({
      from,
      to,
      skip,
      begin: (stop ? STOP_BEGIN : 0) + comma,
      stop,
      free,
      chemical: false,
      aside: false,
    });
  }
  markChemical(text, words);
  markAsides(text, words);
  return { text, folded, words, locants: LOCANT.exec(text)?.[0].length ?? 0 };
}

/** Start of the chemical name at `from`, with the locants before it in the same word: "4,5',8-trimethylpsoralen". */
export function withLocants(text: string, from: number): number {
  const start = text.lastIndexOf(' ', from - 1) + 1;
  const before = text.slice(start, from);
  return start < from && LOCANT.exec(before)?.[0] === before ? start : from;
}

function skipCost(word: string, stop: boolean, free: boolean, next: string): number {
  if (word.length === 1 || /^\d+$/.test(word) || GREEK_NAMES.has(word))
    return stop ? SKIP.stop : free && !/[-,')]/.test(next) ? SKIP.number : SKIP.locant;
  if (stop) return SKIP.stop;
  if (CLASS_NOUNS.has(word)) return SKIP.classNoun;
  return free ? SKIP.word : SKIP.part;
}

/** Words joined with a numeric locant by hyphens or commas are parts of one chemical name. */
function markChemical(text: string, words: Word[]): void {
  let first = 0;
  let located = false;
  for (let w = 0; w <= words.length; w++) {
    const word = words[w];
    if (w > 0 && (!word || word.free)) {
      if (located) for (const part of words.slice(first, w)) part.chemical = true;
      first = w;
      located = false;
    }
    if (word && /^\d+$/.test(text.slice(word.from, word.to)) && /[-,']/.test(text.charAt(word.to)))
      located = true;
  }
  for (const word of words) if (word.chemical) word.skip = Math.min(word.skip, SKIP.chemical);
}

function markAsides(text: string, words: Word[]): void {
  let depth = 0;
  let at = 0;
  for (const word of words) {
    for (; at < word.from; at++) {
      const sign = text.charAt(at);
      // A bracket glued to a word belongs to the word: "NH(2)-terminal", "poly(ADP-ribose)".
      if (sign === '(' || sign === '[') depth += depth > 0 || text.charAt(at - 1) === ' ' ? 1 : 0;
      else if ((sign === ')' || sign === ']') && depth > 0) depth--;
    }
    if (depth === 0) continue;
    word.aside = true;
    word.skip = Math.min(word.skip, SKIP.aside);
  }
}
