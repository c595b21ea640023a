import type { PaperRef } from '../../../core/model';
import { samePaper } from '../../../core/notes/paper';
import type { Unsaved } from '../../messages/catalogue/notes';
import { readSession, writeSession } from '../../platform/storage';

/** What the store refused is kept under this key, beside the database: its disk may be full. */
const KEY = 'unsaved-notes';

/** Changes go one after the other. */
let last: Promise<unknown> = Promise.resolve();

async function all(): Promise<Unsaved[]> {
  await last;
  return ((await readSession(KEY)) as Unsaved[] | undefined) ?? [];
}

function change(by: (list: Unsaved[]) => Unsaved[]): Promise<void> {
  const before = all();
  const done = before.then(async (list) => {
    const after = by(list);
    if (after.length > 0 || list.length > 0) await writeSession(KEY, after);
  });
  last = done.catch((error: unknown) => console.error('Oncogloss could not keep a note for later:', error));
  return last as Promise<void>;
}

/**
 * Keeps what the store refused until the browser is closed, so that it is there again when the paper is opened anew.
 * Never throws.
 */
export const keepUnsaved = (kept: Unsaved): Promise<void> =>
  change((list) => [...list.filter(({ note }) => note.id !== kept.note.id), kept]);

/** These are stored at last, or thrown away. Never throws. */
export const forgetUnsaved = (ids: readonly string[]): Promise<void> =>
  change((list) => list.filter(({ note }) => !ids.includes(note.id)));

/** What could not be stored of the notes of a page's paper; `key`: that of its stored paper. */
export async function unsavedOf(ref: PaperRef, key: string | undefined): Promise<Unsaved[]> {
  return (await all().catch((): Unsaved[] => [])).filter(({ note, page }) =>
    page ? samePaper(page, ref) === 'same' : note.paper === key,
  );
}
