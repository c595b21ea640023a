import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Note, PaperRef } from '../../../../../src/core/model';
import { aNote } from '../../store/fixtures';

const told = vi.hoisted(() => ({ messages: [] as unknown[] }));
const session = vi.hoisted(() => ({ kept: {} as Record<string, unknown>, full: false }));
vi.mock('../../../../../src/extension/platform/browser', () => ({
  browser: {
    runtime: { id: 'me', sendMessage: async (message: unknown) => void told.messages.push(message) },
    storage: {
      local: { get: async () => ({}), set: async () => {} },
      session: {
        get: async () => structuredClone(session.kept),
        set: async (value: object) => {
          if (session.full) throw new Error('no room');
          Object.assign(session.kept, structuredClone(value));
        },
      },
      onChanged: { addListener: () => {} },
    },
  },
}));

type Handlers = typeof import('../../../../../src/extension/background/handlers/notes')['notesHandlers'];
let handlers: Handlers;
const sender = { id: 'me' };

/** Stops the background and starts it again. */
const start = async () => {
  // PouchDB keeps open databases by name; a stopped background leaves none.
  if (handlers) await (await (await import('../../../../../src/extension/store')).openStore()).close();
  vi.resetModules();
  handlers = (await import('../../../../../src/extension/background/handlers/notes')).notesHandlers;
};

const wipe = async () => {
  await start();
  globalThis.indexedDB = new IDBFactory();
};

beforeEach(async () => {
  session.kept = {};
  session.full = false;
  await wipe();
  told.messages = [];
});

const journal = (more: Partial<PaperRef> = {}): PaperRef => ({
  identifiers: [{ kind: 'doi', value: '10.5555/a' }],
  url: 'https://journal.example/a',
  title: 'A paper',
  ...more,
});

async function save(paper: PaperRef, more: Partial<Note> = {}): Promise<Note> {
  const { paper: _, deleted: __, ...note } = aNote(more);
  const saved = await handlers['save-note']({ paper, note }, sender);
  if (!saved.ok) throw new Error(saved.message);
  return saved.value;
}

const of = async (paper: PaperRef) => handlers['notes-of']({ paper }, sender);
const bodies = async (paper: PaperRef) => (await of(paper)).notes.map(({ body }) => body);

describe('the notes of a paper', () => {
  it('are none on a paper without notes, which is not stored either', async () => {
    expect(await of(journal())).toEqual({ paper: null, notes: [], unsaved: [], otherVersions: [] });
    expect(await handlers.papers({}, sender)).toEqual([]);
  });

  it('show on every copy of it, and after the background was stopped', async () => {
    await save(journal(), { body: 'On the journal page.' });
    const copy = journal({
      identifiers: [
        { kind: 'pmcid', value: 'PMC123456' },
        { kind: 'doi', value: '10.5555/A' },
      ],
      url: 'https://archive.example/PMC123456',
    });
    expect(await bodies(copy)).toEqual(['On the journal page.']);
    await start();
    // The copy told its number, so that a page that knows nothing else finds the notes now.
    expect(await bodies({ identifiers: [{ kind: 'pmcid', value: 'PMC123456' }] })).toHaveLength(1);
    expect(await bodies(journal({ identifiers: [{ kind: 'doi', value: '' }], url: '' }))).toEqual([]);
  });

  it('come together when two papers turn out to be one; an edit begun before is stored', async () => {
    const pmidOnly = {
      identifiers: [{ kind: 'pmid', value: '12345678' } as const],
      url: 'https://p.example/1',
    };
    const first = await save(journal(), { id: 'n1', body: 'One.' });
    const second = await save(pmidOnly, { id: 'n2', body: 'Two.' });
    expect(first.paper).not.toBe(second.paper);
    await handlers['search-notes']({ query: 'two', limit: 9 }, sender);
    const both = journal({ identifiers: [...journal().identifiers, ...pmidOnly.identifiers] });
    expect(await bodies(both)).toEqual(['One.', 'Two.']);
    expect(await bodies(pmidOnly)).toEqual(['One.', 'Two.']);
    const edited = await handlers['edit-note'](
      { basis: second, edited: { ...second, body: 'Two!' } },
      sender,
    );
    expect(edited).toMatchObject({ ok: true, value: { note: { paper: first.paper, body: 'Two!' } } });
    expect(await bodies(journal())).toEqual(['One.', 'Two!']);
    expect((await handlers['search-notes']({ query: 'two', limit: 9 }, sender)).notes[0]?.paper).toBe(
      first.paper,
    );
    expect(await handlers.papers({}, sender)).toMatchObject([{ count: 2 }]);
  });

  it('do not cross versions or chapters, but are named', async () => {
    await save(journal({ version: '1' }), { body: 'On version one.' });
    const two = await of(journal({ version: '2' }));
    expect(two).toMatchObject({ paper: null, notes: [], otherVersions: [{ count: 1 }] });
    await save(journal({ chapter: '1-20', url: 'https://b.example/1' }), { id: 'c1' });
    await save(journal({ chapter: '21-40', url: 'https://b.example/2' }), { id: 'c2' });
    const chapter = await of(journal({ chapter: '21-40', url: 'https://b.example/2' }));
    expect(chapter.notes.map(({ id }) => id)).toEqual(['c2']);
  });

  it('of two tabs of a new paper belong to one paper', async () => {
    await Promise.all([save(journal(), { id: 'a' }), save(journal(), { id: 'b' })]);
    expect((await of(journal())).notes).toHaveLength(2);
    expect(await handlers.papers({}, sender)).toMatchObject([{ count: 2 }]);
  });
});

