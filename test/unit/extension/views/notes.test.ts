import { beforeEach, describe, expect, it, vi } from 'vitest';
import { aNote, aPaper } from '../store/fixtures';

const world = vi.hoisted(() => ({
  replies: {} as Record<string, unknown>,
  asked: [] as { name: string; params: Record<string, unknown> }[],
  told: [] as [number, string][],
}));
vi.mock('../../../../src/extension/platform/browser', () => ({
  browser: {
    i18n: { getMessage: (key: string) => `«${key}»` },
    runtime: {
      id: 'me',
      sendMessage: async (wire: (typeof world.asked)[number]) => {
        world.asked.push(wire);
        const reply = world.replies[wire.name];
        if (reply instanceof Error) throw reply;
        return reply;
      },
    },
    tabs: {
      query: async () => [{ id: 7 }, { id: 8 }],
      sendMessage: async (id: number, { name }: { name: string }) => {
        world.told.push([id, name]);
        if (id === 7) throw new Error('no content script');
      },
    },
    storage: {
      local: { get: async () => ({ settings: { noteMeanings: { yellow: 'to learn' } } }) },
      onChanged: { addListener: () => {} },
    },
  },
}));
const { keepEdit, paperRefOf, throwAway } = await import('../../../../src/extension/views/notes');
const { allNotesFile, paperNotesFile } = await import('../../../../src/extension/views/notes-file');

const note = aNote();
const draft = { ...note, body: 'Another thought.' };

beforeEach(() => {
  world.asked = [];
  world.told = [];
});

describe('keepEdit', () => {
  it('stores on the basis of what stood there, and tells every page, also when one does not hear', async () => {
    world.replies = { 'edit-note': { ok: true, value: { note, bothKept: true } } };
    expect(await keepEdit(note, draft)).toEqual({ state: 'saved', bothKept: true });
    expect(world.asked[0]?.params).toMatchObject({ basis: note, edited: { body: 'Another thought.' } });
    await vi.waitFor(() =>
      expect(world.told).toEqual([
        [7, 'notes-changed'],
        [8, 'notes-changed'],
      ]),
    );
  });

  it('says why nothing was stored, whether the store or the background failed, and tells no page', async () => {
    world.replies = { 'edit-note': { ok: false, kind: 'quota', message: 'QuotaExceededError' } };
    expect(await keepEdit(note, draft)).toMatchObject({ state: 'failed', kind: 'quota' });
    world.replies = { 'edit-note': new Error('gone') };
    expect(await keepEdit(note, draft)).toEqual({ state: 'failed', kind: 'unknown', message: 'gone' });
    expect(world.told).toEqual([]);
  });
});

describe('throwAway', () => {
  it('puts into the bin and takes out, and throws the reason in words', async () => {
    world.replies = { 'bin-notes': { ok: true, value: [] }, 'restore-notes': { ok: false, kind: 'newer' } };
    await throwAway(note, true);
    expect(world.asked[0]).toMatchObject({
      name: 'bin-notes',
      params: { paper: note.paper, ids: [note.id] },
    });
    await expect(throwAway(note, false)).rejects.toThrow('«storeFault_newer»');
  });
});

describe('paperRefOf', () => {
  it('names the paper as the page does: its own address before the tab’s, without fragment', () => {
    const page = {
      own: [{ kind: 'doi' as const, value: '10.5555/a' }],
      title: 'A paper',
      url: 'https://journal.example/a#s2',
      article: { kind: 'article' as const, version: '2' },
    };
    expect(paperRefOf(page)).toEqual({
      identifiers: page.own,
      url: 'https://journal.example/a',
      title: 'A paper',
      version: '2',
    });
    const own = { ...page, article: { ...page.article, url: 'https://journal.example/canonical' } };
    expect(paperRefOf(own).url).toBe('https://journal.example/canonical');
  });
});

describe('files of notes', () => {
  beforeEach(() => {
    world.replies = {
      'export-notes': { papers: [aPaper({ title: 'Dé jà “vu”' })], notes: [note] },
      summaries: [{ id: 'anoikis', label: 'Anoikis', category: 'metastasis' }],
    };
  });

  it('have the names of the reader, and of the paper', async () => {
    const file = await paperNotesFile(aPaper({ title: 'Dé jà “vu”' }), 'markdown');
    expect(file.name).toBe('notes-de-ja-vu.md');
    expect(file.text).toContain('**to learn**');
    expect(file.text).toContain('Anoikis');
    expect(world.asked[0]?.params).toEqual({ papers: ['doi:10.5555/a'], bin: false });
  });

  it('keep what the reader wrote into an old one, under its name', async () => {
    const { text } = await paperNotesFile(aPaper(), 'markdown');
    const old = { name: 'my paper.md', text: `${text}\nMine.\n` };
    const again = await paperNotesFile(aPaper(), 'markdown', old);
    expect(again.name).toBe('my paper.md');
    expect(again.text).toContain('Mine.');
    expect(again.text.match(/A first thought\./g)).toHaveLength(1);
  });

  it('hold the bin only where nothing may be lost', async () => {
    await allNotesFile('backup');
    await allNotesFile('csv');
    const bins = world.asked.filter(({ name }) => name === 'export-notes').map(({ params }) => params);
    expect(bins).toEqual([{ bin: true }, { bin: false }]);
  });
});
