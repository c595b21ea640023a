import { SEAM } from '../../model';
import { type AuthorEntry, type AuthorIndex, foldName, NAME_WORD } from './author-index';
import type { CitingText, Mark } from './types';

const GAP = `[\\s${SEAM}]`;
const PARTICLE =
  '(?:[Vv]an|[Vv]on|[Dd]er|[Dd]en|[Dd]e|[Dd]el|[Dd]i|[Dd]a|[Ll]a|[Ll]e|[Dd]u|[Dd]os|[Tt]en|[Tt]er|[Ee]l|[Aa]l)';
const NAME = `(?:${PARTICLE}${GAP}+)*\\p{Lu}[\\p{L}\\p{M}'’ʼ‐‑-]+(?:${GAP}+\\p{Lu}[\\p{L}\\p{M}'’‐‑-]+){0,2}`;
const INITIALS = `(?:,?${GAP}+(?:\\p{Lu}\\.?-?${GAP}?){1,4}(?![\\p{L}]))?`;
const ET_AL = `(?:et\\.?${GAP}*al\\b\\.?|(?:and|&)${GAP}+(?:co-?workers|co-?authors|colleagues|others|associates|collaborators)\\b)`;
const COAUTHORS = `(?:(?:${GAP}*,${GAP}*(?:(?:and|&)${GAP}+)?|${GAP}+(?:and|&|y|und)${GAP}+)${NAME}${INITIALS})`;
const YEAR = '(?:1[5-9]\\d\\d|20[0-4]\\d)';
/** Not a page ("p. 5") or an article ("a study"). */
const LETTER = '(?!a\\s+(?!and)\\p{L}{3})[a-z](?![\\p{L}\\d]|\\.\\s?\\d)';
const PENDING = 'in press|forthcoming|submitted|in prep(?:aration)?|accepted|unpublished|in review|to appear';
const DATED = `${YEAR}[a-z]?(?![\\d\\p{L}])(?:(?:${GAP}*[,;&]${GAP}*(?:and${GAP}+)?|${GAP}+and${GAP}+|[-–])${LETTER})*`;
const TAIL = new RegExp(
  `${INITIALS}\\)?(?:['’]s?)?(?<coauthors>${COAUTHORS}{1,12})?(?:,?${GAP}*(?<etal>${ET_AL})(?:['’]s?)?)?[\\s${SEAM},.:]*(?:(?<open>[(\\[])${GAP}*)?(?<years>${DATED}(?:(?:${GAP}*[,;&]|${GAP}+and)${GAP}*(?:and${GAP}+)?${DATED})*)?(?<pending>(?:${PENDING})\\b)?(?<undated>(?:n\\.${GAP}?d\\.-?|\\b)?[a-z]?(?=${GAP}*[;)\\]]))?`,
  'uy',
);
const YEAR_OR_LETTER = new RegExp(`(${YEAR})([a-z])?|\\b([a-z])\\b`, 'g');

const MONTHS = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

interface Called {
  entries: AuthorEntry[];
  second: string | undefined;
  alone: boolean;
  etAl: boolean;
}

/** Finds author–year citations, narrative and in parentheses, one mark for every author with its years. */
export function authorYearMarks({ text }: CitingText, index: AuthorIndex): Mark[] {
  const marks: Mark[] = [];
  let from = 0;
  for (const match of text.matchAll(NAME_WORD)) {
    if (match.index < from) continue;
    const entries = index.get(foldName(match[0].replace(/['’]s$/, ''))) ?? index.get(foldName(match[0]));
    // Only names of several words begin with a small letter: "de la Faro".
    if (entries === undefined) continue;
    const named = /^\p{Lu}/u.test(match[0]) ? entries : entries.filter(({ name }) => name.length > 1);
    const mark = markAt(text, match.index, named);
    if (mark === null) continue;
    marks.push(mark);
    from = mark.end;
  }
  return marks;
}

function markAt(text: string, start: number, entries: readonly AuthorEntry[]): Mark | null {
  const byLength = [...new Set(entries.map(({ name }) => name.join(' ')))].sort(
    (a, b) => b.length - a.length,
  );
  for (const name of byLength) {
    const nameEnd = nameAt(text, start, name.split(' '));
    if (nameEnd < 0) continue;
    TAIL.lastIndex = nameEnd;
    const tail = TAIL.exec(text);
    if (tail?.groups === undefined) continue;
    const { coauthors, etal, open, years, pending, undated: letter = '' } = tail.groups;
    const called: Called = {
      entries: entries.filter((entry) => entry.name.join(' ') === name),
      second: coauthors === undefined ? undefined : foldName(/\p{Lu}.*/u.exec(coauthors)?.[0] ?? ''),
      alone: coauthors === undefined && etal === undefined,
      etAl: etal !== undefined,
    };
    const end = nameEnd + tail[0].length;
    // "May 2024" is a date, "May (2024)" a work.
    if (called.alone && open === undefined && MONTHS.test(name)) continue;
    if (years !== undefined) {
      const refs = dated(years, called);
      if (refs.length === 0) continue;
      const yearsEnd = end - letter.length;
      const closes = open !== undefined && /^[)\]]/.test(text.slice(yearsEnd));
      return { start, end: yearsEnd + (closes ? 1 : 0), refs, style: 'author-year' };
    }
    if (pending !== undefined) {
      const waiting = called.entries.filter((entry) => entry.pending === true);
      const refs = chosen(waiting, called, /[a-z]$/.exec(letter)?.[0]);
      if (refs.length === 0) continue;
      const closes = open !== undefined && /^[)\]]/.test(text.slice(end));
      return { start, end: end + (closes ? 1 : 0), refs, style: 'author-year' };
    }
    if (open !== undefined || !fillsBrackets(text, start, end)) continue;
    const refs = undated(letter, called);
    if (refs.length > 0) return { start, end, refs, style: 'author-year' };
  }
  return null;
}