describe('a write', () => {
  it('is told to the views that are open', async () => {
    await save(journal());
    expect(told.messages).toContainEqual({
      oncogloss: 'views',
      name: 'store-changed',
      params: { what: 'notes' },
    });
  });

  it('that fails says why as a value', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { paper: _, ...note } = aNote();
    const nowhere = await handlers['save-note']({ paper: { identifiers: [] }, note }, sender);
    expect(nowhere).toMatchObject({ ok: false, kind: 'unknown' });
  });
});

describe('what the store refused', () => {
  /** From now on the disk is full. */
  async function fill() {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { openStore, StoreError } = await import('../../../../../src/extension/store');
    const { notes } = await openStore();
    const full = () => Promise.reject(new StoreError('quota', 'full'));
    vi.spyOn(notes, 'save').mockImplementation(full);
    vi.spyOn(notes, 'edit').mockImplementation(full);
  }
  const attempt = (id: string, body: string, page = journal()) => {
    const { paper: _, deleted: __, ...note } = aNote({ id, body });
    return handlers['save-note']({ paper: page, note }, sender);
  };
  const waiting = async (paper: PaperRef) => (await of(paper)).unsaved.map(({ note }) => note.body);

  it('waits for its paper, also after the background was stopped, until it is stored', async () => {
    await fill();
    expect(await attempt('n1', 'Of an hour')).toMatchObject({ ok: false, kind: 'quota' });
    expect(
      await attempt('n2', 'Elsewhere', journal({ identifiers: [], url: 'https://b.example/2' })),
    ).toMatchObject({
      ok: false,
    });
    await start();
    const copy = journal({ url: 'https://archive.example/1' });
    expect((await of(copy)).notes).toEqual([]);
    expect(await waiting(copy)).toEqual(['Of an hour']);
    expect(await attempt('n1', 'Of an hour')).toMatchObject({ ok: true });
    expect(await waiting(copy)).toEqual([]);
    expect(await bodies(copy)).toEqual(['Of an hour']);
    expect(await waiting(journal({ identifiers: [], url: 'https://b.example/2' }))).toEqual(['Elsewhere']);
  });

  it('is an edit, too, with the note as it was; the last one counts', async () => {
    const basis = await save(journal(), { body: 'Before' });
    await fill();
    await handlers['edit-note']({ basis, edited: { ...basis, body: 'After' } }, sender);
    await handlers['edit-note']({ basis, edited: { ...basis, body: 'After all' } }, sender);
    expect((await of(journal())).unsaved).toEqual([{ note: { ...basis, body: 'After all' }, basis }]);
    expect(await bodies(journal())).toEqual(['Before']);
  });

  it('is gone when the reader throws the note away', async () => {
    await fill();
    await attempt('n1', 'Never mind');
    await handlers['bin-notes']({ paper: '-', ids: ['n1'] }, sender);
    expect(await waiting(journal())).toEqual([]);
  });

  it('is told as it is where nothing more can be kept either', async () => {
    await fill();
    session.full = true;
    expect(await attempt('n1', 'Of an hour')).toMatchObject({ ok: false, kind: 'quota' });
    expect(await waiting(journal())).toEqual([]);
  });
});

describe('the bin', () => {
  it('takes notes, gives them back, and is emptied', async () => {
    const note = await save(journal());
    const { paper } = note;
    await handlers['bin-notes']({ paper, ids: ['n1'] }, sender);
    expect(await bodies(journal())).toEqual([]);
    expect((await handlers.bin({}, sender)).map(({ id }) => id)).toEqual(['n1']);
    await handlers['restore-notes']({ paper, ids: ['n1'] }, sender);
    expect((await of(journal())).notes).toEqual([note]);
    await handlers['bin-notes']({ paper, ids: ['n1'] }, sender);
    expect(await handlers['empty-bin']({}, sender)).toEqual({ ok: true, value: 1 });
    expect(await handlers.bin({}, sender)).toEqual([]);
  });
});

