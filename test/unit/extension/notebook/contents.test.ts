import { describe, expect, it, vi } from 'vitest';
import type { Note, Paper } from '../../../../src/core/model';
import { aNote } from '../store/fixtures';

const asked = vi.hoisted(() => ({ replies: {} as Record<string, unknown> }));
vi.mock('../../../../src/extension/platform/browser', () => ({
  browser: {
    runtime: {
      id: 'me',
      sendMessage: async ({ name }: { name: string }) => asked.replies[name],
    },
  },
}));
const { addressOf, findNotes, queryOf, readContents, steady } = await import(
  '../../../../src/extension/notebook/contents'
);

const at = (id: string, start: number, more: Partial<Note> = {}): Note => {
  const note = aNote({ id, ...more });
  return { ...note, target: { ...note.target, position: { start, end: start + 5 } } };
};
const paper: Paper = { key: 'p', identifiers: [], url: 'https://journal.example/p', title: 'P', authors: [] };

describe('queryOf', () => {
  it('asks for the first notes of a paper in its order, and for the best of a search in it', () => {
    expect(queryOf({ view: 'notes', query: '', paper: 'p' }, 50)).toEqual({
      query: '',
      paper: 'p',
      limit: 50,
      order: 'text',
    });
    expect(queryOf({ view: 'notes', query: '' }, 50)).toEqual({ query: '', limit: 50 });
    expect(queryOf({ view: 'notes', query: 'lung', paper: 'p' }, 50)).toEqual({
      query: 'lung',
      paper: 'p',
      limit: 50,
    });
  });

  it('takes days of the reader’s own calendar, the last one whole', () => {
    const { since, until } = queryOf(
      { view: 'notes', query: '', since: '2026-11-01', until: '2026-11-30' },
      1,
    );
    expect(new Date(since ?? '').toString()).toContain('Nov 01 2026 00:00:00');
    expect(new Date(until ?? '').toString()).toContain('Dec 01 2026 00:00:00');
  });
});

describe('findNotes', () => {
  it('gives the notes of a paper as they come, each with the way to its place', async () => {
    const notes = [at('a', 100), at('b', 200)].map((note) => ({
      ...note,
      paper: 'p',
      url: 'https://journal.example/p',
    }));
    asked.replies = { 'search-notes': { notes, total: 3 }, summaries: [] };
    const found = await findNotes({ view: 'notes', query: '', paper: 'p' }, 2, [paper]);
    expect(found.notes.map(({ note }) => note.id)).toEqual(['a', 'b']);
    expect(found.total).toBe(3);
    expect(found.notes[0]?.paper).toBe(paper);
    expect(found.notes[0]?.link).toMatch(/^https:\/\/journal\.example\/p#:~:text=/);
  });

  it('keeps the order of the search, and gives no way to what was not made on the web', async () => {
    asked.replies = {
      summaries: [],
      'search-notes': { notes: [at('b', 2, { url: 'file:///x.html' }), at('a', 1)], total: 2 },
    };
    const found = await findNotes({ view: 'notes', query: 'x' }, 2, []);
    expect(found.notes.map(({ note }) => note.id)).toEqual(['b', 'a']);
    expect(found.notes[0]).not.toHaveProperty('link');
  });
});

describe('steady', () => {
  it('keeps a list in its order while a note of it is stored anew; new ones come first, lost ones go', () => {
    const list = (...notes: Note[]) => notes.map((note) => ({ note, concepts: [] }));
    const before = list(at('a', 1), at('b', 2), at('c', 3));
    const after = list(at('b', 2, { body: 'new' }), at('d', 4), at('a', 1));
    const now = steady(before, after);
    expect(now.map(({ note }) => note.id)).toEqual(['d', 'a', 'b']);
    expect(now[2]?.note.body).toBe('new');
  });
});

describe('readContents', () => {
  it('counts papers, tags and concepts, with the names of concepts', async () => {
    asked.replies = {
      papers: [{ paper, count: 3, modified: '' }],
      'note-tags': [{ tag: 'exam', count: 2 }],
      'note-concepts': [
        { concept: 'anoikis', count: 2 },
        { concept: 'gone', count: 1 },
      ],
      summaries: [{ id: 'anoikis', label: 'Anoikis', category: 'metastasis' }],
    };
    expect(await readContents()).toEqual({
      papers: [{ paper, count: 3, href: '#paper=p', url: 'https://journal.example/p' }],
      tags: [{ tag: 'exam', count: 2 }],
      concepts: [{ id: 'anoikis', label: 'Anoikis', category: 'metastasis', count: 2 }],
      notes: 3,
    });
  });
});

describe('addressOf', () => {
  it('is the page, else where the identifier leads, and never a script', () => {
    expect(addressOf(paper)).toBe('https://journal.example/p');
    const saved = {
      ...paper,
      url: 'javascript:alert(1)',
      identifiers: [{ kind: 'doi', value: '10.5555/p' }],
    };
    expect(addressOf(saved as Paper)).toBe('https://doi.org/10.5555/p');
    expect(addressOf({ ...paper, url: 'file:///p.html' })).toBeUndefined();
  });
});
