import type { Note, Paper, PaperRef } from '../../../core/model';
import type { PaperOfPage } from '../../messages/catalogue/notes';
import { openStore, type Store, StoreError } from '../../store';
import { freeKey, identify, united } from './identity';

/** The papers as stored; read once, and again after each change. */
let known: Promise<Paper[]> | undefined;

function papers(store: Store): Promise<Paper[]> {
  known ??= store.papers.all().then(
    ({ items }) => items,
    (error: unknown) => {
      known = undefined;
      throw error;
    },
  );
  return known;
}

let joins = 0;
/** Grows whenever stored papers were joined, so that notes have other keys than before. */
export const joinsSoFar = (): number => joins;

export const allPapers = async (): Promise<Paper[]> => papers(await openStore());

/** Finding and changing papers go one after the other: two tabs of a new paper must not make two of it. */
let last: Promise<unknown> = Promise.resolve();
function inTurn<T>(run: () => Promise<T>): Promise<T> {
  const done = last.then(run);
  last = done.catch(() => undefined);
  return done;
}

/**
 * The stored paper of a page, or null. When the page tells more of it than was known, that is kept, and stored papers
 * that turn out to be one are made one, with all their notes.
 */
export function paperOf(ref: PaperRef): Promise<{ paper: Paper | null; others: Paper[] }> {
  return inTurn(() => joined(ref));
}

async function joined(ref: PaperRef & Partial<Paper>): Promise<{ paper: Paper | null; others: Paper[] }> {
  const store = await openStore();
  const { same, others } = identify(await papers(store), ref);
  const [first, ...more] = same;
  if (first === undefined) return { paper: null, others };
  const one = united(same, ref);
  const learnt = more.length > 0 || one.identifiers.length > first.identifiers.length;
  if (!learnt || store.readOnly !== undefined) return { paper: first, others: [...more, ...others] };
  try {
    await store.papers.merge(
      one,
      more.map(({ key }) => key),
    );
    return { paper: one, others };
  } catch (error) {
    // Reading notes must not fail because a disk is full: they are joined another time.
    if (!(error instanceof StoreError)) throw error;
    return { paper: first, others: [...more, ...others] };
  } finally {
    known = undefined;
    if (more.length > 0) joins += 1;
  }
}

/** The stored paper of a page, stored now if need be. @throws StoreError */
export function paperFor(page: PaperOfPage): Promise<Paper> {
  return inTurn(async () => {
    const { paper } = await joined(page);
    if (paper) return paper;
    return addPaper(united([], page));
  });
}

async function addPaper(wanted: Paper): Promise<Paper> {
  if (wanted.identifiers.length === 0 && wanted.url === '') {
    throw new StoreError('unknown', 'A note needs a paper that has an identifier or an address');
  }
  const store = await openStore();
  const before = await papers(store);
  const paper = { ...wanted, key: freeKey(before, wanted.key) };
  await store.papers.put(paper);
  known = Promise.resolve([...before, paper]);
  return paper;
}

/** Stores papers of a file; gives the key under which each stands here, by its key in the file. @throws StoreError */
export function takeOver(list: readonly Paper[]): Promise<Map<string, string>> {
  return inTurn(async () => {
    const keys = new Map<string, string>();
    for (const paper of list) {
      const { same } = identify(await allPapers(), paper);
      keys.set(paper.key, (same[0] ?? (await addPaper(paper))).key);
    }
    return keys;
  });
}

/** A note with the key that its paper has now; the asker may have read it before papers were joined. */
export async function withPaperNow<N extends Pick<Note, 'paper'>>(store: Store, note: N): Promise<N> {
  return { ...note, paper: await store.papers.keyNow(note.paper) };
}
