import type { NoteColour, Paper } from '../../core/model';
import { NOTE_COLOURS } from '../../core/model';
import {
  formatNotes,
  NOTE_FILES,
  type Notebook,
  type NoteFormat,
  paperToMarkdown,
} from '../../core/notes/formats';
import { meaningOf } from '../../ui/notes/meaning';
import { askBackground } from '../messages';
import { translate } from '../platform/runtime';
import { loadSettings } from '../settings/settings';
import { fileWords } from './file-name';

/** A file to be saved. */
interface NotesFile {
  name: string;
  text: string;
  mime: string;
}

/** The formats that lose nothing: they hold what is in the bin too. */
const WHOLE: readonly NoteFormat[] = ['backup', 'json-ld'];

/** Notes of some papers, or of all, with the names that the reader sees. */
async function notebookOf(papers: readonly string[] | undefined, bin: boolean): Promise<Notebook> {
  const [found, { noteMeanings = {} }] = await Promise.all([
    askBackground('export-notes', { bin, ...(papers && { papers: [...papers] }) }),
    loadSettings(),
  ]);
  const ids = [...new Set(found.notes.flatMap(({ concepts }) => concepts))].slice(0, 5_000);
  const summaries = ids.length > 0 ? await askBackground('summaries', { ids }) : [];
  return {
    ...found,
    meanings: Object.fromEntries(
      NOTE_COLOURS.map((colour) => [colour, meaningOf(translate, colour, noteMeanings)]),
    ) as Record<NoteColour, string>,
    concepts: new Map(summaries.map(({ id, label, gloss }) => [id, { label, ...(gloss && { gloss }) }])),
    now: new Date().toISOString(),
  };
}

/** All notes as a file. */
export async function allNotesFile(format: NoteFormat): Promise<NotesFile> {
  const notebook = await notebookOf(undefined, WHOLE.includes(format));
  const { extension, mime } = NOTE_FILES[format];
  const name = `oncogloss-notes-${notebook.now.slice(0, 10)}.${extension}`;
  return { name, text: formatNotes(notebook, format), mime };
}

/**
 * The notes of one paper as a file.
 *
 * @param old a Markdown file written before: what the reader wrote into it stays
 */
export async function paperNotesFile(
  { key, title }: Pick<Paper, 'key' | 'title'>,
  format: NoteFormat,
  old?: { name: string; text: string },
): Promise<NotesFile> {
  const notebook = await notebookOf([key], WHOLE.includes(format));
  const { extension, mime } = NOTE_FILES[format];
  // Papers may have been joined since the key was learnt; the file is of the one that there is.
  const paper = notebook.papers[0];
  const text =
    format === 'markdown' && paper
      ? paperToMarkdown(paper, notebook, old?.text)
      : formatNotes(notebook, format);
  const words = fileWords(title);
  return { name: old?.name ?? `notes${words && `-${words}`}.${extension}`, text, mime };
}
