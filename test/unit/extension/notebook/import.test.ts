import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Note, Paper } from '../../../../src/core/model';
import { notesToBackup } from '../../../../src/core/notes/formats/backup';
import type { ImportProgress } from '../../../../src/ui/notebook/types';
import { aNote, aPaper } from '../store/fixtures';

interface Part {
  papers: Paper[];
  notes: Note[];
}
const store = vi.hoisted(() => ({ parts: [] as unknown[], room: Number.POSITIVE_INFINITY, told: 0 }));
vi.mock('../../../../src/extension/platform/browser', () => ({
  browser: {
    i18n: { getMessage: (key: string) => key },
    tabs: {
      query: async () => {
        store.told++;
        return [];
      },
    },
    runtime: {
      id: 'me',
      sendMessage: async ({ params }: { params: Part }) => {
        if (store.parts.length >= store.room) return { ok: false, kind: 'quota', message: 'full' };
        store.parts.push(params);
        return { ok: true, value: { added: params.notes.length, changed: 0, unchanged: 0, bothKept: 0 } };
      },
    },
  },
}));
const { importNotes } = await import('../../../../src/extension/notebook/import');

const papers = Array.from({ length: 7 }, (_, i) => aPaper({ key: `p${i}`, url: `https://a.example/${i}` }));
const notes = Array.from({ length: 1_234 }, (_, i) => aNote({ id: `n${i}`, paper: `p${i % 7}` }));
const fileOf = (text: string) => new File([text], 'notes.json');
const file = () => fileOf(notesToBackup({ papers, notes, now: '2026-11-24T00:00:00.000Z' }));
const parts = () => store.parts as Part[];

describe('an import', () => {
  beforeEach(() => {
    store.parts = [];
    store.room = Number.POSITIVE_INFINITY;
    store.told = 0;
  });

  it('of many notes goes part by part, every note once and with its paper, and tells how far it is', async () => {
    const heard: ImportProgress[] = [];
    const result = await importNotes(file(), (progress) => heard.push(progress));
    expect(result).toMatchObject({ ok: true, file: 'notes.json', added: 1_234 });
    expect(parts().flatMap((part) => part.notes)).toEqual(notes);
    for (const part of parts()) {
      const described = new Set(part.papers.map(({ key }) => key));
      expect(part.notes.filter(({ paper }) => !described.has(paper))).toEqual([]);
      expect(part.papers.length).toBeLessThanOrEqual(7);
    }
    expect(heard.length).toBeGreaterThan(3);
    expect(heard.map(({ total }) => total)).toEqual(heard.map(() => 1_234));
    expect(heard.map(({ done }) => done)).toEqual(
      [...new Set(heard.map(({ done }) => done))].sort((a, b) => a - b),
    );
    expect(store.told).toBe(1);
  });

  it('that the store stops on its way says how much is stored', async () => {
    store.room = 2;
    const result = await importNotes(file(), () => {});
    const done = parts().flatMap((part) => part.notes).length;
    expect(done).toBeGreaterThan(0);
    expect(result).toMatchObject({ ok: false, detail: 'storeFault_quota', done, total: 1_234 });
  });

  it('refused at once says nothing of parts', async () => {
    store.room = 0;
    expect(await importNotes(file(), () => {})).not.toHaveProperty('done');
  });

  it('of a file that is not sound takes nothing, however late the fault', async () => {
    const text = notesToBackup({ papers, notes, now: '' }).replace(
      /"colour": "yellow"(?![\s\S]*"colour")/,
      '"colour": "pink"',
    );
    expect(await importNotes(fileOf(text), () => {})).toMatchObject({ ok: false });
    expect(parts()).toEqual([]);
  });
});
