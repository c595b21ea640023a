import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { NotebookProps } from '../../../../src/ui/notebook/types';
import { noteOf } from '../../gallery/notes';

const there = vi.hoisted(() => ({
  kept: {} as Record<string, unknown>,
  replies: {} as Record<string, unknown>,
  listeners: [] as ((message: unknown, sender: unknown, reply: () => void) => unknown)[],
  asked: [] as string[],
}));
const event = { addListener: () => {}, removeListener: () => {} };
vi.mock('../../../../src/extension/platform/browser', () => ({
  browser: {
    i18n: { getMessage: (key: string) => key },
    tabs: { query: async () => [] },
    storage: {
      local: { get: async () => ({}), set: async () => {} },
      session: {
        get: async (key: string) => ({ [key]: there.kept[key] }),
        set: async (value: object) => void Object.assign(there.kept, value),
      },
      onChanged: event,
    },
    runtime: {
      id: 'me',
      onMessage: {
        addListener: (listener: (typeof there.listeners)[number]) => there.listeners.push(listener),
        removeListener: () => {},
      },
      // A background that reads everything first gives no answer for a while.
      sendMessage: ({ name }: { name: string }) => {
        there.asked.push(name);
        const wait = name === 'import-notes' ? 200 : 0;
        return new Promise((resolve) => {
          if (name in there.replies) setTimeout(resolve, wait, there.replies[name]);
        });
      },
    },
  },
}));

const note = noteOf({ id: 'n1', body: 'Of today' });
const REPLIES = {
  papers: [],
  'note-tags': [{ tag: 'emt', count: 1 }],
  'note-concepts': [],
  summaries: [],
  'search-notes': { notes: [note], total: 1 },
  'store-state': { unreadable: [] },
  'import-notes': { ok: true, value: { added: 0, changed: 0, unchanged: 0, bothKept: 0 } },
};

/** Opens the notebook as its page does; gives what is shown now. */
async function open(): Promise<() => NotebookProps> {
  const { createNotebook } = await import('../../../../src/extension/notebook/model');
  let props: NotebookProps | undefined;
  createNotebook((now) => {
    props = now;
  });
  return () => props as NotebookProps;
}
const bodies = (now: NotebookProps) => now.found?.notes.map((listed) => listed.note.body);

describe('the notebook', () => {
  beforeEach(() => {
    vi.resetModules();
    vi.stubGlobal('scrollTo', () => {});
    location.hash = '';
    there.asked = [];
    there.listeners = [];
  });
  afterEach(() => {
    there.replies = {};
  });

  it('shows what it showed last while the background is still reading, and then what there is', async () => {
    there.replies = REPLIES;
    const first = await open();
    await vi.waitFor(() => expect(bodies(first())).toEqual(['Of today']));
    await vi.waitFor(() => expect(there.kept['notebook-last']).toBeTruthy());
    there.replies = {};
    const second = await open();
    await vi.waitFor(() => expect(bodies(second())).toEqual(['Of today']));
    expect(second().contents?.tags).toEqual([{ tag: 'emt', count: 1 }]);
    expect(second().trouble).toBeNull();
  });

  it('of one paper does not show the whole one meanwhile', async () => {
    location.hash = '#paper=p';
    const shown = await open();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect([shown().contents, shown().found]).toEqual([null, null]);
  });

  it('does not read everything anew with every part of an import, but once at its end', async () => {
    there.replies = REPLIES;
    const shown = await open();
    await vi.waitFor(() => expect(shown().trouble).not.toBeNull());
    const { notesToBackup } = await import('../../../../src/core/notes/formats/backup');
    const many = Array.from({ length: 600 }, (_, i) => noteOf({ id: `m${i}` }));
    const papers = [
      { key: note.paper, identifiers: [], url: 'https://journal.example/a', title: 'A', authors: [] },
    ];
    const text = notesToBackup({ papers, notes: many, now: '2026-11-24T00:00:00.000Z' });
    there.asked = [];
    const heard = new Set<number>();
    const tell = { oncogloss: 'views', name: 'store-changed', params: { what: 'notes' } };
    const watch = setInterval(() => {
      const { importing } = shown();
      if (!importing || heard.has(importing.done)) return;
      heard.add(importing.done);
      for (const listener of there.listeners) listener(tell, { id: 'me' }, () => {});
    }, 0);
    // jsdom's files cannot be read so.
    const arrayBuffer = async () => new TextEncoder().encode(text).buffer;
    shown().actions.onImport(Object.assign(new File([text], 'n.json'), { arrayBuffer }));
    await vi.waitFor(() => expect(shown().imported).toBeDefined(), 5_000);
    expect(heard.size).toBeGreaterThan(1);
    clearInterval(watch);
    expect(shown().imported).toMatchObject({ ok: true });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(there.asked.filter((name) => name === 'import-notes').length).toBeGreaterThan(1);
    expect(there.asked.filter((name) => name === 'papers')).toHaveLength(1);
    expect(shown().importing).toBeUndefined();
  });
});
