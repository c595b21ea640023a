import type { Note, PageState, Paper, PaperRef, Placing, Stored } from '../../core/model';
import type { ListedNote, NoteDraft, PassageConcept, SaveState } from '../../ui/notes/types';
import { askBackground, askPage } from '../messages';
import { translate } from '../platform/runtime';
import { tabIds } from '../platform/tabs';

/** What a page's state says of its paper, as the page itself asks for its notes. */
export function paperRefOf(page: Pick<PageState, 'article' | 'own' | 'url' | 'title'>): PaperRef {
  const { article, own, url, title } = page;
  const { version, chapter } = article;
  return {
    identifiers: own,
    url: article.url ?? url.replace(/#.*$/s, ''),
    title: title.slice(0, 1_000),
    ...(version && { version }),
    ...(chapter && { chapter }),
  };
}

/** A note to be listed, with what is known of it here. */
export interface NoteHere {
  note: Note;
  placing?: Placing;
  paper?: Paper;
  link?: string;
}

/** The concepts named in notes, by id. One of the reader's own that is no more is left out. */
export async function conceptsOf(notes: readonly Note[]): Promise<Map<string, PassageConcept>> {
  const ids = [...new Set(notes.flatMap(({ concepts }) => concepts))].slice(0, 5_000);
  const summaries = ids.length > 0 ? await askBackground('summaries', { ids }) : [];
  return new Map(summaries.map(({ id, label, category }) => [id, { id, label, category }]));
}

/** Notes with the names of their concepts. */
export async function listed(notes: readonly NoteHere[]): Promise<ListedNote[]> {
  const concepts = await conceptsOf(notes.map(({ note }) => note));
  return notes.map((here) => ({
    ...here,
    concepts: here.note.concepts.flatMap((id) => concepts.get(id) ?? []),
  }));
}

/** Stores an edit and tells the pages. Never throws: what went wrong is said where the text still stands. */
export async function keepEdit(basis: Note, draft: NoteDraft): Promise<SaveState> {
  try {
    const edited = { ...basis, ...draft, modified: new Date().toISOString() };
    const stored = await askBackground('edit-note', { basis, edited });
    if (!stored.ok) return { state: 'failed', kind: stored.kind, message: stored.message };
    tellPages();
    return { state: 'saved', ...(stored.value.bothKept && { bothKept: true }) };
  } catch (error) {
    return {
      state: 'failed',
      kind: 'unknown',
      message: error instanceof Error ? error.message : String(error),
    };
  }
}

/** The value of a write. @throws Error that says to the reader why there is none */
export function written<T>(stored: Stored<T>): T {
  if (stored.ok) return stored.value;
  throw new Error(translate(`storeFault_${stored.kind}`));
}

/** Puts a note into the bin, or takes it out. @throws Error that says to the reader why not */
export async function throwAway({ paper, id }: Note, away: boolean): Promise<void> {
  written(await askBackground(away ? 'bin-notes' : 'restore-notes', { paper, ids: [id] }));
  tellPages();
}

/** Has every open page look for its notes again. Does not wait; a tab without our script hears nothing. */
export function tellPages(): void {
  tabIds()
    .then((ids) => Promise.allSettled(ids.map((id) => askPage(id, 'notes-changed', {}))))
    .catch(() => undefined);
}
