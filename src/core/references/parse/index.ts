import { findIdentifiers } from '../../identifiers';
import type { ParsedReference, Span } from '../../model';
import { referenceIds } from '../identifiers';
import { type AuthorList, readAuthors, readCorporateAuthor } from './authors';
import { isoDate, MONTH, monthNumber, YEAR } from './dates';
import { findLocator, type Locator } from './locator';
import { referenceText } from './text';
import { splitTitle } from './title';

/** "(2021 Mar)", "(2010b)", "(2014, September)", "(n.d.)", "()": the year that stands behind the authors. */
const YEAR_IN_BRACKETS = new RegExp(
  `\\((?:(?<year>${YEAR})(?<suffix>[a-z])?(?:[,\\s]+(?<month>${MONTH})\\.?(?:\\s+(?<day>\\d{1,2}))?)?(?:[\\s,/–-][^()]{0,20})?|(?:n\\.\\s?d\\.?-?)?(?<letter>[a-z])?|in press|forthcoming)\\)`,
  'u',
);
const EPUB = new RegExp(
  `\\bEpub(?: ahead of print)?:?\\s*(${YEAR})(?:\\s+(${MONTH})\\.?(?:\\s+(\\d{1,2}))?)?\\.?`,
  'i',
);
const ANY_YEAR = new RegExp(`(?<![\\d.:/-])(${YEAR})([a-z])?(?![\\d/-])`, 'g');
/** What stands around identifiers and addresses and belongs to them. */
const ID_LABEL =
  /(?:\b(?:doi|DOI|PubMed PMID|PMID|pmid|PMCID|pmcid|PubMed|arXiv|Available (?:from|at|online))\s*:?\s*)?[<[(]?(?:https?:\/\/\S*)?$/;
const LEFTOVER =
  /https?:\/\/\S+|\[(?:Internet|online|cited[^\]]*|PubMed|DOI|PMC free article|Google Scholar|CrossRef)\]|\b(?:Accessed|Retrieved|Cited)\b:?\s[^.]{0,40}\d{4}\.?/gi;

interface Head {
  list: AuthorList | null;
  /** Where title or container begins. */
  end: number;
  year?: RegExpExecArray;
}

/**
 * Takes a reference string apart, whatever its style: Vancouver, APA, Springer, Nature, Harvard, MDPI, physics, and
 * halves of several at once. Never throws; what cannot be told is left out. Printed years are never "corrected" by
 * the year in a DOI.
 *
 * @param raw as printed, label and identifiers included; Markdown emphasis is understood
 * @param emphasised UTF-16 offsets of what stands in italics
 */
export function parseReference(raw: string, emphasised: readonly Span[] = []): ParsedReference {
  const { text: whole, emphasised: italics } = referenceText(raw.slice(0, 6_000), emphasised);
  const epub = EPUB.exec(whole);
  const { text, spans } = blankOut(whole, italics);
  const head = readHead(text, spans);
  const behind = text.slice(head.end);
  const place = lift(behind, findLocator(behind));
  const middle = place.middle;
  const from = head.end + place.from;
  const inMiddle = spans
    .map(({ start, end }) => ({ start: Math.max(0, start - from), end: Math.min(middle.length, end - from) }))
    .filter(({ start, end }) => end > start);
  const parsed: ParsedReference = {
    authors: head.list?.authors ?? [],
    ...splitTitle(middle, inMiddle, place.locator !== null),
    ...referenceIds(whole),
  };
  if (head.list?.etAl) parsed.etAl = true;
  setDate(parsed, head, place.locator, behind);
  const { volume, issue, pages, article } = place.locator ?? {};
  if (volume !== undefined) parsed.volume = volume;
  if (issue !== undefined) parsed.issue = issue;
  if (pages !== undefined) parsed.pages = pages;
  if (article !== undefined) parsed.article = article;
  if (epub !== null) parsed.epub = isoDate(epub[1] ?? '', monthNumber(epub[2]), epub[3]);
  return parsed;
}

/** Blanks out identifiers, addresses and dates of electronic publication; offsets stay. */
function blankOut(whole: string, spans: Span[]): { text: string; spans: Span[] } {
  let text = whole;
  const blank = (start: number, end: number) => {
    text = `${text.slice(0, start)}${' '.repeat(end - start)}${text.slice(end)}`;
  };
  for (const { start, end } of findIdentifiers(whole)) {
    const label = ID_LABEL.exec(text.slice(0, start))?.[0] ?? '';
    const tail = /^[>\])]?[.;,]?/.exec(text.slice(end))?.[0] ?? '';
    blank(start - label.length, end + tail.length);
  }
  const epub = EPUB.exec(text);
  if (epub !== null) blank(epub.index, epub.index + epub[0].length);
  for (const match of text.matchAll(LEFTOVER)) blank(match.index, match.index + match[0].length);
  // A volume printed twice: "9:9:959289".
  text = text.replace(/(?<!\d)(\d{1,4}):(?=\1:)/g, (twice) => ' '.repeat(twice.length));
  return { text: text.trimEnd(), spans };
}

