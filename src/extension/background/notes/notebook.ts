import type { Note, Paper } from '../../../core/model';
import { openStore } from '../../store';
import { knowledge } from '../knowledge';
import { allPapers, joinsSoFar } from './library';
import { type NoteIndex, noteIndex } from './search-index';

interface Built {
  index: NoteIndex;
  papers: Map<string, Paper>;
  /** `joinsSoFar` when it was made. */
  joins: number;
}

/** Made when the notebook is first asked, kept in step with each change from then on. */
let built: Promise<Built> | undefined;

/** The index over all notes. @throws StoreError when they cannot be read; the next call tries again. */
export async function notebook(): Promise<NoteIndex> {
  if (built && (await built.catch(() => undefined))?.joins !== joinsSoFar()) built = undefined;
  built ??= build();
  return (await built).index;
}

async function build(): Promise<Built> {
  const joins = joinsSoFar();
  const store = await openStore();
  const [{ items }, list, { summary }] = await Promise.all([store.notes.all(), allPapers(), knowledge()]);
  const papers = new Map(list.map((paper) => [paper.key, paper]));
  const index = noteIndex(items, {
    paper: (key) => papers.get(key),
    concept: (id) => summary(id)?.label,
  });
  return { index, papers, joins };
}

/** Keeps the index in step with notes that were stored. */
export async function noteChanged(notes: readonly Note[]): Promise<void> {
  const now = await built?.catch(() => undefined);
  if (!now) return;
  for (const paper of await allPapers()) now.papers.set(paper.key, paper);
  for (const note of notes) now.index.put(note);
}

/** Has the index made anew when it is asked next: many notes came at once. */
export function notebookStale(): void {
  built = undefined;
}
