import Papa from 'papaparse';
import { codeOf } from '../codes';
import { type Collector, collector } from '../collect';
import { lineAt, sample, VocabularyError } from '../error';
import { checkLines } from '../lines';
import type { Tell } from '../progress';

type Column = 'id' | 'label' | 'synonyms' | 'definition' | 'codes' | 'obsolete';

/** Names that tables in use give their columns, in small letters without signs; BioPortal's and SSSOM's among them. */
const COLUMNS: Record<Column, readonly string[]> = {
  label:
    'label|term|name|preferred label|preferred term|preferred name|pref label|preflabel|display name|concept name|concept|title|heading|subject label'.split(
      '|',
    ),
  id: 'id|code|identifier|concept id|concept code|class id|term id|curie|uri|iri|accession|notation'.split(
    '|',
  ),
  synonyms:
    'synonyms|synonym|alt label|altlabel|alt labels|altlabels|alternative label|alternative labels|alternative names|aliases|alias|exact synonyms|exact synonym|forms|variants|other names|also called'.split(
      '|',
    ),
  definition: 'definition|definitions|def|description|gloss|text definition|meaning|explanation'.split('|'),
  codes:
    'codes|xrefs|xref|cross references|database cross reference|database cross references|dbxref|dbxrefs|exact match|exactmatch|mappings|external codes'.split(
      '|',
    ),
  obsolete: ['obsolete', 'deprecated', 'is obsolete'],
};
const columnOf = new Map(
  Object.entries(COLUMNS).flatMap(([key, names]) => names.map((n) => [n, key as Column])),
);

const plainName = (cell: string): string =>
  cell
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();

/** Where the columns stand; undefined when the row is no header but the first term. */
function headerOf(cells: readonly string[]): Partial<Record<Column, number>> | undefined {
  const found: Partial<Record<Column, number>> = {};
  cells.forEach((cell, i) => {
    const column = columnOf.get(plainName(cell));
    if (column && found[column] === undefined) found[column] = i;
  });
  return found.label === undefined ? undefined : found;
}

/** `a|b|c`; a cell without a bar may part its values by semicolons. */
const list = (cell: string): string[] => (cell.includes('|') ? cell.split('|') : cell.split(/;\s/));

function addRow(
  to: Collector,
  cells: readonly string[],
  columns: Partial<Record<Column, number>>,
  line: number,
): void {
  const at = (column: Column): string => {
    const i = columns[column];
    return i === undefined ? '' : (cells[i] ?? '').trim();
  };
  if (/^(?:true|1|yes)$/i.test(at('obsolete'))) return;
  const label = at('label');
  if (label === '') throw new VocabularyError('a row without a term', line);
  to.add(
    {
      id: at('id'),
      label,
      synonyms: list(at('synonyms')),
      definition: at('definition'),
      codes: list(at('codes')).map(codeOf),
    },
    line,
  );
}

/**
 * Reads a table of terms, RFC 4180: with a header that names at least the column of the terms, or without one, when
 * the first column is the term and the others are not read. Synonyms and codes are parted by `|`.
 *
 * @param delimiter a tab; undefined: comma, semicolon or tab, whichever the first rows have
 * @throws VocabularyError for a quotation that does not end, a row longer than the header, a row without a term
 */
export function readTable(text: string, delimiter: '\t' | undefined, tell: Tell) {
  checkLines(text);
  const to = collector();
  let columns: Partial<Record<Column, number>> | undefined;
  let width = 0;
  let line = 1;
  let read = 0;
  /** Line of the row that begins at `read`; rows end where `cursor` says. */
  const advance = (cursor: number) => {
    line += lineAt(text.slice(read, cursor), cursor - read) - 1;
    read = cursor;
    tell(read / text.length);
  };
  Papa.parse<string[]>(text, {
    ...(delimiter && { delimiter }),
    delimitersToGuess: [',', ';', '\t'],
    skipEmptyLines: false,
    step({ data, errors, meta }) {
      const fault = errors.find((error) => error.type === 'Quotes');
      if (fault) {
        const reason =
          fault.code === 'MissingQuotes'
            ? 'a quotation mark that is never closed'
            : 'something stands behind a closing quotation mark';
        throw new VocabularyError(reason, line);
      }
      if (data.some((cell) => cell.trim() !== '')) {
        if (columns === undefined) {
          columns = headerOf(data);
          width = columns ? data.length : 0;
          if (columns === undefined) {
            columns = { label: 0 };
            addRow(to, data, columns, line);
          }
        } else {
          if (width > 0 && data.slice(width).some((cell) => cell.trim() !== ''))
            throw new VocabularyError(
              `${data.length} cells, but the header has ${width}: “${sample(data.join(' '))}”`,
              line,
            );
          addRow(to, data, columns, line);
        }
      }
      advance(meta.cursor);
    },
  });
  return to.finish();
}