/** "(Smith et al.)", "(…; Smith n.d.; …)": nothing but a name between brackets and semicolons. */
function fillsBrackets(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 4), start);
  return /[(;[][\s\u2063]*$/.test(before) && /^[\s\u2063]*[;)\]]/.test(text.slice(end, end + 4));
}

/** Offset behind a name of several words; -1 when the text says something else. */
function nameAt(text: string, start: number, name: readonly string[]): number {
  const word = new RegExp(NAME_WORD.source, 'uy');
  let at = start;
  for (const expected of name) {
    const gap = /^[\s\u2063.,(&]{0,3}/.exec(text.slice(at, at + 3))?.[0].length ?? 0;
    word.lastIndex = at === start ? at : at + gap;
    const found = word.exec(text)?.[0];
    if (found === undefined) return -1;
    const folded = foldName(found);
    if (folded !== expected) {
      if (foldName(found.replace(/['’]s?$/, '')) !== expected) return -1;
      return word.lastIndex - (found.length - found.replace(/['’]s?$/, '').length);
    }
    at = word.lastIndex;
  }
  return at;
}

function dated(years: string, called: Called): number[] {
  const refs = new Set<number>();
  let year = 0;
  for (const [, number, suffix, letter] of writtenOut(years).matchAll(YEAR_OR_LETTER)) {
    if (number !== undefined) year = Number(number);
    const candidates = called.entries.filter((entry) => entry.year === year);
    for (const n of chosen(candidates, called, suffix ?? letter)) refs.add(n);
  }
  return [...refs];
}

/** "2013a–c" → "2013a,b,c" */
const writtenOut = (years: string): string =>
  years.replace(/([a-z])[-–]([a-z])(?!\p{L})/gu, (whole, from: string, to: string) => {
    const count = to.charCodeAt(0) - from.charCodeAt(0);
    if (count < 1 || count > 12) return whole;
    return Array.from({ length: count + 1 }, (_, i) => String.fromCharCode(from.charCodeAt(0) + i)).join(',');
  });

function undated(mark: string, called: Called): number[] {
  const letter = /[a-z]$/.exec(mark.replace(/n\.\s?d\.-?$/, ''))?.[0];
  const candidates = called.entries.filter((entry) => entry.year === undefined || entry.anonymous === true);
  // A name alone in brackets is no citation unless it can mean nothing else.
  if (called.alone && letter === undefined && candidates.length > 1) return [];
  return chosen(candidates, called, letter);
}

/** Narrows works of one author and year by letter and by co-authors. */
function chosen(candidates: readonly AuthorEntry[], called: Called, letter: string | undefined): number[] {
  let left = candidates.filter((entry) => fits(entry, called));
  if (left.length === 0) return [];
  if (letter !== undefined) {
    const lettered = left.filter(({ suffix }) => suffix === letter);
    if (lettered.length > 0) left = lettered;
    else if (left.every(({ suffix }) => suffix === undefined)) {
      // The list does not print the letters: they follow its order.
      const nth = left[letter.charCodeAt(0) - 97];
      left = nth === undefined ? [] : [nth];
    } else left = [];
  }
  if (left.length > 1) {
    const exact = left.filter((entry) => asMany(entry, called));
    if (exact.length > 0) left = exact;
  }
  return left.map(({ n }) => n);
}

function fits(entry: AuthorEntry, called: Called): boolean {
  if (called.second === undefined || called.etAl) return true;
  if (entry.second === undefined) return entry.authors === undefined;
  return (
    called.second.startsWith(entry.second) || entry.second.startsWith(called.second.split(/[ ,]/)[0] ?? '')
  );
}

function asMany({ authors }: AuthorEntry, { alone, etAl, second }: Called): boolean {
  if (alone) return authors === 1;
  if (etAl) return authors === undefined || authors > 2;
  return second !== undefined && (authors === undefined || authors >= 2);
}
