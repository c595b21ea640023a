import type { Note } from '../../../../core/model';

/**
 * What the reader wants once a write has ended: what the store made of it, which may hold changes of another tab, with
 * what was typed since it was sent.
 *
 * @param sent what the store was asked to write
 * @param stored what it wrote
 * @param wanted what the reader made of `sent` meanwhile
 */
export function rebase(sent: Note, stored: Note, wanted: Note): Note {
  return {
    ...stored,
    modified: wanted.modified,
    colour: wanted.colour === sent.colour ? stored.colour : wanted.colour,
    body: rebaseText(sent.body, stored.body, wanted.body),
    tags: rebaseList(sent.tags, stored.tags, wanted.tags),
    concepts: rebaseList(sent.concepts, stored.concepts, wanted.concepts),
    references: rebaseList(sent.references, stored.references, wanted.references),
    target: wanted.target === sent.target ? stored.target : wanted.target,
  };
}

/** The store puts another tab's text behind ours: it stays there. Else the next write brings both together. */
function rebaseText(sent: string, stored: string, wanted: string): string {
  if (wanted === sent) return stored;
  if (stored.startsWith(sent)) return wanted + stored.slice(sent.length);
  return stored.includes(sent) ? stored.replace(sent, () => wanted) : `${wanted}\n\n---\n\n${stored}`;
}

function rebaseList<T>(sent: readonly T[], stored: readonly T[], wanted: readonly T[]): T[] {
  const keys = (list: readonly T[]) => new Set(list.map((x) => JSON.stringify(x)));
  const [before, there, after] = [keys(sent), keys(stored), keys(wanted)];
  const has = (set: ReadonlySet<string>, x: T) => set.has(JSON.stringify(x));
  return [
    ...stored.filter((x) => has(after, x) || !has(before, x)),
    ...wanted.filter((x) => !has(before, x) && !has(there, x)),
  ];
}
