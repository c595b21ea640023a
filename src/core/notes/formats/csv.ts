import { identifierLabel } from '../../identifiers';
import { wellFormed } from '../../text';
import { linkToPassage } from './text-fragment';
import { byPaper, conceptNames, idOf, type Notebook } from './types';

const HEADER = [
  'Paper',
  'Authors',
  'Journal',
  'Year',
  'DOI',
  'PMID',
  'PMCID',
  'Section',
  'Passage',
  'Note',
  'Colour',
  'Meaning',
  'Tags',
  'Concepts',
  'References',
  'Created',
  'Modified',
  'Link',
  'ID',
];

/**
 * One line a note, as RFC 4180 says, UTF-8 with byte order mark, so that spreadsheets read it. No cell can be a
 * formula: what begins like one has an apostrophe before it, as OWASP advises.
 */
export function notesToCsv(notebook: Notebook): string {
  const rows = byPaper(notebook).flatMap(({ paper, notes }) =>
    notes.map((note) => [
      paper.title,
      paper.authors.join('; '),
      paper.journal ?? '',
      paper.year?.toString() ?? '',
      idOf(paper, 'doi') ?? '',
      idOf(paper, 'pmid') ?? '',
      idOf(paper, 'pmcid') ?? '',
      note.target.section ?? '',
      note.target.quote.exact,
      note.body,
      note.colour,
      notebook.meanings[note.colour],
      note.tags.join('; '),
      conceptNames(note, notebook).join('; '),
      note.references.map(({ kind, value }) => `${identifierLabel(kind)} ${value}`).join('; '),
      note.created,
      note.modified,
      linkToPassage(note),
      note.id,
    ]),
  );
  return `\uFEFF${[HEADER, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

const cell = (value: string): string => `"${inert(value).replaceAll('"', '""')}"`;

/** Spreadsheets pass over white space and invisible signs before a formula; full-width signs begin one too. */
function inert(value: string): string {
  const text = wellFormed(value).replaceAll('\0', '');
  return /^[\s\p{Cf}\p{Cc}]*[=+\-@|%＝＋－＠]/u.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text;
}
