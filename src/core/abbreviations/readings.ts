import { fold, GREEK_NAMES, greekName, NUMBER_WORDS, ROMAN } from './letters';

/** What one sign of a short form may stand for in its long form, in lower case. */
export interface Unit {
  /** One letter that counts anywhere, or longer spellings that count where a word begins. */
  spellings: string[];
  /** Spellings that count only as a whole number or numeral: "2", "ii". */
  whole: string[];
}

/** One way to read a short form; `handicap` is added to the cost of its alignment. */
export interface Reading {
  units: Unit[];
  handicap: number;
}

/** A reading with its parts turned round is a little less likely than one in order. */
const TURNED = 0.3;
/** A reading without its digits: nitrous oxide (N2O). */
const WITHOUT_DIGITS = 0.6;

const PLURAL = /^(.*[\p{Lu}\d].*?|\p{Ll}{2,})'?s$/u;
const CHARGE = /^(.*[\p{L}\d)])\(?([+-])\)?$/u;
const TAIL =
  /^(.*\p{Lu}.*?)(?:[- ]([a-z]+|\d+)|\((\w{1,4})\)|((?<=\p{Lu}{2})\p{Ll}|\p{Ll}{2,}|\d+|\p{Script=Greek}))$/u;
const COUNT = /^(.*\p{L})(\p{L})(\d)$/u;
const PARTS = /\d+|\p{L}+|[&+]|^-$/gu;

/** Readings of the short forms met last: one is tried with several stretches of text, and comes again in its paper. */
const remembered = new Map<string, readonly Reading[]>();
const MOST_REMEMBERED = 256;

/** See `readAll`. */
export function readings(short: string): readonly Reading[] {
  let found = remembered.get(short);
  if (found === undefined) {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    found = readAll(short);
    remembered.set(short, found);
  }
  return found;
}

/**
 * The ways in which a short form can be read: as it stands and without a plural s; with `+` or `-` at its end
 * as "positive" or "negative"; with its last part first ("Treg" regulatory T cell, "IFN-gamma" gamma
 * interferon, "T(a)" ambient temperature); with the count before its group, as names have it
 * ("IP3" inositol trisphosphate); without digits.
 */
function readAll(short: string): Reading[] {
  const found = new Map<string, Reading>();
  const add = (parts: string[], handicap: number): void => {
    const key = parts.join('\n');
    if (found.has(key)) return;
    const units = parts.flatMap(readPart);
    if (units.length > 0) found.set(key, { units, handicap });
  };
  const singular = PLURAL.exec(short)?.[1];
  for (const form of singular === undefined ? [short] : [singular, short]) {
    add([form], 0);
    const charge = CHARGE.exec(form);
    if (charge?.[1] && charge[2]) add([charge[1], charge[2]], 0);
    const tail = TAIL.exec(form);
    const last = tail?.[2] ?? tail?.[3] ?? tail?.[4];
    if (tail?.[1] && last) add([last, tail[1]], TURNED);
    const count = COUNT.exec(form);
    if (count?.[1] && count[2] && count[3]) add([count[1], count[3], count[2]], TURNED);
    const letters = form.replace(/\d+/g, '');
    if (letters !== form && !/\d{3}/.test(form) && (letters.match(/\p{L}/gu)?.length ?? 0) > 1)
      add([letters], WITHOUT_DIGITS);
  }
  return [...found.values()];
}

function readPart(form: string): Unit[] {
  const units: Unit[] = [];
  for (const match of form.matchAll(PARTS)) {
    const part = match[0];
    const lower = part.toLowerCase();
    const before = form.charAt(match.index - 1);
    if (/^\d/.test(part)) units.push(numberUnit(Number(part), part));
    else if (part === '&') units.push({ spellings: ['and'], whole: [] });
    else if (part === '+') units.push({ spellings: ['positive', 'plus'], whole: [] });
    else if (part === '-') units.push({ spellings: ['negative'], whole: [] });
    else if (GREEK_NAMES.has(lower)) units.push({ spellings: [lower, lower.charAt(0)], whole: [] });
    else if (part === 'OH' && form !== part && !/\p{L}/u.test(before))
      units.push({ spellings: ['hydroxy'], whole: [] });
    else if (/^[IV]{1,3}$/.test(part) && /[- ]/.test(before) && ROMAN.includes(lower))
      units.push(numberUnit(ROMAN.indexOf(lower), part));
    else for (const letter of part) units.push(letterUnit(letter));
  }
  return units;
}

function letterUnit(letter: string): Unit {
  const name = greekName(letter);
  return { spellings: name === undefined ? [fold(letter)] : [name, name.charAt(0)], whole: [] };
}

function numberUnit(value: number, written: string): Unit {
  const roman = value > 0 ? ROMAN[value] : undefined;
  const digits = /^\d/.test(written) ? written : String(value);
  return { spellings: NUMBER_WORDS[value] ?? [], whole: roman === undefined ? [digits] : [digits, roman] };
}
