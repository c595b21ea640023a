import type { AuthorName } from './names';
import { stopped } from './plain';
import type { Work } from './work';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
/** ICMJE: six authors, then "et al." */
const MOST_AUTHORS = 6;

/**
 * One reference in the style of NLM's "Citing Medicine" as the ICMJE recommends it: "Surname AB, Surname C. Title.
 * Journal. 2021 Mar;71(2):140-8. doi: …". What the list does not tell is left out.
 */
export function vancouver(work: Work): string {
  if (!work.parsed) return work.text;
  const parts = [authors(work), work.title === undefined ? '' : stopped(work.title), source(work)];
  if (work.url !== undefined && work.doi === undefined) parts.push(`Available from: ${work.url}`);
  parts.push(identifiers(work));
  return joined(parts);
}

function authors({ authors: names, etAl }: Work): string {
  if (names.length === 0) return '';
  const shown = names.slice(0, MOST_AUTHORS).map(name).join(', ');
  return etAl || names.length > MOST_AUTHORS ? `${shown}, et al.` : stopped(shown);
}

const name = (author: AuthorName): string =>
  'literal' in author ? author.literal : `${author.family} ${author.initials.join('')}`;

/** "Journal. 2021 Mar 5;71(2):140-8." */
function source(work: Work): string {
  const month = work.month === undefined ? undefined : MONTHS[work.month - 1];
  const day = month === undefined ? undefined : work.day;
  const date = [work.year, month, day].filter((part) => part !== undefined).join(' ');
  const issue = work.issue === undefined ? '' : `(${work.issue})`;
  const pages = work.pages ? shortRange(work.pages) : (work.article ?? '');
  const container = work.container === undefined ? '' : stopped(work.container);
  if (work.kind === 'chapter')
    return joined([`In: ${container}`, date && `${date}.`, pages && `p. ${pages}.`]);
  const place = `${work.volume ?? ''}${issue}`;
  const imprint = `${[date, place].filter((part) => part !== '').join(';')}${pages && `:${pages}`}`;
  return joined([container, imprint && `${imprint}.`]);
}

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

/** NLM does not repeat digits: 140-148 is written 140-8. */
function shortRange([first, last]: [string, string?]): string {
  if (last === undefined) return first;
  if (!/^\d+$/.test(first + last) || first.length !== last.length) return `${first}-${last}`;
  let same = 0;
  while (same < last.length - 1 && first[same] === last[same]) same++;
  return `${first}-${last.slice(same)}`;
}

function identifiers({ doi, pmid, pmcid, arxiv }: Work): string {
  const numbers = [pmid && `PMID: ${pmid}`, pmcid && `PMCID: ${pmcid}`].filter(Boolean).join('; ');
  return [doi && `doi: ${doi}.`, arxiv && `arXiv: ${arxiv}.`, numbers && `${numbers}.`]
    .filter(Boolean)
    .join(' ');
}
