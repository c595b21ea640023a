import type { Alignment } from './align';

/** Longest short form, in characters. */
const LONGEST = 14;
/** What an alignment may concede for each sign after the first: about one word left out. */
const CONCESSION = 1;
/** The same where a definition is less expected, or the form could be a plain word. */
const STRICT_CONCESSION = 0.25;
const WORDY_CONCESSION = 0.5;
const ROUNDING = 0.05;

/** Every long form has a word in small letters; a list of gene names or cell lines has none. */
export const LONG_WORD = /\p{Ll}{4}/u;
/** No long form begins so. */
const NO_BEGINNING = /^(?:and|or|of|the|with|by|from|than|that)\b/i;
/** Labels of figures, tables and references in either case. */
const LABELS =
  /^(?:figs?|figures?|tables?|tab|refs?|eqs?|box|panels?|see|et al|supplementary|suppl|supplement|appendix)(?:[ .].*)?$/i;
/** Words and numerals that stand alone in brackets and are no short forms. */
const PLAIN_WORDS = new Set(
  (
    'one two three four five six seven eight nine ten twelve left right top bottom upper lower middle mean median ' +
    'range total both all none yes no not male female males females men women north south east west online versus ' +
    'approximately ca cf ie eg i.e. e.g. i.e e.g viz i ii iii iv v vi vii viii ix x II III VI VII VIII IX'
  ).split(' '),
);
/** "12 mg", "5mg/kg", "30 patients"; but not "5FU", "3D". */
const QUANTITY = /^\d[\d.,-]*(?:\s|(?=\p{Ll}))(?:\p{Ll}|µ)[\p{Ll}\d/.-]*(?:\s|$)/u;

/**
 * True for a string that can be a short form: 1 to 14 characters in at most three words, beginning with a
 * letter or digit and holding a letter, and looking like no citation, statistic, quantity, label or plain word.
 */
export function isShortForm(form: string): boolean {
  if (form.length === 0 || form.length > LONGEST) return false;
  if (!/^[\p{L}\p{N}]/u.test(form) || !/\p{L}/u.test(form)) return false;
  if (/[=<>%≤≥±×*:?!\u2029]|\.\.|\bet al\b| \d+\.\d/.test(form)) return false;
  if (QUANTITY.test(form) || PLAIN_WORDS.has(form) || LABELS.test(form)) return false;
  // "(a)", "(b)": an enumeration or a panel. Six lower-case letters and more: a word.
  if (/^(?:\p{Ll}|\p{Ll}{6,})$/u.test(form)) return false;
  const words = form.split(' ');
  if (words.length === 1) return true;
  const plain = words.filter(
    (word) => /^\p{Ll}{3,}$/u.test(word) && !/^(?:alpha|beta|gamma|delta|kappa)$/.test(word),
  );
  return words.length <= 3 && /[\p{Lu}\d]/u.test(form) && plain.length <= 1;
}

/**
 * True when an alignment is good enough to be a definition. What it may concede grows with the number of signs;
 * a single letter must be the initial of the one word before it. `strict`: the shape alone says little.
 */
export function isGoodEnough(short: string, long: string, found: Alignment, strict: boolean): boolean {
  const words = long.split(' ');
  if (!LONG_WORD.test(long) || NO_BEGINNING.test(long) || !isBalanced(long)) return false;
  if (long.length <= short.length || words.length > 2 * found.size + 4) return false;
  if (
    long
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .includes(short.toLowerCase())
  )
    return false;
  if (found.size === 1) return !strict && short.length <= 2 && words.length === 1 && found.cost <= ROUNDING;
  return found.cost <= concession(short, strict) * (found.size - 1) + ROUNDING;
}

/** A form that could be read as a word must fit better: "three extracts (tea and …)", "Mayo celebration (May)". */
function concession(short: string, strict: boolean): number {
  if (strict || /^\p{Ll}+[aeiou]\p{Ll}*$/u.test(short)) return STRICT_CONCESSION;
  return /(?:^| )\p{Lu}?\p{Ll}*[aeiou]\p{Ll}*(?: |$)/u.test(short) ? WORDY_CONCESSION : CONCESSION;
}

function isBalanced(long: string): boolean {
  let depth = 0;
  for (const sign of long) {
    if (sign === '(' || sign === '[') depth++;
    else if (sign === ')' || sign === ']') depth--;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** What the sign of a statistic stands for when its value follows it. */
const STATISTICS: Readonly<Record<string, RegExp>> = {
  HR: /^(?:hazards? ratios?|heart rates?)$/i,
  OR: /^(?:odds ratios?|overall response(?: rate)?s?)$/i,
  RR: /^(?:relative risks?|(?:risk|rate) ratios?|response rates?)$/i,
  CI: /^(?:confidence intervals?|cardiac index)$/i,
  SD: /^(?:standard deviations?|stable disease)$/i,
  SE: /^standard errors?$/i,
};

/** True for "higher risk (HR, 1.2)": a statistic's sign with its value, after words that only happen to fit. */
export function isStatistic(short: string, long: string, after: string): boolean {
  const name = STATISTICS[short.replace(/s$/, '')];
  return name !== undefined && /^['\])]*\s*[,;:=]?\s*[<>~]?\d/.test(after) && !name.test(long);
}
