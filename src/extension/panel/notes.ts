import type { Note, PageState, Settings } from '../../core/model';
import type { NoteFormat } from '../../core/notes/formats';
import { samePaper } from '../../core/notes/paper';
import type { OtherNotes, PanelNotesActions, PanelProps } from '../../ui/panel/types';
import { askBackground, askPage } from '../messages';
import type { NotesOfPaper, PaperCount } from '../messages/catalogue/notes';
import type { NotesOnPage } from '../messages/catalogue/page';
import { notebookPage } from '../notebook/address';
import { translate } from '../platform/runtime';
import { saveFile } from '../platform/save-file';
import { openPage } from '../platform/tabs';
import { keepEdit, listed, type NoteHere, paperRefOf, throwAway } from '../views/notes';
import { paperNotesFile } from '../views/notes-file';
import type { PanelControl } from './actions';
import type { PaperLook } from './follow';
import type { Desk } from './paper';

/** Notes on another version that the panel lists; the notebook has all. */
const OTHERS = 200;

/**
 * The notes of a paper as the panel lists them. What is stored counts, what the page says of their places is added:
 * the page may not have looked yet, or hold one that was thrown away elsewhere.
 */
export function inPlace(stored: readonly Note[], onPage: NotesOnPage['notes']): NoteHere[] {
  const byId = new Map(stored.map((note) => [note.id, note]));
  const placed = onPage.flatMap(({ note: { id }, placing }): NoteHere[] => {
    const note = byId.get(id);
    byId.delete(id);
    return note ? [{ note, placing }] : [];
  });
  const rest = [...byId.values()].sort((a, b) => a.target.position.start - b.target.position.start);
  return [...placed, ...rest.map((note) => ({ note }))];
}

/** Null when the page has gone on to another article since it told its state. */
export async function notesPart(
  desk: Pick<Desk, 'notes'>,
  { tab }: PaperLook,
  page: PageState,
  { noteMeanings = {} }: Settings,
): Promise<Partial<PanelProps> | null> {
  const [stored, shown] = await Promise.all([
    askBackground('notes-of', { paper: paperRefOf(page) }),
    askPage(tab, 'notes', {}),
  ]);
  if (shown.visit !== page.visit) return null;
  const [list, others, tags] = await Promise.all([
    listed(inPlace(stored.notes, shown.notes)),
    othersOf(stored, page),
    // The index over all notes is made for this: only where there is something to edit.
    stored.notes.length > 0 ? askBackground('note-tags', {}) : [],
  ]);
  const { edits, thrown } = desk.notes();
  return {
    notes: { list, others, names: noteMeanings, tags: tags.map(({ tag }) => tag), edits, thrown },
  };
}

async function othersOf({ otherVersions }: NotesOfPaper, page: PageState): Promise<OtherNotes[]> {
  const ref = paperRefOf(page);
  return Promise.all(
    otherVersions.map(async ({ paper }: PaperCount) => {
      const { notes } = await askBackground('search-notes', { query: '', limit: OTHERS, paper: paper.key });
      const relation = samePaper(paper, ref) === 'other-chapter' ? 'other-chapter' : 'other-version';
      return { paper, relation, list: await listed(notes.map((note) => ({ note }))) };
    }),
  );
}

/** What can be done with the notes in the panel. `attempt` says what went wrong. */
export function notesActions(
  control: Pick<PanelControl, 'tab' | 'title' | 'show' | 'notes' | 'fail' | 'refresh' | 'page'>,
  attempt: (work: () => Promise<unknown>) => void,
): PanelNotesActions {
  const shownAs = (change: Partial<PanelProps['notes']>) =>
    control.show({ notes: { ...control.notes(), ...change } });
  const gone = ({ id, paper }: Note) => {
    const { list, others } = control.notes();
    const left = (listed: NonNullable<typeof list>) =>
      listed.filter(({ note }) => note.id !== id || note.paper !== paper);
    return {
      list: list && left(list),
      others: others.map((other) => ({ ...other, list: left(other.list) })),
    };
  };
  const paper = () => control.notes().list?.[0]?.note.paper;
  return {
    onJump: ({ id }) =>
      attempt(async () => {
        const tab = control.tab();
        if (tab && !(await askPage(tab.id, 'show-note', { id }))) control.fail(translate('jumpNowhere'));
      }),
    onEdit: keepEdit,
    onDelete: (note) =>
      attempt(async () => {
        await throwAway(note, true);
        shownAs({ ...gone(note), thrown: note });
      }),
    onRestore: () =>
      attempt(async () => {
        const { thrown } = control.notes();
        if (thrown) await throwAway(thrown, false);
        shownAs({ thrown: null });
      }),
    onConfirm: ({ id }, right) =>
      attempt(async () => {
        const tab = control.tab();
        if (tab) await askPage(tab.id, 'settle-note', { id, right });
        await control.refresh();
      }),
    onExport: (format: NoteFormat) =>
      attempt(async () => {
        const key = paper();
        if (key === undefined) return;
        const { name, text, mime } = await paperNotesFile({ key, title: control.title() }, format);
        saveFile(name, text, mime);
      }),
    onNotebook: () =>
      attempt(async () => {
        const key = paper();
        await openPage(notebookPage(key === undefined ? {} : { paper: key }));
      }),
  };
}
