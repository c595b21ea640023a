import type { Reference, ReferenceFormat } from '../../model';
import { apa, inApaOrder } from './apa';
import { bibtex } from './bibtex';
import { cslItem } from './csl-json';
import { citeKeys } from './keys';
import { ris } from './ris';
import { vancouver } from './vancouver';
import { type Work, workOf } from './work';

/** How a file of each format is named and served: extension without dot, MIME type without parameters. */
export const FORMAT_FILES: Record<ReferenceFormat, { extension: string; mime: string }> = {
  vancouver: { extension: 'txt', mime: 'text/plain' },
  apa: { extension: 'txt', mime: 'text/plain' },
  bibtex: { extension: 'bib', mime: 'application/x-bibtex' },
  ris: { extension: 'ris', mime: 'application/x-research-info-systems' },
  'csl-json': { extension: 'json', mime: 'application/vnd.citationstyles.csl+json' },
};

const WRITERS: Record<ReferenceFormat, (works: readonly Work[]) => string> = {
  // A list is numbered as in the paper; one reference copied alone is not.
  vancouver: (works) =>
    lines(works.map((work) => (works.length > 1 ? `${work.n}. ${vancouver(work)}` : vancouver(work)))),
  apa: (works) => lines(inApaOrder(works.map(apa))),
  bibtex: (works) =>
    keyed(works)
      .map(([work, key]) => `${bibtex(work, key)}\n`)
      .join('\n'),
  ris: (works) => works.map((work) => ris(work)).join('\r\n'),
  'csl-json': (works) =>
    `${JSON.stringify(
      keyed(works).map(([work, key]) => cslItem(work, key)),
      null,
      2,
    )}\n`,
};

/**
 * Writes references for copying or saving, in the order given (APA: the alphabet's). Fields that a reference lacks
 * stay absent; one that could not be taken apart appears as it is printed. Ends with a line end; '' for none
 * (CSL-JSON: an empty list). Pure.
 */
export function formatReferences(references: readonly Reference[], format: ReferenceFormat): string {
  return WRITERS[format](references.map(workOf));
}

const lines = (entries: readonly string[]): string => entries.map((entry) => `${entry}\n`).join('');

function keyed(works: readonly Work[]): [Work, string][] {
  const keys = citeKeys(works);
  return works.map((work, i) => [work, keys[i] ?? `ref${work.n}`]);
}
