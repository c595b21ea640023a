import { decodeFile, ImportError } from '../../core/import';
import type { Note, Paper } from '../../core/model';
import { readNotes } from '../../core/notes/formats';
import type { ImportProgress, NotesImport } from '../../ui/notebook/types';
import { askBackground } from '../messages';
import type { ImportedNotes } from '../messages/catalogue/notes';
import { translate } from '../platform/runtime';
import { tellPages } from '../views/notes';

/**
 * So many notes are stored in one transaction: about a second's work, so that the reader sees it go on, and far below
 * what a message may hold.
 */
const BATCH = 250;

/**
 * Reads a file of notes here and has the background take it, part by part. A file that is not sound is refused as a
 * whole. A store that fails on the way keeps the parts before, and says so: to take the file in again is harmless.
 *
 * @param tell hears how far it has come, from the first part on
 * @throws Error when the background is silent
 */
export async function importNotes(
  file: File,
  tell: (progress: ImportProgress) => void,
): Promise<NotesImport> {
  try {
    const text = decodeFile(new Uint8Array(await file.arrayBuffer()));
    const { papers, notes } = readNotes(text, new Date().toISOString());
    const sum: ImportedNotes = { added: 0, changed: 0, unchanged: 0, bothKept: 0 };
    const total = notes.length;
    let done = 0;
    try {
      for (const part of partsOf(papers, notes)) {
        tell({ done, total });
        const stored = await askBackground('import-notes', part);
        if (!stored.ok) {
          const detail = translate(`storeFault_${stored.kind}`);
          return { ok: false, file: file.name, reason: 'store', detail, ...(done > 0 && { done, total }) };
        }
        for (const name of ['added', 'changed', 'unchanged', 'bothKept'] as const)
          sum[name] += stored.value[name];
        done += part.notes.length;
      }
    } finally {
      if (done > 0) tellPages();
    }
    return { ok: true, file: file.name, ...sum };
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    const { reason, detail, line } = error;
    return { ok: false, file: file.name, reason, detail, ...(line !== undefined && { line }) };
  }
}

/** The notes in parts, each with the papers that it needs; one empty part where there are none. */
function* partsOf(
  papers: readonly Paper[],
  notes: readonly Note[],
): Generator<{ papers: Paper[]; notes: Note[] }> {
  const described = new Map(papers.map((paper) => [paper.key, paper]));
  for (let from = 0; from === 0 || from < notes.length; from += BATCH) {
    const part = notes.slice(from, from + BATCH);
    const keys = new Set(part.map(({ paper }) => paper));
    yield { papers: [...keys].flatMap((key) => described.get(key) ?? []), notes: part };
  }
}
