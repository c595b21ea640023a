import type { Reference, ReferenceFormat } from '../../core/model';

/** Formats as readers know them. Names, not translated. */
export const FORMAT_NAMES: Record<ReferenceFormat, string> = {
  vancouver: 'Vancouver',
  apa: 'APA',
  bibtex: 'BibTeX',
  ris: 'RIS',
  'csl-json': 'CSL-JSON',
};

/** True when enough was understood of the entry to show it in parts; else its text is shown as printed. */
export const isParsed = ({ title }: Reference): boolean => title !== undefined;

/** The title, or the entry as printed where none was understood. */
export const titleOf = ({ title, text }: Reference): string => title ?? text;

/** "Steeg PS" → "Steeg"; a corporate author stays whole. */
const surname = (author: string): string => author.replace(/\s+\p{Lu}[\p{Lu}.-]{0,3}$/u, '');

/** "Steeg", "Steeg, Lee", "Steeg et al."; empty when no author was understood. */
export function shortAuthors({ authors, etAl }: Reference): string {
  const [first, second] = authors.map(surname);
  if (first === undefined) return '';
  if (authors.length > 2 || etAl) return `${first} et al.`;
  return second === undefined ? first : `${first}, ${second}`;
}

/** "7 Steeg et al. 2016": what a control that stands for one reference is called. */
export const shortName = (reference: Reference): string =>
  [reference.key, shortAuthors(reference), reference.year].filter(Boolean).join(' ');

/** "2019;40(1):33–44", as far as known: what follows the name of the journal. */
export function locator({ year, yearSuffix, volume, issue, pages, article }: Reference): string {
  const date = year === undefined ? '' : `${year}${yearSuffix ?? ''}`;
  const number = `${volume ?? ''}${issue === undefined ? '' : `(${issue})`}`;
  const place = pages?.replace(/(?<=\d)-(?=[\p{L}\d])/gu, '–') ?? article ?? '';
  return `${date}${date && number ? ';' : ''}${number}${place && (date || number) ? ':' : ''}${place}`;
}
