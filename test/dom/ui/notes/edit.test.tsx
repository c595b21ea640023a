import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NoteList } from '../../../../src/ui/notes/NoteList';
import { noteKey } from '../../../../src/ui/notes/note-key';
import type { ListedNote, NoteListProps, OpenEdits, SaveState } from '../../../../src/ui/notes/types';
import { noteActions, noteOf } from '../../gallery/notes';
import { clear, named, press, seen, show } from '../render';

afterEach(clear);

const one: ListedNote = { note: noteOf({ body: 'first' }), placing: 'exact', concepts: [] };
const two: ListedNote = { note: noteOf({ id: 'n9', body: 'second' }), placing: 'exact', concepts: [] };

const list = (more: Partial<NoteListProps> = {}) =>
  show(
    <NoteList
      notes={[one]}
      names={{}}
      tags={[]}
      edits={new Map()}
      filter={{}}
      onFilter={() => {}}
      {...noteActions}
      {...more}
    />,
  );

const field = (at: HTMLElement) => at.querySelector('textarea') as HTMLTextAreaElement;
const type = (at: HTMLElement, value: string) =>
  act(() => {
    field(at).value = value;
    field(at).dispatchEvent(new Event('input', { bubbles: true }));
  });
const settle = () => act(async () => {});

describe('a note edited in a list', () => {
  it('is stored on the basis of what stood there when the edit began', async () => {
    const onEdit = vi.fn(async (): Promise<SaveState> => ({ state: 'saved' }));
    const edits: OpenEdits = new Map();
    const at = list({ onEdit, edits });
    press(named('Edit'));
    expect(document.activeElement).toBe(field(at));
    type(at, 'mine');
    // Meanwhile another tab stored it: the text that is being written stays.
    const newer = { ...one, note: { ...one.note, body: 'theirs', modified: '2026-11-03T00:00:00.000Z' } };
    list({ onEdit, edits, notes: [newer] });
    expect(field(at).value).toBe('mine');
    press(named('Keep'));
    await settle();
    expect(onEdit).toHaveBeenCalledWith(one.note, expect.objectContaining({ body: 'mine' }));
    expect(at.querySelector('textarea')).toBeNull();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Edit');
    expect(edits.size).toBe(0);
  });

  it('stays in its field when it could not be stored, says why, and is tried again', async () => {
    const outcomes: SaveState[] = [{ state: 'failed', kind: 'quota', message: '' }, { state: 'saved' }];
    const onEdit = vi.fn(async () => outcomes.shift() as SaveState);
    const at = list({ onEdit });
    press(named('Edit'));
    type(at, 'mine');
    press(named('Keep'));
    await settle();
    expect(seen(at.querySelector('[role=alert]'))).toContain('is full');
    expect(field(at).value).toBe('mine');
    press(named('Try again'));
    await settle();
    expect(at.querySelector('textarea')).toBeNull();
  });

  it('outlives its list: narrowed, left and come back to', () => {
    const edits: OpenEdits = new Map();
    const at = list({ edits });
    press(named('Edit'));
    type(at, 'half a thought');
    list({ edits, filter: { colour: 'red' } });
    expect(at.querySelector('textarea')).toBeNull();
    list({ edits });
    expect(field(at).value).toBe('half a thought');
    press(named('Cancel'));
    expect(edits.has(noteKey(one.note))).toBe(false);
  });

  it('says when both texts were kept', async () => {
    const at = list({ onEdit: async () => ({ state: 'saved', bothKept: true }) });
    press(named('Edit'));
    press(named('Keep'));
    await settle();
    expect(seen(at.querySelector('[role=status].save-line'))).toContain('both texts are kept');
  });
});

it('hands the focus of a deleted note to the one that takes its place', () => {
  const at = list({ notes: [one, two] });
  const buttons = [...at.querySelectorAll<HTMLElement>('[aria-label=Delete]')];
  act(() => buttons[0]?.focus());
  list({ notes: [two] });
  expect((document.activeElement as HTMLElement).dataset.note).toBe('n9');
});
