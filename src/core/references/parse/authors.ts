/** The authors at the head of a reference, and where they end. */
export interface AuthorList {
  /** "Surname INITIALS" each. */
  authors: string[];
  etAl: boolean;
  /** UTF-16 offset behind the list and its "et al.". */
  end: number;
}

const PARTICLE =
  "(?:[Vv]an|[Vv]on|[Dd]er|[Dd]en|[Dd]e|[Dd]el|[Dd]ella|[Dd]i|[Dd]a|[Dd]os|[Dd]as|[Dd]u|[Ll]a|[Ll]e|[Tt]en|[Tt]er|[Ee]l|[Aa]l|[Bb]in|[Ii]bn|[Aa]f|[Zz]ur?|[Ss]t\\.?|['’]t|d['’])";
const WORD = "(?:[dDlLOo]['’])?\\p{Lu}[\\p{L}\\p{M}'’ʼ]*(?:[-‐‑–][\\p{L}\\p{M}'’]+)*";
const LONG_WORD =
  "(?:[dDlLOo]['’])?\\p{Lu}[\\p{L}\\p{M}'’ʼ]*\\p{Ll}[\\p{L}\\p{M}'’ʼ]*(?:[-‐‑–][\\p{L}\\p{M}'’]+)*";
const SURNAME = `(?:${PARTICLE}[ -])*${WORD}(?:[ ](?:${PARTICLE}[ ])*${WORD}){0,3}?`;
const DOTTED = '(?:\\p{Lu}\\p{Ll}?\\.[ -]?){1,5}';
const BARE = '\\p{Lu}(?:[-‐‑]?\\p{Lu}){0,3}';
const RANK = '(?:,? (?:Jr|Sr|II|III|IV|2nd|3rd)\\b\\.?)?';
const END = "(?![\\p{L}\\p{M}\\d'’])";

type Layout = readonly [pattern: RegExp, surname: number, initials: number];

/** "Gonzales, M. P."; "Langseth, W." */
const COMMA: Layout = [new RegExp(`(${SURNAME}),[ ]?(${DOTTED}|${BARE}${END})${RANK}`, 'uy'), 1, 2];
/** "Byrd DR", "De Conti G", "Byrd D.R." */
const PLAIN: Layout = [
  new RegExp(`(${SURNAME})[ ](${BARE}${END}(?!\\.\\p{Lu})|${DOTTED})${RANK}`, 'uy'),
  1,
  2,
];
/** "M. S. Whittingham", "H. W. Kroto" */
const INITIALS_FIRST: Layout = [
  new RegExp(`(${DOTTED})[ ]?((?:${PARTICLE}[ ])*${LONG_WORD}(?:[ -]${LONG_WORD})?)${RANK}`, 'uy'),
  2,
  1,
];
const LAYOUTS = [COMMA, PLAIN, INITIALS_FIRST];

const SEPARATOR =
  /\s*(?:[,;]\s*(?:and|&|…|\.{3}|und|et)?\s+|[,;]\s*|\s+(?:and|&|und|et)\s+)(?:(?:and|&)\s+)?/uy;
const ET_AL = /[\s,;]*(?:\bet\.?\s*al\b\.?|\band (?:others|colleagues)\b|…)/uy;
/** Long lists are cut here: thousands of names stand in some. */
const MOST = 400;

/**
 * Reads the personal names at the head of a reference, in any common layout (Vancouver, APA, Harvard, initials
 * first); null when it begins with something else, a title or an organisation.
 */
export function readAuthors(text: string): AuthorList | null {
  const authors: string[] = [];
  let end = 0;
  let at = 0;
  let layout: Layout | undefined;
  let joined = false;
  while (authors.length < MOST) {
    const found = nameAt(text, at, layout);
    if (found === null) break;
    layout ??= found.layout;
    authors.push(found.name);
    end = found.end;
    SEPARATOR.lastIndex = end;
    const separator = SEPARATOR.exec(text);
    if (separator === null) break;
    // Behind the name after "and" comes no further one, but a journal that looks like one: "and E. Giamello, J. Phys."
    if (joined) break;
    joined = /and|&|und|\bet\b/.test(separator[0]);
    at = end + separator[0].length;
  }
  if (authors.length === 0) return null;
  ET_AL.lastIndex = end;
  const cut = ET_AL.exec(text);
  if (cut !== null) end += cut[0].length;
  const list = { authors, etAl: cut !== null, end };
  return believable(text, list) ? list : null;
}

function nameAt(
  text: string,
  at: number,
  first?: Layout,
): { name: string; end: number; layout: Layout } | null {
  // Further names follow the first one's layout; Harvard turns the last one round.
  for (const layout of first === undefined ? LAYOUTS : [first, ...LAYOUTS.filter((l) => l !== first)]) {
    const [pattern, surname, initials] = layout;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) continue;
    const letters = (match[initials] ?? '').replace(/[^\p{L}]/gu, '');
    const name = `${match[surname] ?? ''} ${letters}`;
    return { name, end: at + match[0].trimEnd().length, layout };
  }
  return null;
}

/**
 * One "name" alone may be the beginning of a title: "Cancer DNA methylation". What follows an author list is
 * punctuation, a year, or, where it was forgotten, a capital.
 */
function believable(text: string, { authors, etAl, end }: AuthorList): boolean {
  if (etAl || authors.length > 2) return true;
  const rest = text.slice(end);
  if (/^\s*(?:[.,:;(]|$)/.test(rest)) return true;
  return /^\s+["“‘'\p{Lu}\d]/u.test(rest) && (authors.length > 1 || /\p{Ll}/u.test(authors[0] ?? ''));
}

export const BODY =
  /\b(?:Group|Organi[sz]ation|Society|Committee|Collaborat\w+|Institutes?|Network|Consortium|Agency|Ministry|Association|Foundation|College|Council|Investigators|Department|Cent(?:er|re)|Academy|Commission|Federation|Union|Registry|Administration|Initiative|Project|Panel|Team|Board|Office|Bureau|Service|University|Program(?:me)?|Corporation|Inc|Ltd|Company)\b/;

/** An organisation at the head: up to the year in brackets, or a first sentence that is named like one. */
export function readCorporateAuthor(text: string, yearAt: number): AuthorList | null {
  if (yearAt > 1 && yearAt <= 160) {
    const head = text.slice(0, yearAt).replace(/[\s.,:]+$/, '');
    if (head.length > 1 && !/[.?!:]\s/.test(head) && /^[\p{Lu}\d"“]/u.test(head))
      return { authors: [head], etAl: false, end: yearAt };
  }
  const [sentence] = /^[^.:]{3,140}(?=[.:]\s+\p{Lu})/u.exec(text) ?? [];
  if (sentence === undefined || !BODY.test(sentence) || sentence.split(' ').length > 16) return null;
  if (/\b(?:of the|for|in|with|by)\b.*\b(?:patients|study|cells?|treatment|therapy)\b/i.test(sentence))
    return null;
  return { authors: [sentence.trim()], etAl: false, end: sentence.length };
}
