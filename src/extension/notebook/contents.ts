import { identifierLinks } from '../../core/identifiers';
import type { Note, Paper } from '../../core/model';
import { linkToPassage } from '../../core/notes/formats';
import type { Contents, FoundInNotebook, NotebookPlace } from '../../ui/notebook/types';
import { noteKey } from '../../ui/notes/note-key';
import type { ListedNote } from '../../ui/notes/types';
import { askBackground } from '../messages';
import { listed } from '../views/notes';
import { notebookHash } from './address';

/** Where a paper can be read: its page, else where its first identifier leads; undefined for neither. */
export function addressOf({ url, identifiers }: Paper): string | undefined {
  if (/^https?:\/\//i.test(url)) return url;
  const [first] = identifiers;
  return first && identifierLinks(first)[0]?.url;
}

/** Papers, tags and concepts of the whole notebook. */
export async function readContents(): Promise<Contents> {
  const [papers, tags, concepts] = await Promise.all([
    askBackground('papers', {}),
    askBackground('note-tags', {}),
    askBackground('note-concepts', {}),
  ]);
  const ids = concepts.map(({ concept }) => concept).slice(0, 5_000);
  const summaries = ids.length > 0 ? await askBackground('summaries', { ids }) : [];
  const counts = new Map(concepts.map(({ concept, count }) => [concept, count]));
  return {
    papers: papers.map(({ paper, count }) => {
      const url = addressOf(paper);
      return { paper, count, href: notebookHash({ paper: paper.key }), ...(url && { url }) };
    }),
    tags,
    concepts: summaries.map(({ id, label, category }) => ({
      id,
      label,
      category,
      count: counts.get(id) ?? 0,
    })),
    notes: papers.reduce((sum, { count }) => sum + count, 0),
  };
}

/** The beginning of a day of the reader's own calendar, in ISO 8601; `later`: so many days on. */
function dayBegins(day: string, later = 0): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}

/** What a place asks of the background. */
export function queryOf(place: NotebookPlace, limit: number) {
  const { query, paper, tag, concept, colour, since, until } = place;
  return {
    query,
    limit,
    ...(inOrder(place) && { order: 'text' as const }),
    ...(paper && { paper }),
    ...(tag && { tag }),
    ...(concept && { concept }),
    ...(colour && { colour }),
    ...(since && { since: dayBegins(since) }),
    ...(until && { until: dayBegins(until, 1) }),
  };
}

/** Are the notes shown in the order of their paper, rather than best or latest first? */
export const inOrder = ({ paper, query }: NotebookPlace) => paper !== undefined && query.trim() === '';

/**
 * Keeps the order of a list that is shown while what it shows is stored anew, so that a note does not leave from under
 * the reader's hands because its date has changed. New notes come first.
 */
export function steady(before: readonly ListedNote[], after: readonly ListedNote[]): ListedNote[] {
  const now = new Map(after.map((listed) => [noteKey(listed.note), listed]));
  const kept = before.flatMap(({ note }) => {
    const listed = now.get(noteKey(note));
    now.delete(noteKey(note));
    return listed ?? [];
  });
  return [...now.values(), ...kept];
}

/** Notes as the notebook lists them. */
export function listNotes(notes: readonly Note[], papers: readonly Paper[]): Promise<ListedNote[]> {
  const byKey = new Map(papers.map((paper) => [paper.key, paper]));
  return listed(
    notes.map((note) => {
      const paper = byKey.get(note.paper);
      const link = linkToPassage(note);
      return { note, ...(paper && { paper }), ...(link && { link }) };
    }),
  );
}

/** The first notes of a place. */
export async function findNotes(
  place: NotebookPlace,
  limit: number,
  papers: readonly Paper[],
): Promise<FoundInNotebook> {
  const { notes, total } = await askBackground('search-notes', queryOf(place, limit));
  return { notes: await listNotes(notes, papers), total };
}
