import { isoDate, MONTH, monthNumber, YEAR } from '../references/parse/dates';

/** Initials alone, as they stand apart when "Doe, J. A., Roe, B." is cut at its commas. */
const INITIALS = /^(?:\p{Lu}\.?[\s-]?){1,4}$/u;
const NO_NAME =
  /^(?:by|et al\.?|others?|and|…|\.{3}|\[?\.{3}\]?|show (?:all|more|less)|view .*|\+ ?\d+.*|\d+ (?:more|authors?).*|authors?:?|orcid)$/i;

const cleanName = (name: string): string =>
  name
    .replace(/^\s*(?:by|authors?:)\s+|\s+et al\.?\s*$/gi, '')
    .replace(/^(?:and|&)\s+/i, '')
    // The full stop of "Doe, J." is its own, that of "Doe J." ends the line.
    .replace(/[\s*†‡§#\d,;.…]+$/u, (end, at: number, all: string) =>
      /^\.(?!\.)/.test(end) && /[.,]/.test(all.slice(0, at)) ? '.' : '',
    )
    .replace(/\s+/g, ' ')
    .trim();

/** Names that a page gives one by one, without "et al.", "Show all" and repetitions. */
export function cleanAuthors(names: readonly string[]): string[] {
  const clean = names.map(cleanName).filter((name) => name && name.length < 80 && !NO_NAME.test(name));
  return [...new Set(clean)];
}

/** The names of a byline: "by Jane Doe, Sam Roe and Ann Poe", "Doe J, Roe S.", "Doe, J.; Roe, S.", "Doe, J., Roe, S.". */
export function splitByline(byline: string): string[] {
  const text = byline
    .replace(/\s+/g, ' ')
    .replace(/\bet al\b\.?/gi, '')
    .trim();
  if (text.includes(';')) return cleanAuthors(text.split(/;| & | and /));
  const parts = text.split(/,| & | and |…| · | • /).map((part) => part.trim());
  const names: string[] = [];
  for (const part of parts) {
    if (INITIALS.test(part) && names.length > 0 && !(names.at(-1) ?? '').includes(',')) {
      names.push(`${names.pop()}, ${part}`);
    } else names.push(part);
  }
  return cleanAuthors(names);
}

const DAY_MONTH_YEAR = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(${MONTH})\\.?,?\\s+(${YEAR})\\b`, 'i');
const MONTH_DAY_YEAR = new RegExp(
  `\\b(${MONTH})\\.?\\s+(?:(\\d{1,2})(?:st|nd|rd|th)?,\\s*)?(${YEAR})\\b`,
  'i',
);
const YEAR_MONTH_DAY = new RegExp(`\\b(${YEAR})\\s+(${MONTH})\\b\\.?(?:\\s+(\\d{1,2})\\b)?`, 'i');
const ISO = new RegExp(`\\b(${YEAR})-(\\d{2})(?:-(\\d{2}))?(?!\\d)`);
const BARE_YEAR = new RegExp(`(?<![\\d/.-])${YEAR}(?![\\d/-]|\\.\\d)`, 'g');

/** The date that a line states, as far as stated: "15 September 2023" → "2023-09-15", "2021 Mar" → "2021-03". */
export function dateIn(text: string): string | undefined {
  const iso = ISO.exec(text);
  if (iso?.[1]) return isoDate(iso[1], Number(iso[2]), iso[3]);
  const british = DAY_MONTH_YEAR.exec(text);
  if (british?.[3]) return isoDate(british[3], monthNumber(british[2]), british[1]);
  const american = MONTH_DAY_YEAR.exec(text);
  if (american?.[3]) return isoDate(american[3], monthNumber(american[1]), american[2]);
  const citation = YEAR_MONTH_DAY.exec(text);
  if (citation?.[1]) return isoDate(citation[1], monthNumber(citation[2]), citation[3]);
  const years = new Set(text.match(BARE_YEAR));
  // Two years in one line ("2019–2021") say nothing of when it came out.
  return years.size === 1 ? [...years][0] : undefined;
}
