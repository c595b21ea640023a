import type { Identifier, Note } from '../../core/model';

/** A note after an edit or an import met what was stored. */
export interface Merged {
  note: Note;
  /** True when both sides had written another text, so that the note now holds both. */
  bothKept: boolean;
}

/** Between two texts that one note keeps, as Markdown. */
const RULE = '\n\n---\n\n';

/**
 * An edit on top of what is stored now, which another tab may have changed since the edit began. Each field that the
 * edit changed is taken from it, the others stay as stored. Tags, concepts and references are added and removed one by
 * one. Where both wrote another text, both stay: the one that came later, a line, and the one that stood there. A note
 * that was in the bin comes out of it: somebody still works on it.
 *
 * @param basis the note as it was when the edit began.
 * @param now ISO 8601; the new date of the note is that or, whatever the clock says, later than the one before.
 */
export function mergeEdit(stored: Note, basis: Note, edited: Note, now: string): Merged {
  const { deleted: _, ...rest } = stored;
  const body = mergeText(stored.body, basis.body, edited.body);
  const note: Note = {
    ...rest,
    colour: edited.colour === basis.colour ? stored.colour : edited.colour,
    body: body.text,
    tags: mergeList(stored.tags, basis.tags, edited.tags, String),
    concepts: mergeList(stored.concepts, basis.concepts, edited.concepts, String),
    references: mergeList(stored.references, basis.references, edited.references, nameOf),
    target: same(edited.target, basis.target) ? stored.target : edited.target,
    url: edited.url === basis.url ? stored.url : edited.url,
  };
  return { note: { ...note, modified: later(stored.modified, now) }, bothKept: body.bothKept };
}

/**
 * A note of an import on top of the one stored under its id; null when nothing is to be changed. The one modified
 * later wins; of a stored note that loses, the text is kept below where it says something else. One that is in the
 * bin comes out of it.
 */
export function mergeImported(stored: Note, imported: Note): Merged | null {
  const restored = stored.deleted !== undefined && imported.deleted === undefined;
  if (imported.modified <= stored.modified) {
    const { deleted: _, ...note } = stored;
    return restored ? { note, bothKept: false } : null;
  }
  const body = mergeText(stored.body, '', imported.body);
  return { note: { ...stored, ...imported, paper: stored.paper, body: body.text }, bothKept: body.bothKept };
}

function mergeText(stored: string, basis: string, edited: string): { text: string; bothKept: boolean } {
  if (edited === basis) return { text: stored, bothKept: false };
  if (stored === basis) return { text: edited, bothKept: false };
  // An edit that arrives twice, because its answer was lost, changes nothing the second time.
  if (stored.includes(edited.trim())) return { text: stored, bothKept: false };
  if (edited.includes(stored.trim())) return { text: edited, bothKept: false };
  return { text: edited + RULE + stored, bothKept: true };
}

function mergeList<T>(
  stored: readonly T[],
  basis: readonly T[],
  edited: readonly T[],
  key: (x: T) => string,
): T[] {
  const keys = (list: readonly T[]) => new Set(list.map(key));
  const [before, after, there] = [keys(basis), keys(edited), keys(stored)];
  const kept = stored.filter((x) => after.has(key(x)) || !before.has(key(x)));
  return [...kept, ...edited.filter((x) => !before.has(key(x)) && !there.has(key(x)))];
}

const nameOf = ({ kind, value }: Identifier) => `${kind}:${value}`;
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function later(than: string, now: string): string {
  return now > than ? now : new Date(Date.parse(than) + 1).toISOString();
}
