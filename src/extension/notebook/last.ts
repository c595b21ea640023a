import type { Contents, FoundInNotebook, NotebookPlace } from '../../ui/notebook/types';
import { readSession, writeSession } from '../platform/storage';

/** What the notebook shows of everything. */
interface Last {
  contents: Contents;
  found: FoundInNotebook;
}

const KEY = 'notebook-last';
/** More than this is not kept: all of the extension has 10 MB there. UTF-16 units of JSON. */
const MOST = 1_000_000;

/** Is it the notebook without any narrowing? */
export const isWhole = ({ view, query, ...narrowing }: NotebookPlace): boolean =>
  view === 'notes' && query === '' && Object.values(narrowing).every((one) => one === undefined);

/**
 * Keeps what the notebook shows, in memory and until the browser is closed: a background that was stopped meanwhile has
 * to read all notes before it can say anything. Never throws.
 */
export function remember({ contents, found }: Last, notes: number): void {
  const last: Last = { contents, found: { ...found, notes: found.notes.slice(0, notes) } };
  const keep = JSON.stringify(last).length <= MOST ? last : null;
  writeSession(KEY, keep).catch(() => undefined);
}

/** What was kept. Never throws. */
export async function recall(): Promise<Last | undefined> {
  return ((await readSession(KEY).catch(() => null)) as Last | null | undefined) ?? undefined;
}
