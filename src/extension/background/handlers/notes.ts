import type { Note, Paper, Stored } from '../../../core/model';
import { placeNotes } from '../../../core/notes/anchor';
import type { notesMessages, PaperCount, Unsaved } from '../../messages/catalogue/notes';
import type { Handlers } from '../../messages/handle';
import { openStore } from '../../store';
import { allPapers, paperFor, paperOf, takeOver, withPaperNow } from '../notes/library';
import { notebook, notebookStale, noteChanged } from '../notes/notebook';
import { forgetUnsaved, keepUnsaved, unsavedOf } from '../notes/unsaved';
import { stored } from '../stored';

const isLive = (note: Note) => note.deleted === undefined;
const now = () => new Date().toISOString();
/** The paper of a note that was never stored. */
const NO_PAPER = '-';
/** Later than every date: the whole bin. */
const ALWAYS = '9999';

async function liveNotes(paper: string): Promise<Note[]> {
  const store = await openStore();
  return (await store.notes.ofPaper(await store.papers.keyNow(paper))).items.filter(isLive);
}

function counted(paper: Paper, notes: readonly Note[]): PaperCount | [] {
  if (notes.length === 0) return [];
  const dates = notes.map(({ modified }) => modified).sort();
  return { paper, count: notes.length, modified: dates.at(-1) ?? '' };
}

/** The papers of these notes; of one that the file does not describe, what its notes say. */
function papersOf(papers: readonly Paper[], notes: readonly Note[]): Paper[] {
  const described = new Map(papers.map((paper) => [paper.key, paper]));
  const used = new Map(notes.map((note) => [note.paper, note.url]));
  return [...used].map(
    ([key, url]) => described.get(key) ?? { key, identifiers: [], url, title: '', authors: [] },
  );
}

/** How often each name stands in the notes outside the bin, most used first. */
async function mostUsed(of: (note: Note) => readonly string[]): Promise<[name: string, count: number][]> {
  const counts = new Map<string, number>();
  for (const note of (await notebook()).notes())
    for (const name of of(note)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

async function binOrRestore(paper: string, ids: readonly string[], deleted: string | null) {
  const answer = await stored('notes', async (store) => {
    const changed = await store.notes.bin(await store.papers.keyNow(paper), ids, deleted);
    await noteChanged(changed);
    return changed;
  });
  if (answer.ok && deleted !== null) await forgetUnsaved(ids);
  return answer;
}

/** What the store refused is there again when the paper is opened anew. */
async function kept<T>(unsaved: Unsaved, writing: Promise<Stored<T>>): Promise<Stored<T>> {
  const answer = await writing;
  await (answer.ok ? forgetUnsaved([unsaved.note.id]) : keepUnsaved(unsaved));
  return answer;
}

/** Answers what is asked of the notes. */
export const notesHandlers: Handlers<typeof notesMessages> = {
  async 'notes-of'({ paper: ref }) {
    const { paper, others } = await paperOf(ref);
    const otherVersions = await Promise.all(
      others.map(async (other) => counted(other, await liveNotes(other.key))),
    );
    const [notes, unsaved] = await Promise.all([
      paper ? liveNotes(paper.key) : [],
      unsavedOf(ref, paper?.key),
    ]);
    return { paper, notes, unsaved, otherVersions: otherVersions.flat() };
  },

  'save-note': ({ paper: page, note }) =>
    kept(
      { note: { ...note, paper: NO_PAPER }, page },
      stored('notes', async (store) => {
        const paper = await paperFor(page);
        const whole: Note = { ...note, paper: paper.key };
        await store.notes.save([whole]);
        await noteChanged([whole]);
        return whole;
      }),
    ),

  'edit-note': ({ basis, edited }) =>
    kept(
      { note: edited, basis },
      stored('notes', async (store) => {
        const merged = await store.notes.edit(await withPaperNow(store, basis), edited, now());
        await noteChanged([merged.note]);
        return merged;
      }),
    ),

  'bin-notes': ({ paper, ids }) => binOrRestore(paper, ids, now()),
  'restore-notes': ({ paper, ids }) => binOrRestore(paper, ids, null),

  async bin() {
    const { items } = await (await openStore()).notes.all();
    const thrown = (note: Note) => note.deleted ?? '';
    return items.filter((note) => !isLive(note)).sort((a, b) => (thrown(a) < thrown(b) ? 1 : -1));
  },

  'empty-bin': () => stored('notes', (store) => store.notes.purge(ALWAYS)),

  async papers() {
    const byPaper = new Map<string, Note[]>();
    for (const note of (await notebook()).notes()) {
      const list = byPaper.get(note.paper);
      if (list) list.push(note);
      else byPaper.set(note.paper, [note]);
    }
    const counts = (await allPapers()).flatMap((paper) => counted(paper, byPaper.get(paper.key) ?? []));
    return counts.sort((a, b) => (a.modified < b.modified ? 1 : -1));
  },

  async 'note-tags'() {
    return (await mostUsed(({ tags }) => tags)).map(([tag, count]) => ({ tag, count }));
  },

  async 'note-concepts'() {
    return (await mostUsed(({ concepts }) => concepts)).map(([concept, count]) => ({ concept, count }));
  },

  'search-notes': async (query) => (await notebook()).search(query),

  async 'export-notes'({ papers: keys, bin = false }) {
    const wanted = keys && new Set(keys);
    const has = (key: string) => wanted === undefined || wanted.has(key);
    const { items } = await (await openStore()).notes.all();
    const notes = items.filter((note) => (bin || isLive(note)) && has(note.paper));
    const used = new Set(notes.map(({ paper }) => paper));
    return { papers: (await allPapers()).filter(({ key }) => used.has(key)), notes };
  },

  'import-notes': ({ papers, notes }) =>
    stored('notes', async (store) => {
      const keys = await takeOver(papersOf(papers, notes));
      const saved = await store.notes.save(
        notes.map((note) => ({ ...note, paper: keys.get(note.paper) ?? note.paper })),
      );
      notebookStale();
      return saved;
    }),

  async place({ paper, ids, text, sections, hints = {} }) {
    const wanted = ids && new Set(ids);
    const notes = (await liveNotes(paper)).filter(({ id }) => wanted === undefined || wanted.has(id));
    return placeNotes(
      { text, ...(sections && { sections }) },
      notes.map(({ id, target }) => ({ id, target, ...(hints[id] && { hints: hints[id] }) })),
    );
  },

  async 'store-state'() {
    const store = await openStore();
    const { readOnly } = store;
    return { ...(readOnly !== undefined && { readOnly }), unreadable: await store.unreadable() };
  },
};
