import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Note } from '../../../../../src/core/model';
import { rebase } from '../../../../../src/extension/content/surfaces/notes/rebase';
import { Saver } from '../../../../../src/extension/content/surfaces/notes/saver';
import { Thrown } from '../../../../../src/extension/content/surfaces/notes/thrown';
import { mergeEdit } from '../../../../../src/extension/store/merge';
import type { SaveState } from '../../../../../src/ui/notes/types';

const NEW: Note = {
  id: 'n1',
  paper: '-',
  created: '2026-11-01T00:00:00.000Z',
  modified: '2026-11-01T00:00:00.000Z',
  colour: 'yellow',
  body: '',
  tags: [],
  concepts: [],
  references: [],
  target: { quote: { exact: 'words', prefix: '', suffix: '' }, position: { start: 0, end: 5 } },
  url: 'https://journal.example/a',
};
const PAPER = { identifiers: [], url: 'https://journal.example/a', title: 'A' };
const OTHER = { identifiers: [], url: 'https://journal.example/b', title: 'B' };

/** A store as the background keeps it, that answers when the test lets it. */
function background() {
  const store = new Map<string, Note>();
  const papers: string[] = [];
  let fault: 'none' | 'silent' | 'quota' = 'none';
  let gate: Promise<void> = Promise.resolve();
  const ask = vi.fn(async (name: string, params: never) => {
    await gate;
    if (fault === 'silent') throw new Error('no answer');
    if (fault === 'quota') return { ok: false, kind: 'quota', message: '' };
    if (name === 'save-note') {
      const { note, paper } = params as { note: Note; paper: { url: string } };
      papers.push(paper.url);
      const whole = { ...note, paper: `url:${paper.url}` };
      store.set(note.id, whole);
      return { ok: true, value: whole };
    }
    const { basis, edited } = params as { basis: Note; edited: Note };
    const merged = mergeEdit(store.get(basis.id) ?? basis, basis, edited, new Date().toISOString());
    store.set(basis.id, merged.note);
    return { ok: true, value: merged };
  });
  return {
    ask: ask as never,
    calls: () => ask.mock.calls.length,
    papers,
    store,
    fail: (how: typeof fault) => {
      fault = how;
    },
    /** Answers wait until the returned function is called. */
    hold: () => {
      let release = () => {};
      gate = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    },
  };
}

