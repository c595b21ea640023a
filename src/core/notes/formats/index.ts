import { notesToAnki } from './anki';
import { notesToBackup } from './backup';
import { notesToBibtex, notesToRis } from './bibliography';
import { notesToCsv } from './csv';
import { notesToHtml } from './html';
import { notesToHypothesis } from './hypothesis';
import { notesToJsonLd } from './json-ld';
import { notesToMarkdown } from './markdown';
import type { Notebook } from './types';

export { paperToMarkdown } from './markdown';
export { readNotes } from './read';
export { linkToPassage } from './text-fragment';
export type { ImportedNotes, Notebook, PaperNotes } from './types';

/** File formats that notes are saved in. `backup`, `json-ld` and `hypothesis` are read again by `readNotes`. */
export const NOTE_FORMATS = [
  'markdown',
  'html',
  'csv',
  'anki',
  'bibtex',
  'ris',
  'hypothesis',
  'json-ld',
  'backup',
] as const;
export type NoteFormat = (typeof NOTE_FORMATS)[number];

/** How a file of each format is named and served: extension without dot, MIME type without parameters. */
export const NOTE_FILES: Record<NoteFormat, { extension: string; mime: string }> = {
  markdown: { extension: 'md', mime: 'text/markdown' },
  html: { extension: 'html', mime: 'text/html' },
  csv: { extension: 'csv', mime: 'text/csv' },
  anki: { extension: 'txt', mime: 'text/plain' },
  bibtex: { extension: 'bib', mime: 'application/x-bibtex' },
  ris: { extension: 'ris', mime: 'application/x-research-info-systems' },
  hypothesis: { extension: 'json', mime: 'application/json' },
  'json-ld': { extension: 'jsonld', mime: 'application/ld+json' },
  backup: { extension: 'json', mime: 'application/json' },
};

const WRITERS: Record<NoteFormat, (notebook: Notebook) => string> = {
  markdown: notesToMarkdown,
  html: notesToHtml,
  csv: notesToCsv,
  anki: notesToAnki,
  bibtex: notesToBibtex,
  ris: notesToRis,
  hypothesis: notesToHypothesis,
  'json-ld': notesToJsonLd,
  backup: notesToBackup,
};

/**
 * Writes notes for saving. Notes in the bin are left out, except of `json-ld` and `backup`, which lose nothing. A
 * Markdown file for each paper, to be written anew later, is `paperToMarkdown`'s. Pure.
 */
export const formatNotes = (notebook: Notebook, format: NoteFormat): string => WRITERS[format](notebook);
