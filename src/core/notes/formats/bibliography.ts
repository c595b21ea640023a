import type { Note, Paper, Reference } from '../../model';
import { bibtex } from '../../references/formats/bibtex';
import { citeKeys } from '../../references/formats/keys';
import { ris } from '../../references/formats/ris';
import { workOf } from '../../references/formats/work';
import { linkToPassage } from './text-fragment';
import { byPaper, type Notebook } from './types';

/** The papers in BibTeX, each with its notes. */
export function notesToBibtex(notebook: Notebook): string {
  const entries = byPaper(notebook);
  const works = entries.map(({ paper }, i) => workOf(referenceTo(paper, i + 1)));
  const keys = citeKeys(works);
  return works
    .map(
      (work, i) => `${bibtex(work, keys[i] ?? `ref${i + 1}`, remarks(entries[i]?.notes ?? [], notebook))}\n`,
    )
    .join('\n');
}

/** The papers in RIS, a note of the record (N1) for each note. */
export function notesToRis(notebook: Notebook): string {
  return byPaper(notebook)
    .map(({ paper, notes }, i) =>
      ris(workOf(referenceTo(paper, i + 1)), remarks(notes, notebook).map(untagged)),
    )
    .join('\r\n');
}

function referenceTo(paper: Paper, n: number): Reference {
  const reference: Reference = {
    n,
    key: String(n),
    authors: paper.authors,
    title: paper.title,
    url: paper.url,
    text: paper.title,
  };
  if (paper.year !== undefined) reference.year = paper.year;
  if (paper.journal !== undefined) reference.container = paper.journal;
  for (const { kind, value } of paper.identifiers)
    if (kind === 'doi' || kind === 'pmid' || kind === 'pmcid' || kind === 'arxiv') reference[kind] ??= value;
  return reference;
}

/** “Passage” — note [Result; tag, tag] link */
function remarks(notes: readonly Note[], { meanings }: Notebook): string[] {
  return notes.map((note) => {
    const marks = [meanings[note.colour], note.tags.join(', ')].filter(Boolean).join('; ');
    const body = note.body.trim() === '' ? '' : ` — ${note.body.trim()}`;
    return `“${note.target.quote.exact}”${body} [${marks}] ${linkToPassage(note)}`.trim();
  });
}

/** Zotero takes a note with something like a tag in it for HTML. */
const untagged = (text: string): string => text.replace(/<(?=[a-z/!?])/gi, '&lt;');