describe('a note that is being written', () => {
  let back: ReturnType<typeof background>;
  let saver: Saver;
  let note: Note;
  let states: SaveState['state'][];
  let alive: boolean;
  const write = (part: Partial<Note>) => {
    const before = note;
    note = { ...note, ...part };
    saver.change(before, note);
  };

  beforeEach(() => {
    vi.useFakeTimers();
    back = background();
    note = NEW;
    states = [];
    alive = true;
    saver = new Saver(
      back.ask,
      () => alive,
      (now, { state }) => {
        note = now;
        states.push(state);
      },
    );
  });
  afterEach(() => vi.useRealTimers());

  it('is stored with what was typed while it was stored for the first time', async () => {
    const release = back.hold();
    void saver.create(NEW, PAPER);
    write({ body: 'typed at once' });
    release();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(back.store.get('n1')?.body).toBe('typed at once');
    expect(saver.unsaved).toBe(false);
  });

  it('is not said to be saved while something typed since is not', async () => {
    const release = back.hold();
    void saver.create(NEW, PAPER);
    write({ body: 'more' });
    release();
    await vi.advanceTimersByTimeAsync(10);
    expect(states).not.toContain('saved');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(states.at(-1)).toBe('saved');
  });

  it('is written once at a time, however often that is asked for', async () => {
    const release = back.hold();
    void saver.create(NEW, PAPER);
    await vi.advanceTimersByTimeAsync(0);
    void saver.flushAll();
    void saver.flushAll();
    await vi.advanceTimersByTimeAsync(0);
    expect(back.calls()).toBe(1);
    release();
    await vi.advanceTimersByTimeAsync(10);
    expect(back.calls()).toBe(1);
  });

  it('that was refused before the page was loaded anew is taken back and stored, a new one and an edit', async () => {
    const basis: Note = { ...NEW, id: 'n2', paper: 'url:a', body: 'before' };
    back.store.set('n2', basis);
    saver.recall([
      { note: { ...NEW, body: 'never stored' }, page: PAPER },
      { note: { ...basis, body: 'before and after' }, basis },
    ]);
    expect(saver.unsaved).toBe(true);
    expect(saver.since(0).map(({ body }) => body)).toEqual(['never stored', 'before and after']);
    await vi.advanceTimersByTimeAsync(10);
    expect([...back.store.values()].map(({ body }) => body).sort()).toEqual([
      'before and after',
      'never stored',
    ]);
    expect(back.papers).toEqual([PAPER.url]);
    expect(saver.unsaved).toBe(false);
  });

  it('that is taken back does not undo what is written here, and is of this visit again', async () => {
    back.fail('quota');
    void saver.create(NEW, PAPER);
    write({ body: 'later words' });
    await vi.advanceTimersByTimeAsync(1_000);
    saver.leave();
    expect(saver.since(0)).toEqual([]);
    saver.recall([{ note: { ...NEW, body: '' }, page: PAPER }]);
    expect(saver.since(0).map(({ body }) => body)).toEqual(['later words']);
    back.fail('none');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(back.store.get('n1')?.body).toBe('later words');
  });

  it('is tried again by itself after a failure, with everything typed since', async () => {
    back.fail('silent');
    await saver.create(NEW, PAPER);
    expect(states.at(-1)).toBe('failed');
    expect(saver.failing).toBe(true);
    write({ body: 'kept' });
    await vi.advanceTimersByTimeAsync(700);
    back.fail('none');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(back.store.get('n1')?.body).toBe('kept');
    expect(saver.failing).toBe(false);
  });

  it('goes to the paper on which it was made, also when another is open by then', async () => {
    back.fail('quota');
    await saver.create(NEW, PAPER);
    saver.leave();
    back.fail('none');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(back.papers).toEqual([PAPER.url]);
    await saver.create({ ...NEW, id: 'n2' }, OTHER);
    expect(saver.since(0).map(({ id }) => id)).toEqual(['n2']);
  });

  it('is not tried again where nothing can be stored any more, and says so', async () => {
    alive = false;
    back.fail('silent');
    await saver.create(NEW, PAPER);
    expect(saver.stateOf('n1')).toMatchObject({ state: 'failed', kind: 'gone' });
    const calls = back.calls();
    await vi.advanceTimersByTimeAsync(100_000);
    expect(back.calls()).toBe(calls);
    expect(saver.unsaved).toBe(true);
  });

  it('keeps what another tab wrote, and what is typed while both are put together', async () => {
    await saver.create({ ...NEW, body: 'mine' }, PAPER);
    const theirs = { ...(back.store.get('n1') as Note), body: 'theirs', tags: ['exam'] };
    back.store.set('n1', theirs);
    write({ body: 'mine, and' });
    await vi.advanceTimersByTimeAsync(599);
    const release = back.hold();
    await vi.advanceTimersByTimeAsync(10);
    write({ body: 'mine, and more' });
    release();
    await vi.advanceTimersByTimeAsync(5_000);
    const { body, tags } = back.store.get('n1') as Note;
    expect(body).toBe('mine, and more\n\n---\n\ntheirs');
    expect(tags).toEqual(['exam']);
    expect(note.body).toBe(body);
    expect(saver.stateOf('n1')).toMatchObject({ state: 'saved', bothKept: true });
  });

  it('takes over what the store says now, unless something is being written here', async () => {
    await saver.create(NEW, PAPER);
    const stored = back.store.get('n1') as Note;
    vi.advanceTimersByTime(5);
    const newer = { ...stored, body: 'from another tab' };
    expect(saver.seen(newer, performance.now()).body).toBe('from another tab');
    note = newer;
    write({ body: 'from another tab, and here' });
    expect(saver.seen({ ...newer, body: 'third' }, performance.now()).body).toBe(
      'from another tab, and here',
    );
  });

  it('passes over an answer that is older than its own write', async () => {
    await saver.create(NEW, PAPER);
    const asked = performance.now();
    const old = back.store.get('n1') as Note;
    vi.advanceTimersByTime(5);
    write({ body: 'new' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(saver.seen(old, asked).body).toBe('new');
    expect(saver.since(asked).map(({ id }) => id)).toEqual(['n1']);
  });

  it('is no longer written once it was thrown away', async () => {
    await saver.create(NEW, PAPER);
    write({ body: 'late' });
    saver.forget('n1');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(back.store.get('n1')?.body).toBe('');
  });
});

it('what was added and taken off while a write was under way stays so', () => {
  const sent = { ...NEW, tags: ['a', 'b'], body: 'x' };
  const stored = { ...sent, paper: 'p', tags: ['a', 'b', 'c'], colour: 'red' as const };
  const wanted = { ...sent, tags: ['b', 'd'], body: '' };
  expect(rebase(sent, stored, wanted)).toMatchObject({
    paper: 'p',
    tags: ['b', 'c', 'd'],
    body: '',
    colour: 'red',
  });
});

it('a note thrown away is hidden from answers asked for before the bin had it, and from no later one', async () => {
  const thrown = new Thrown();
  const before = performance.now();
  thrown.begin('n1');
  expect(thrown.hides('n1', performance.now())).toBe(true);
  thrown.done('n1');
  expect(thrown.hides('n1', before)).toBe(true);
  await new Promise((resolve) => setTimeout(resolve, 2));
  expect(thrown.hides('n1', performance.now())).toBe(false);
  thrown.begin('n2');
  thrown.failed('n2');
  expect(thrown.hides('n2', before)).toBe(false);
});
