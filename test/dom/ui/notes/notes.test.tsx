import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NOTE_STYLE } from '../../../../src/core/model';
import { Markdown } from '../../../../src/ui/notes/Markdown';
import { NoteBar } from '../../../../src/ui/notes/NoteBar';
import { NoteCard } from '../../../../src/ui/notes/NoteCard';
import { NoteList } from '../../../../src/ui/notes/NoteList';
import { ThrownBar } from '../../../../src/ui/notes/ThrownBar';
import type { NoteBarProps, NoteCardProps, NoteFilter } from '../../../../src/ui/notes/types';
import { NOTE_GROUNDS } from '../../../../src/ui/style/sheet';
import { listed, noteActions, noteCard } from '../../gallery/notes';
import { clear, named, press, seen, show } from '../render';

afterEach(clear);

const type = (field: HTMLInputElement | HTMLTextAreaElement, value: string) =>
  act(() => {
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });

describe('Markdown', () => {
  it('shows emphasis, lists and links', () => {
    const at = show(<Markdown text={'**bold** and *so*\n\n- one\n- two\n\n[site](https://example.org/a)'} />);
    expect(at.querySelector('strong')?.textContent).toBe('bold');
    expect([...at.querySelectorAll('li')].map((li) => li.textContent)).toEqual(['one', 'two']);
    expect(at.querySelector('a')?.getAttribute('href')).toBe('https://example.org/a');
  });

  it('shows HTML as the text it is, and follows no script', () => {
    const at = show(
      <Markdown
        text={
          '<img src=x onerror=alert(1)>\n\n<script>alert(1)</script>\n\n[a](javascript:alert(1)) ![b](https://example.org/p.png)'
        }
      />,
    );
    expect(at.querySelectorAll('img,script,a,iframe').length).toBe(0);
    expect(at.textContent).toContain('<script>alert(1)</script>');
    expect(at.textContent).toContain('b');
  });

  it('shows no end of nesting as text, and does not break', () => {
    const at = show(<Markdown text={`${'>'.repeat(400)} deep`} />);
    expect(at.textContent).toContain('deep');
  });
});

describe('ThrownBar', () => {
  it('says where the note is and takes it back with one click; what hinders stands there instead', () => {
    const onUndo = vi.fn();
    const at = show(<ThrownBar onUndo={onUndo} onClose={vi.fn()} />);
    expect(seen(at.querySelector('[role=status]'))).toMatch(/in the bin, for 30 days/);
    press(named('Undo'));
    expect(onUndo).toHaveBeenCalledOnce();
    const failed = show(<ThrownBar fault="Not saved." onUndo={onUndo} onClose={vi.fn()} />);
    expect(seen(failed.querySelector('[role=alert]'))).toBe('Not saved.');
    expect(failed.querySelector('[role=status]')).toBeNull();
  });
});

describe('NoteBar', () => {
  const props = (more: Partial<NoteBarProps> = {}): NoteBarProps => ({
    names: {},
    last: 'blue',
    onHighlight: vi.fn(),
    onNote: vi.fn(),
    onUndo: vi.fn(),
    onCopy: vi.fn(),
    onClose: vi.fn(),
    ...more,
  });

  it('highlights with one click, in the colour used last first', () => {
    const given = props({ names: { green: 'Methoden' } });
    const bar = show(<NoteBar {...given} />);
    const swatches = [...bar.querySelectorAll<HTMLElement>('button.swatch')];
    expect(swatches.map((s) => s.getAttribute('aria-label'))).toEqual([
      'Highlight as result',
      'Highlight as definition',
      'Highlight as Methoden',
      'Highlight as question',
      'Highlight as doubt',
    ]);
    press(swatches[3] as HTMLElement);
    expect(given.onHighlight).toHaveBeenCalledWith('purple');
  });

  it('offers undo once highlighted', () => {
    const given = props({ made: 'red' });
    const bar = show(<NoteBar {...given} />);
    expect(seen(bar.querySelector('[role=status]'))).toBe('Highlighted as doubt');
    press(named('Undo'));
    expect(given.onUndo).toHaveBeenCalledOnce();
  });

  it('is walked with the arrow keys, round and round', () => {
    const bar = show(<NoteBar {...props()} />);
    const buttons = [...bar.querySelectorAll<HTMLElement>('button')];
    buttons[0]?.focus();
    const key = (name: string) =>
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
    key('ArrowLeft');
    expect(document.activeElement).toBe(buttons.at(-1));
    key('ArrowRight');
    expect(document.activeElement).toBe(buttons[0]);
  });
});

describe('NoteCard', () => {
  const card = (more: Partial<NoteCardProps> = {}) => {
    const onChange = vi.fn();
    const at = show(<NoteCard {...noteCard} {...more} onChange={onChange} />);
    return { at, onChange };
  };

  it('hands every change on, with all the rest of the draft', () => {
    const { at, onChange } = card();
    type(at.querySelector('textarea') as HTMLTextAreaElement, 'new words');
    expect(onChange.mock.lastCall?.[0]).toMatchObject({
      body: 'new words',
      colour: 'purple',
      tags: ['persisters', 'seminar'],
    });
    press(named('Take off tag seminar'));
    expect(onChange.mock.lastCall?.[0]).toMatchObject({ body: 'new words', tags: ['persisters'] });
  });

  it('adds tags at a comma, each once and without a sign', () => {
    const { at, onChange } = card();
    type(at.querySelector('.tag-input') as HTMLInputElement, '#exam, seminar,');
    expect(onChange.mock.lastCall?.[0].tags).toEqual(['persisters', 'seminar', 'exam']);
  });

  it('says why something is not stored, keeps the text and offers to try again', () => {
    const onRetry = vi.fn();
    const { at } = card({ save: { state: 'failed', kind: 'quota', message: '' }, onRetry });
    expect(seen(at.querySelector('[role=alert]'))).toContain('is full');
    expect(at.querySelector('textarea')?.value).toContain('Does this hold');
    press(named('Try again'));
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it('asks about an uncertain place', () => {
    const onConfirm = vi.fn();
    card({ placing: 'uncertain', onConfirm });
    press(named('No'));
    expect(onConfirm).toHaveBeenCalledWith(false);
  });
});

describe('NoteList', () => {
  const list = (filter: NoteFilter = {}, more = {}) =>
    show(
      <NoteList
        notes={listed}
        names={{}}
        filter={filter}
        onFilter={() => {}}
        tags={[]}
        edits={new Map()}
        {...noteActions}
        {...more}
      />,
    );

  it('narrows by colour, tag and state', () => {
    expect(list().querySelectorAll('.note-item').length).toBe(4);
    clear();
    expect(list({ colour: 'red' }).querySelectorAll('.note-item').length).toBe(1);
    clear();
    expect(list({ tag: 'seminar' }).querySelectorAll('.note-item').length).toBe(1);
    clear();
    expect(seen(list({ state: 'lost' }))).toContain('This passage was not found on this page.');
  });

  it('leads to a place only where there is one', () => {
    const at = list();
    const states = [...at.querySelectorAll<HTMLElement>('.note-item')].map((item) => [
      item.dataset.placing,
      item.querySelector('.passage')?.localName,
    ]);
    expect(states).toEqual([
      ['exact', 'button'],
      ['moved', 'button'],
      ['uncertain', 'button'],
      ['lost', 'blockquote'],
    ]);
  });
});

it('has the same grounds as the page', () => {
  expect(NOTE_GROUNDS).toEqual(NOTE_STYLE);
});