describe('the notebook', () => {
  const find = async (query: string, more = {}) =>
    (await handlers['search-notes']({ query, limit: 50, ...more }, sender)).notes.map(({ id }) => id);

  it('finds by text, passage, tag, title, name of a concept and beginning of a word, and follows changes', async () => {
    const note = await save(journal({ title: 'On dormancy' }), { body: 'Über TGF-β', tags: ['to ask'] });
    for (const query of [
      'uber',
      'TGFβ',
      'tgf beta',
      'resist',
      'ask',
      'dorm',
      'anoikis',
      'TGF dormancy',
      'the TGF',
      'on',
    ])
      expect([query, await find(query)]).toEqual([query, ['n1']]);
    expect(await find('over dormancy')).toEqual([]);
    await handlers['edit-note']({ basis: note, edited: { ...note, body: 'Changed' } }, sender);
    await save(journal({ identifiers: [{ kind: 'doi', value: '10.5555/b' }], title: 'Other' }), { id: 'n2' });
    expect(await find('uber')).toEqual([]);
    expect(await find('chang')).toEqual(['n1']);
    expect(await find('other')).toEqual(['n2']);
    await handlers['bin-notes']({ paper: note.paper, ids: ['n1'] }, sender);
    expect(await find('')).toEqual(['n2']);
    expect(await handlers['note-tags']({}, sender)).toEqual([{ tag: 'emt', count: 1 }]);
    expect(await handlers['note-concepts']({}, sender)).toEqual([{ concept: 'anoikis', count: 1 }]);
  });

  it('keeps to the conditions, latest first', async () => {
    await save(journal(), { id: 'a', colour: 'red', tags: ['x'], modified: '2026-11-01T00:00:00.000Z' });
    await save(journal(), { id: 'b', colour: 'blue', concepts: [], modified: '2026-11-02T00:00:00.000Z' });
    expect(await find('')).toEqual(['b', 'a']);
    expect(await find('', { colour: 'red' })).toEqual(['a']);
    expect(await find('', { tag: 'x' })).toEqual(['a']);
    expect(await find('', { concept: 'anoikis' })).toEqual(['a']);
    expect(await find('', { since: '2026-11-02' })).toEqual(['b']);
    expect(await find('', { until: '2026-11-02' })).toEqual(['a']);
    expect(await find('', { paper: 'doi:10.5555/none' })).toEqual([]);
  });
});

describe('export and import', () => {
  it('give back the same after everything was wiped, and twice is once', async () => {
    await save(journal(), { id: 'a', body: 'ẞ 🧬' });
    await save(journal({ identifiers: [], url: 'https://blog.example/x' }), { id: 'b' });
    const file = await handlers['export-notes']({}, sender);
    await wipe();
    expect(await handlers['import-notes'](file, sender)).toMatchObject({ ok: true, value: { added: 2 } });
    expect(await handlers['export-notes']({}, sender)).toEqual(file);
    expect(await handlers['import-notes'](file, sender)).toMatchObject({ value: { added: 0, unchanged: 2 } });
    expect(await handlers['export-notes']({ papers: [file.papers[0]?.key ?? ''] }, sender)).toMatchObject({
      papers: [file.papers[0]],
      notes: [{ id: file.notes[0]?.id }],
    });
  });

  it('put imported notes under the paper that is known here', async () => {
    await save(journal(), { id: 'a' });
    const key = 'doi:10.5555/elsewhere';
    const paper = { ...journal(), key, authors: [], url: 'https://other.example', title: 'T' };
    await handlers['import-notes']({ papers: [paper], notes: [aNote({ id: 'b', paper: key })] }, sender);
    await handlers['import-notes']({ papers: [], notes: [aNote({ id: 'c', paper: 'lost' })] }, sender);
    expect((await of(journal())).notes.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});

describe('placing', () => {
  it('finds the passage of each note on the page', async () => {
    const { paper } = await save(journal());
    const text = 'Here are cells that resist anoikis survive longer.';
    const [placement] = await handlers.place({ paper, text }, sender);
    const { start, end } = placement?.span ?? { start: 0, end: 0 };
    expect(text.slice(start, end)).toBe('resist anoikis');
    expect(await handlers.place({ paper, ids: [], text }, sender)).toEqual([]);
  });
});
