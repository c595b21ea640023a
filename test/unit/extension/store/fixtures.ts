import 'fake-indexeddb/auto';
import type { Note, Paper } from '../../../../src/core/model';
import { openStoreIn } from '../../../../src/extension/store';

// PouchDB asks Safari's name of it, in a callback where an error aborts the transaction.
globalThis.navigator ??= { userAgent: 'node' } as Navigator;

let count = 0;
/** A name that no other test's database has. */
export const newName = () => `test-${count++}`;

export const openNew = () => openStoreIn(newName());

/** A sound note; each of its fields can be said otherwise. */
export const aNote = (more: Partial<Note> = {}): Note => ({
  id: 'n1',
  paper: 'doi:10.5555/a',
  created: '2026-11-01T10:00:00.000Z',
  modified: '2026-11-01T10:00:00.000Z',
  colour: 'yellow',
  body: 'A first thought.',
  tags: ['emt'],
  concepts: ['anoikis'],
  references: [{ kind: 'doi', value: '10.5555/cited' }],
  target: {
    quote: { exact: 'resist anoikis', prefix: 'cells that ', suffix: ' survive' },
    position: { start: 100, end: 114 },
    section: 'Results',
  },
  url: 'https://journal.example/a',
  ...more,
});

export const aPaper = (more: Partial<Paper> = {}): Paper => ({
  key: 'doi:10.5555/a',
  identifiers: [{ kind: 'doi', value: '10.5555/a' }],
  url: 'https://journal.example/a',
  title: 'A paper',
  authors: ['Muster A'],
  ...more,
});
