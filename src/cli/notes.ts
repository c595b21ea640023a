import { basename } from 'node:path';
import { decodeFile } from '../core/import';
import type { Note, Paper, PaperRef, Placing } from '../core/model';
import { placeNotes } from '../core/notes/anchor';
import { type ImportedNotes, readNotes } from '../core/notes/formats';
import { samePaper } from '../core/notes/paper';
import type { SectionSpan } from '../core/notes/selectors';
import { readPlainFile } from './saved-page';

/** A note where it stands on a page now. */
export interface NoteOnPage {
  note: Note;
  placing: Placing;
}

/** The notes of a file that are on one page's paper. */
export interface PageNotes {
  /** In document order, those not found at the end. */
  notes: NoteOnPage[];
  /** Papers near to it that have notes, which are not among these. */
  others: { paper: Paper; relation: 'other-version' | 'other-chapter'; count: number }[];
}

/**
 * Reads a file of notes: our backup, web annotations, an export of Hypothesis.
 * @throws Error with one plain line when it cannot be read, or is not wholly understood
 */
export function readNotesFile(path: string): ImportedNotes {
  try {
    const text = decodeFile(new Uint8Array(readPlainFile(path)));
    return readNotes(text, new Date().toISOString());
  } catch (error) {
    throw new Error(`${basename(path)}: ${(error as Error).message}`);
  }
}

/** Finds a page's own notes in a file, and each of them in the page. Those in the bin are left out. */
export function notesOnPage(
  page: { text: string; sections: readonly SectionSpan[]; paper: PaperRef },
  { papers, notes }: ImportedNotes,
): PageNotes {
  const live = notes.filter(({ deleted }) => deleted === undefined);
  const own = new Set<string>();
  const others: PageNotes['others'] = [];
  for (const paper of papers) {
    const relation = samePaper(paper, page.paper);
    const count = live.filter((note) => note.paper === paper.key).length;
    if (relation === 'same') own.add(paper.key);
    else if (relation !== 'different' && count > 0) others.push({ paper, relation, count });
  }
  const mine = live.filter((note) => own.has(note.paper));
  const placements = placeNotes(page, mine);
  const at = (i: number) => placements[i]?.span?.start ?? Number.POSITIVE_INFINITY;
  const order = mine.map((_, i) => i);
  order.sort((a, b) => at(a) - at(b) || startOf(mine[a]) - startOf(mine[b]));
  return {
    notes: order.flatMap((i) => {
      const note = mine[i];
      return note ? [{ note, placing: placements[i]?.placing ?? 'lost' }] : [];
    }),
    others,
  };
}

const startOf = (note: Note | undefined) => note?.target.position.start ?? 0;
