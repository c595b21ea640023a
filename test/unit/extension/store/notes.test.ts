import { describe, expect, it } from 'vitest';
import { openStoreIn } from '../../../../src/extension/store';
import { aNote, newName, openNew } from './fixtures';

describe('notes in the store', () => {
  it('are there again after the store was closed, with odd Unicode and every field', async () => {
    const name = newName();
    const note = aNote({ body: 'ẞ 🧬\u0000 \ud800 —\u2028', paper: 'url:journal.example/a?x=1:2%3A' });
    const store = await openStoreIn(name);
    await store.notes.save([note]);
    await store.close();
    const again = await openStoreIn(name);
    expect((await again.notes.ofPaper(note.paper)).items).toEqual([note]);
  });

  it('belong to their paper alone, whatever its key begins with', async () => {
    const { notes } = await openNew();
    const papers = ['url:a.example', 'url:a.example:80', 'url:a.example/b', 'url:a'];
    await notes.save(papers.map((paper) => aNote({ paper })));
    for (const paper of papers) expect((await notes.ofPaper(paper)).items).toEqual([aNote({ paper })]);
    expect((await notes.all()).items).toHaveLength(4);
  });

  it('may be saved again: nothing changes', async () => {
    const { notes } = await openNew();
    expect(await notes.save([aNote()])).toMatchObject({ added: 1 });
    expect(await notes.save([aNote()])).toEqual({ added: 0, changed: 0, unchanged: 1, bothKept: 0 });
  });

  it('come by date', async () => {
    const { notes } = await openNew();
    await notes.save([aNote({ id: 'b', created: '2026-11-03T00:00:00Z' }), aNote({ id: 'z' })]);
    expect((await notes.ofPaper('doi:10.5555/a')).items.map(({ id }) => id)).toEqual(['z', 'b']);
  });
});

describe('two tabs that edit one note at once', () => {
  it('lose no text: the later stands above, the earlier below a line', async () => {
    const { notes } = await openNew();
    const note = aNote();
    await notes.save([note]);
    const [one, two] = await Promise.all([
      notes.edit(note, { ...note, body: 'From tab one.' }, '2026-11-02T00:00:00.000Z'),
      notes.edit(note, { ...note, body: 'From tab two.' }, '2026-11-02T00:00:00.000Z'),
    ]);
    expect(one.bothKept).toBe(false);
    expect(two.bothKept).toBe(true);
    const [stored] = (await notes.ofPaper(note.paper)).items;
    expect(stored?.body).toBe('From tab two.\n\n---\n\nFrom tab one.');
    expect(stored?.modified).toBe('2026-11-02T00:00:00.001Z');
  });

  it('do not bring an old text back by changing a colour', async () => {
    const { notes } = await openNew();
    const note = aNote();
    await notes.save([note]);
    await notes.edit(note, { ...note, body: 'New.' }, '2026-11-02T00:00:00.000Z');
    await notes.edit(note, { ...note, colour: 'red', tags: ['emt', 'ask'] }, '2026-11-02T00:00:01.000Z');
    await notes.edit(note, { ...note, tags: [] }, '2026-11-02T00:00:02.000Z');
    expect((await notes.ofPaper(note.paper)).items[0]).toMatchObject({
      body: 'New.',
      colour: 'red',
      tags: ['ask'],
    });
  });

  it('may send an edit twice, because its answer was lost', async () => {
    const { notes } = await openNew();
    const note = aNote();
    await notes.save([note]);
    const edit = () => notes.edit(note, { ...note, body: 'B' }, '2026-11-02T00:00:00.000Z');
    await edit();
    await notes.edit(note, { ...note, body: 'C' }, '2026-11-02T00:00:00.000Z');
    expect((await edit()).note.body).toBe('C\n\n---\n\nB');
  });

  it('shorten a text', async () => {
    const { notes } = await openNew();
    const note = aNote();
    await notes.save([note]);
    expect((await notes.edit(note, { ...note, body: 'A' }, '2026-11-02T00:00:00.000Z')).note.body).toBe('A');
    expect((await notes.edit(aNote({ body: 'A' }), { ...note, body: '' }, note.modified)).note.body).toBe('');
  });
});

describe('the bin', () => {
  const paper = 'doi:10.5555/a';

  it('keeps a note for thirty days and then removes it for good', async () => {
    const name = newName();
    const store = await openStoreIn(name);
    await store.notes.save([aNote(), aNote({ id: 'n2' }), aNote({ id: 'n3' })]);
    await store.notes.bin(paper, ['n1'], '2026-11-01T00:00:00.000Z');
    await store.notes.bin(paper, ['n2', 'n2', 'none'], '2026-11-20T00:00:00.000Z');
    await store.close();
    const later = await openStoreIn(name, { now: Date.parse('2026-12-01T00:00:00.001Z') });
    expect((await later.notes.ofPaper(paper)).items.map(({ id, deleted }) => [id, deleted])).toEqual([
      ['n2', '2026-11-20T00:00:00.000Z'],
      ['n3', undefined],
    ]);
  });

  it('gives a note back as it was', async () => {
    const { notes } = await openNew();
    await notes.save([aNote()]);
    await notes.bin(paper, ['n1'], '2026-11-01T00:00:00.000Z');
    expect(await notes.bin(paper, ['n1'], null)).toEqual([aNote()]);
    expect(await notes.bin(paper, ['n1'], null)).toEqual([]);
    expect((await notes.ofPaper(paper)).items).toEqual([aNote()]);
  });

  it('gives a note back that somebody edits meanwhile, and one that was removed for good', async () => {
    const { notes } = await openNew();
    const note = aNote();
    await notes.save([note]);
    for (const removed of [false, true]) {
      await notes.bin(paper, ['n1'], '2020-01-01T00:00:00.000Z');
      if (removed) expect(await notes.purge('2020-01-02T00:00:00.000Z')).toBe(1);
      await notes.edit(note, { ...note, body: 'Still working on it.' }, '2026-11-02T00:00:00.000Z');
      const [stored] = (await notes.ofPaper(paper)).items;
      expect(stored?.body).toBe('Still working on it.');
      expect(stored?.deleted).toBeUndefined();
    }
  });
});

describe('an import', () => {
  it('replaces what is older, leaves what is newer, and keeps the text of both', async () => {
    const { notes } = await openNew();
    await notes.save([aNote(), aNote({ id: 'n2' }), aNote({ id: 'n3' })]);
    const saved = await notes.save([
      aNote({ body: 'Written elsewhere.', modified: '2026-11-05T00:00:00.000Z' }),
      aNote({ id: 'n2', body: 'Old.', modified: '2026-10-05T00:00:00.000Z' }),
      aNote({ id: 'n3', body: 'A first thought. And a second.', modified: '2026-11-05T00:00:00.000Z' }),
      aNote({ id: 'n4' }),
    ]);
    expect(saved).toEqual({ added: 1, changed: 2, unchanged: 1, bothKept: 1 });
    expect((await notes.ofPaper('doi:10.5555/a')).items.map(({ body }) => body)).toEqual([
      'Written elsewhere.\n\n---\n\nA first thought.',
      'A first thought.',
      'A first thought. And a second.',
      'A first thought.',
    ]);
  });

  it('takes notes out of the bin', async () => {
    const { notes } = await openNew();
    await notes.save([aNote()]);
    await notes.bin('doi:10.5555/a', ['n1'], '2026-11-01T00:00:00.000Z');
    await notes.save([aNote()]);
    expect((await notes.all()).items).toEqual([aNote()]);
  });
});