function readHead(text: string, italics: readonly Span[]): Head {
  const year = YEAR_IN_BRACKETS.exec(text);
  // Italics are a title or a journal, and end the authors.
  const until = italics.find(({ start, end }) => !/^[\s,]*et\.? al\b/.test(text.slice(start, end)))?.start;
  const list = readAuthors(text.slice(0, until)) ?? readCorporateAuthor(text, year?.index ?? -1);
  let end = list?.end ?? 0;
  const between = text.slice(end, year?.index ?? end);
  // A bracket further on belongs to the journal or the end.
  if (
    year !== null &&
    list !== null &&
    year.index >= end &&
    between.length < 40 &&
    /^[\s.,:;]*(?:(?:and|&|[Ee]ds?\.?|\([Ee]ds?\.?\)|et al\.?)[\s.,:;]*)*$/.test(between)
  ) {
    end = year.index + year[0].length;
    return { list, end, year };
  }
  // "Afkhami ME. 2014 Title", "Smith J, 2010. Title"
  const bare = new RegExp(
    `^[\\s.,:;]*(?<year>${YEAR})(?<suffix>[a-z])?(?=[\\s.,:;])(?![\\s,]*;|\\s*,\\s*\\d)`,
  ).exec(text.slice(end));
  if (bare !== null && list !== null) return { list, end: end + bare[0].length, year: bare };
  return { list, end };
}

interface Lifted {
  middle: string;
  /** Where `middle` begins behind the head. */
  from: number;
  locator: Locator | null;
}

/** What is left for title and container: before the locator, or behind it where it was printed too early. */
function lift(behind: string, locator: Locator | null): Lifted {
  if (locator === null) return { middle: trimEnd(behind), from: 0, locator };
  if (/^[\s.,:;]*$/.test(behind.slice(0, locator.start)))
    return { middle: behind.slice(locator.end), from: locator.end, locator };
  return { middle: trimEnd(behind.slice(0, locator.start)), from: 0, locator };
}

/** Takes a date or a label for the volume off the end, so that the journal stands last. */
function trimEnd(text: string): string {
  return text.replace(
    new RegExp(
      `[\\s.,;:(]*(?:\\(?${YEAR}[a-z]?\\)?|${MONTH}\\.?(?: \\d{1,2})?|(?<!\\p{L})[Vv]ol(?:ume)?\\.?)?[\\s.,;:)]*$`,
      'u',
    ),
    (tail) => (/^[)]/.test(tail) ? ')' : ''),
  );
}

function setDate(parsed: ParsedReference, head: Head, locator: Locator | null, behind: string): void {
  const { year, suffix, letter, month, day } = head.year?.groups ?? {};
  if (year !== undefined) parsed.year = Number(year);
  else if (locator?.year !== undefined) parsed.year = locator.year;
  else if (head.year === undefined) {
    // Nearest to the volume, in brackets before bare, last before first.
    const bracketed = new RegExp(`\\((${YEAR})([a-z])?(?:\\s+${MONTH})?\\)`).exec(behind);
    const bare = [...behind.matchAll(ANY_YEAR)].at(-1);
    const found = bracketed ?? bare;
    if (found != null) parsed.year = Number(found[1]);
    if (found?.[2] !== undefined) parsed.yearSuffix = found[2];
  }
  const mark = suffix ?? letter ?? (year === undefined ? locator?.yearSuffix : undefined);
  if (mark !== undefined) parsed.yearSuffix = mark;
  const named = monthNumber(month);
  if (named !== undefined) parsed.month = named;
  else if (locator?.month !== undefined) parsed.month = locator.month;
  if (day !== undefined) parsed.day = Number(day);
  else if (locator?.day !== undefined) parsed.day = locator.day;
}
