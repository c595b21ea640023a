import { identifierLinks } from '../../identifiers';
import { oneLine } from '../../text';
import { invertedName } from './names';
import type { Work } from './work';

const TYPES: Record<Work['kind'], string> = {
  journal: 'JOUR',
  chapter: 'CHAP',
  book: 'BOOK',
  preprint: 'UNPB',
  web: 'ELEC',
  other: 'GEN',
};

/**
 * One record in RIS, lines ended by CR LF. The tags are those that Zotero, EndNote and Mendeley read: journal in T2,
 * article number as the only page, PMID as accession number (AN, with its database), PMCID in C2. An entry that could
 * not be taken apart is its title, as a record without title cannot be found again.
 */
export function ris(work: Work, notes: readonly string[] = []): string {
  const two = (value: number | undefined) => (value === undefined ? '' : String(value).padStart(2, '0'));
  const [first, last] = work.pages ?? [work.article];
  const remarks = [...notes];
  if (work.title === undefined && work.parsed) remarks.unshift(`As printed: ${work.text}`);
  if (work.etAl) remarks.unshift('The list of authors was cut short (et al.).');
  const fields: [tag: string, value: string | undefined][] = [
    ['TY', TYPES[work.kind]],
    ...work.authors.map((name): [string, string] => ['AU', risName(invertedName(name), 'literal' in name)]),
    ['TI', work.parsed ? work.title : work.text],
    ['T2', work.container],
    ['PY', work.year?.toString()],
    ['DA', work.year && work.month ? `${work.year}/${two(work.month)}/${two(work.day)}/` : undefined],
    ['VL', work.volume],
    ['IS', work.issue],
    ['SP', first],
    ['EP', last],
    ['DO', work.doi],
    ['DB', work.pmid && 'PubMed'],
    ['AN', work.pmid],
    ['C2', work.pmcid],
    ['SN', work.isbn],
    ['UR', work.url ?? linkOf(work)],
    ...remarks.map((remark): [string, string] => ['N1', remark]),
  ];
  const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}`] : []));
  return [...lines, 'ER  - ', ''].join('\r\n');
}

/** Readers take what stands behind a comma for a first name, which an organisation has not. */
const risName = (name: string, organisation: boolean): string =>
  organisation ? name.replace(/\s*,\s*/g, ' – ') : name;

function linkOf({ doi, pmcid, arxiv }: Work): string | undefined {
  if (pmcid !== undefined) return identifierLinks({ kind: 'pmcid', value: pmcid })[0]?.url;
  if (arxiv !== undefined && doi === undefined)
    return identifierLinks({ kind: 'arxiv', value: arxiv })[0]?.url;
  return undefined;
}
