import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NOTE_FORMATS } from '../../../../src/core/notes/formats';
import { notesImportWords } from '../../../../src/ui/notebook/Files';
import { Notebook } from '../../../../src/ui/notebook/Notebook';
import type { NotebookActions, NotebookProps } from '../../../../src/ui/notebook/types';
import { FORMATS } from '../../../../src/ui/notes/NoteExport';
import { notebook, notebookActions, notebookExhibits, papers } from '../../gallery/notebook';
import { noteOf } from '../../gallery/notes';
import { clear, named, press, seen, show, text } from '../render';

afterEach(clear);

const open = (props: Partial<NotebookProps> = {}, actions: Partial<NotebookActions> = {}) =>
  show(<Notebook {...notebook} {...props} actions={{ ...notebookActions, ...actions }} />);

const change = (field: Element | null, value: string) =>
  act(() => {
    if (!field) throw new Error('no field');
    (field as HTMLInputElement).value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
const choose = (name: string) => document.querySelector(`select[aria-label="${name}"]`);

describe('the notes of the notebook', () => {
  it('stand under their papers, each paper once where its notes are neighbours', () => {
    const heads = [...open().querySelectorAll('.run-head')].map(seen);
    expect(heads).toEqual([papers[0]?.paper.title, papers[1]?.paper.title]);
  });

  it('of one paper stand under its headings, with the way to the paper', () => {
    const at = show(notebookExhibits['notebook-paper'].content);
    expect([...at.querySelectorAll('.section-head')].map(seen)).toEqual(['Abstract', 'Findings']);
    expect(at.querySelector('.paper-tools a')?.getAttribute('href')).toBe(papers[0]?.url);
    expect(at.querySelector('.paper-index [aria-current]')?.textContent).toContain('Persister cells');
  });

  it('are narrowed by words, paper, tag, concept, colour and day', () => {
    const onPlace = vi.fn();
    const at = open({}, { onPlace });
    change(at.querySelector('.finder input[type=text]'), 'lung');
    expect(onPlace).toHaveBeenLastCalledWith({ query: 'lung' });
    change(choose('Papers'), papers[1]?.paper.key ?? '');
    expect(onPlace).toHaveBeenLastCalledWith({ paper: 'doi:10.5555/2' });
    change(choose('Tag'), 'exam');
    expect(onPlace).toHaveBeenLastCalledWith({ tag: 'exam' });
    change(choose('Concept'), 'anoikis');
    expect(onPlace).toHaveBeenLastCalledWith({ concept: 'anoikis' });
    press(named('not sure'));
    expect(onPlace).toHaveBeenLastCalledWith({ colour: 'red' });
    change(at.querySelectorAll('input[type=date]')[1] as Element, '2026-11-01');
    expect(onPlace).toHaveBeenLastCalledWith({ until: '2026-11-01' });
  });

  it('are all there again with one press', () => {
    const onPlace = vi.fn();
    open({ place: { view: 'notes', query: 'lung', tag: 'exam' } }, { onPlace });
    press(named('Clear filters'));
    expect(onPlace.mock.lastCall?.[0]).toMatchObject({ query: '', tag: undefined, colour: undefined });
  });

  it('come a page at a time', () => {
    const onMore = vi.fn();
    open({}, { onMore });
    press(named('Show more (4 of 16)'));
    expect(onMore).toHaveBeenCalledOnce();
    expect(open({ found: { notes: [], total: 0 } }).textContent).not.toContain('Show more');
  });

  it('lead into the paper only by http and https', () => {
    const links = [...open().querySelectorAll<HTMLAnchorElement>('.note-item a')];
    expect(links[0]?.href).toMatch(/^https:.*#:~:text=/);
    expect(links.every(({ rel, target }) => rel === 'noopener noreferrer' && target === '_blank')).toBe(true);
    const [first] = notebook.found?.notes ?? [];
    const found = { notes: [{ ...first, link: 'javascript:alert(1)' }], total: 1 } as NotebookProps['found'];
    expect(open({ found }).querySelectorAll('.note-item a')).toHaveLength(0);
  });

  it('say what to do while there are none, and what hinders', () => {
    expect(seen(show(notebookExhibits['notebook-none'].content))).toContain('Open a paper, select a passage');
    clear();
    const alerts = [...show(notebookExhibits['notebook-trouble'].content).querySelectorAll('[role=alert]')];
    expect(alerts.map(seen).join(' ')).toMatch(/is full\..*can be read here, but not changed.*2 documents/);
  });
});

describe('the bin', () => {
  const place = { view: 'bin', query: '' } as const;
  const bin = [{ note: noteOf({ body: 'gone', deleted: '2026-11-20T10:00:00.000Z' }), concepts: [] }];

  it('is emptied only after a second question', () => {
    const onEmptyBin = vi.fn();
    const at = open({ place, bin }, { onEmptyBin });
    press(named('Empty the bin'));
    expect(onEmptyBin).not.toHaveBeenCalled();
    expect(seen(at.querySelector('[role=alert]'))).toContain('cannot be brought back');
    press(named('Cancel'));
    press(named('Empty the bin'));
    press(named('Remove for good'));
    expect(onEmptyBin).toHaveBeenCalledOnce();
  });

  it('gives back, and says when it was thrown away and for how long it stays', () => {
    const onRestore = vi.fn();
    const at = open({ place, bin }, { onRestore });
    expect(seen(at)).toMatch(/for 30 days.*deleted on (November 20, 2026|20 November 2026)/);
    press(named('Restore'));
    expect(onRestore).toHaveBeenCalledWith(bin[0]?.note);
  });
});

describe('files', () => {
  it('are offered in every format', () => {
    expect([...FORMATS].sort()).toEqual([...NOTE_FORMATS].sort());
  });

  it('say of an import what came of it, or where and why it was refused', () => {
    const counts = { added: 12, changed: 2, unchanged: 30, bothKept: 1 };
    expect(notesImportWords(text, { ok: true, file: 'n.json', ...counts })).toBe(
      'n.json: 12 added, 2 changed, 30 here already.\nIn 1 of them both texts were kept, one below the other.',
    );
    const refused = { ok: false, file: 'n.json', reason: 'unexpected', line: 12, detail: '"pink"' } as const;
    expect(notesImportWords(text, refused)).toMatch(/Nothing was changed\.\nn\.json, line 12: .*\n"pink"/);
    const halfway = {
      ok: false,
      file: 'n.json',
      reason: 'store',
      detail: 'Disk full.',
      done: 3000,
      total: 9000,
    } as const;
    expect(notesImportWords(text, halfway)).toMatch(/^Disk full\.\n3,000 of 9,000 notes were taken in/);
  });

  it('says how far an import has come, and takes no second file meanwhile', () => {
    const at = open({ place: { view: 'files', query: '' }, importing: { done: 3000, total: 10_000 } });
    const bar = at.querySelector('progress');
    expect([bar?.value, bar?.max]).toEqual([3000, 10_000]);
    expect(at.textContent).toContain('3,000 of 10,000 notes');
    expect(at.querySelector<HTMLInputElement>('input[type=file][accept*=jsonld]')?.disabled).toBe(true);
  });
});

it('calls the colours as the reader does, and again as before when a name is taken away', () => {
  const onNames = vi.fn();
  const at = open({ place: { view: 'settings', query: '' } }, { onNames });
  const fields = at.querySelectorAll('.meaning input');
  change(fields[0] as Element, ' to learn ');
  expect(onNames).toHaveBeenLastCalledWith({ red: 'not sure', yellow: 'to learn' });
  change(fields[4] as Element, '');
  expect(onNames).toHaveBeenLastCalledWith({});
});
