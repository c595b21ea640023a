import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { NoteBar } from '../../../../src/ui/notes/NoteBar';
import { NoteCard } from '../../../../src/ui/notes/NoteCard';
import type { NoteCardProps } from '../../../../src/ui/notes/types';
import { noteCard } from '../../gallery/notes';
import { clear, named, press, show } from '../../ui/render';

afterEach(clear);

const field = (at: HTMLElement) => at.querySelector('textarea') as HTMLTextAreaElement;
const card = (more: Partial<NoteCardProps> = {}) => show(<NoteCard {...noteCard} {...more} />);

it('text from another tab comes in around the caret of a reader who is typing', () => {
  const note = { ...noteCard.note, body: 'mine, and more' };
  const at = card({ note });
  field(at).setSelectionRange(4, 4);
  const area = field(at);
  card({ note: { ...note, body: 'mine, and more\n\n---\n\ntheirs' } });
  expect(field(at)).toBe(area);
  expect(area.value).toBe('mine, and more\n\n---\n\ntheirs');
  expect(area.selectionStart).toBe(4);
});

it('two changes before the first is drawn are both kept', () => {
  const onChange = vi.fn();
  const at = card({ onChange });
  act(() => {
    field(at).value = 'new words';
    field(at).dispatchEvent(new Event('input', { bubbles: true }));
    (at.querySelector('input[value=red]') as HTMLInputElement).click();
  });
  expect(onChange.mock.lastCall?.[0]).toMatchObject({ body: 'new words', colour: 'red' });
});

it('a change here keeps what another tab had changed before', () => {
  const onChange = vi.fn();
  card({ onChange });
  const at = card({ onChange, note: { ...noteCard.note, body: 'from another tab' } });
  act(() => (at.querySelector('input[value=red]') as HTMLInputElement).click());
  expect(onChange.mock.lastCall?.[0]).toMatchObject({ body: 'from another tab', colour: 'red' });
});

it('Enter of an input method ends no tag', () => {
  const onChange = vi.fn();
  const at = card({ onChange });
  const input = at.querySelector('.tag-input') as HTMLInputElement;
  act(() => {
    input.value = 'けん';
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  act(() => {
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true }));
  });
  expect(onChange).not.toHaveBeenCalled();
});

it('a text that can be stored no more is not offered to be tried again', () => {
  const at = card({ save: { state: 'failed', kind: 'gone', message: '' } });
  expect(at.querySelector('[role=alert]')?.textContent).toContain('Copy your text');
  expect(at.textContent).not.toContain('Try again');
});

it('the keyboard stands on the first colour, and on the pen once highlighted: Enter twice undoes nothing', async () => {
  const bar = { names: {}, last: 'blue', keyboard: true } as const;
  const acts = { onNote: vi.fn(), onUndo: vi.fn(), onCopy: vi.fn(), onClose: vi.fn(), onHighlight: vi.fn() };
  show(<NoteBar {...bar} {...acts} />);
  await act(async () => {});
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Highlight as result');
  press(document.activeElement as HTMLElement);
  show(<NoteBar {...bar} {...acts} made="blue" />);
  await act(async () => {});
  expect(document.activeElement).toBe(named('Write a note'));
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', bubbles: true }));
  expect(document.activeElement?.textContent).toBe('Undo');
});
