import { decodeFile, ImportError } from '../../core/import';
import { readNotes } from '../../core/notes/formats';
import type { NotesImport } from '../../ui/notebook/types';
import { askBackground } from '../messages';
import { translate } from '../platform/runtime';
import { tellPages } from '../views/notes';

/** Reads a file of notes here and has the background take all of it, or nothing. @throws Error when it is silent */
export async function importNotes(file: File): Promise<NotesImport> {
  try {
    const text = decodeFile(new Uint8Array(await file.arrayBuffer()));
    const stored = await askBackground('import-notes', readNotes(text, new Date().toISOString()));
    if (!stored.ok)
      return { ok: false, file: file.name, reason: 'store', detail: translate(`storeFault_${stored.kind}`) };
    tellPages();
    return { ok: true, file: file.name, ...stored.value };
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    const { reason, detail, line } = error;
    return { ok: false, file: file.name, reason, detail, ...(line !== undefined && { line }) };
  }
}
