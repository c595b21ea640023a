import { isAlphanumeric, matchAt } from './boundary';
import { type Decoded, decodeAt } from './decode';

/** The part of a DOI behind `10.1234/`, decoded. */
export interface DoiSuffix {
  value: string;
  /** For every character of `value`, the offset in the text behind what stands for it. */
  ends: number[];
}

/** Characters. Longer runs are data, not a DOI; also bounds the work at one place. */
export const MAX_SUFFIX = 300;

const CLOSES: Record<string, string> = { ')': '(', ']': '[', '}': '{', '>': '<' };

/** A second DOI, an address or a link label that starts without a space behind a DOI. */
const NEXT_THING = new RegExp(
  [
    /10\.\d{4,9}(?:\.\d{1,9}){0,4}\/(?!full|abs|e?pdf|epub|html|meta)(?=[^\s/]{0,60}\d)/,
    /https?:\/\/|doi(?::|\.org)|DOI:|pmc?id:|PMC?ID|PMC\d{5}/,
    /Cross[Rr]ef|PubMed|M(?:EDLINE|edline)|Google ?Scholar|Scopus|Web of Science/,
    /Epub(?![a-z])|Published|Received|Accepted|Copyright|Citation/,
    /(?:Article|CAS|ADS|ISI|View)(?=(?:Article|CAS|ADS|ISI){0,4}(?:PubMed|Cross[Rr]ef|Google|MathSciNet|M(?:EDLINE|edline)))/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'y',
);
/** The letters with which one of the words above begins: spares running the pattern at every character. */
const NEXT_THING_STARTS = new Set('hdDpPCMGSWERAIV');

/** The check part that ends a SICI (`CO;2-N`): nothing behind it belongs to the DOI. */
const SICI_BEFORE_SEMICOLON = /\.[A-Z]{2}$/i;
const SICI_CHECK = /^;\d(?:-[A-Za-z0-9#])?/;

/**
 * Reads the suffix of a DOI from `from` (a UTF-16 offset, just behind the slash) as far as it can reach: up to a
 * space, a seam, a quotation mark, a bracket that was not opened inside, a query or fragment, a further
 * identifier or link label. What may trail it in running text is taken off elsewhere ({@link trimDoiTail}).
 * Handles SICI suffixes raw (`<529::AID-CNCR3>`), as entities and percent-encoded. Returns null where the run is
 * longer than {@link MAX_SUFFIX}.
 */
export function readDoiSuffix(text: string, from: number): DoiSuffix | null {
  const ends: number[] = [];
  const open: { char: string; index: number }[] = [];
  let value = '';
  let at = from;
  while (value.length < MAX_SUFFIX) {
    const next = decodeAt(text, at);
    if (!next || nextThingStarts(text, at, value)) break;
    let { char } = next;
    if (isLooseDash(char)) {
      if (!joins(text, value, next.end)) break;
      char = '-';
    }
    if (char === ';' && SICI_BEFORE_SEMICOLON.test(value)) {
      const check = SICI_CHECK.exec(peek(text, at, 5).text)?.[0];
      if (check) {
        const { ends: checkEnds } = peek(text, at, check.length);
        return { value: value + check, ends: [...ends, ...checkEnds] };
      }
    }
    const opener = CLOSES[char];
    if (opener !== undefined) {
      if (open.pop()?.char !== opener) break;
    } else if (char === '(' || char === '[' || char === '{' || char === '<') {
      if (char === '<' && !isSiciAngle(text, next.end)) break;
      open.push({ char, index: value.length });
    } else if (!belongs(char, next, text)) break;
    value += char;
    ends.push(next.end);
    at = next.end;
  }
  if (value.length >= MAX_SUFFIX) return null;
  // A bracket left open is the page's: `10.1000/abc(see`.
  const length = open[0]?.index ?? value.length;
  return { value: value.slice(0, length), ends: ends.slice(0, length) };
}

/**
 * At the very start of a suffix only another DOI counts: `10.1000/PMC12345` is one DOI. Behind a digit, a dot or a
 * hyphen `10.` is part of the same DOI, and so it is before the view of an article:
 * `10.1080/02678373.2010.515393/full`, `10.5888/pcd10.130133/full`.
 */
function nextThingStarts(text: string, at: number, before: string): boolean {
  const char = text[at] ?? '';
  if (char === '1' ? /[0-9._-]$/.test(before) : before === '' || !NEXT_THING_STARTS.has(char)) return false;
  return matchAt(NEXT_THING, text, at) !== null;
}

/** Whether a character that is neither bracket nor dash continues the suffix. */
function belongs(char: string, { end }: Decoded, text: string): boolean {
  const code = char.charCodeAt(0);
  if (isAlphanumeric(code)) return true;
  if (code <= 0x20 || code > 0x7e) return false;
  const afterChar = decodeAt(text, end)?.char ?? '';
  const after = afterChar.charCodeAt(0);
  switch (char) {
    case '"':
    case '`':
    case '\\':
    case '^':
    case '|':
    case '?':
    case '#':
    case '%':
    case ',':
    case ';':
      return false;
    case ':':
      return isAlphanumeric(after) || afterChar === ':';
    case "'":
      return isAlphanumeric(after) && !/^'s(?![A-Za-z0-9])/.test(text.slice(end - 1, end + 2));
    case '&':
      return isAlphanumeric(after) && !/^[\w.-]{1,30}=/.test(peek(text, end, 31).text);
    default:
      return true;
  }
}

/** En dash, figure dash, minus: typeset for a hyphen in some DOIs, but also used between words. */
function isLooseDash(char: string): boolean {
  return char === '\u2013' || char === '\u2012' || char === '\u2212';
}

/** `S0140–6736(03)`, `00507–X`, `0055–y`, `AID–CNCR3`; not `10.1000/abc–see`. */
function joins(text: string, before: string, at: number): boolean {
  const last = before.at(-1) ?? '';
  if (!/[A-Za-z0-9)]/.test(last) || nextThingStarts(text, at, before)) return false;
  const ahead = text.slice(at, at + 16);
  if (/^(?:[A-Za-z]{0,4}\d|[A-Za-z]{1,14}[-\u2013]\d)/.test(ahead)) return true;
  const letterAlone = !/^.[A-Za-z]/.test(ahead) || nextThingStarts(text, at + 1, before);
  return letterAlone && (/\d/.test(last) ? /^[A-Za-z]/ : /^[A-Z]/).test(ahead);
}

/** `<529::AID-CNCR3>`, `<2217:ROTSIO>`: the contribution part of a SICI; not a tag, not a closing bracket's pair. */
function isSiciAngle(text: string, at: number): boolean {
  const { text: ahead } = peek(text, at, 60);
  return /^[^<>\s/:][^<>\s:]*:[^<>\s]*>\d/.test(ahead);
}

/** The next decoded characters, at most `count`, hyphens made plain. */
function peek(text: string, from: number, count: number): { text: string; ends: number[] } {
  const ends: number[] = [];
  let out = '';
  let at = from;
  while (out.length < count) {
    const next = decodeAt(text, at);
    if (!next) break;
    out += isLooseDash(next.char) ? '-' : next.char;
    ends.push(next.end);
    at = next.end;
  }
  return { text: out, ends };
}
