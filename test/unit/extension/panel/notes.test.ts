import { describe, expect, it, vi } from 'vitest';
import type { Note } from '../../../../src/core/model';
import { aNote } from '../store/fixtures';

vi.mock('../../../../src/extension/platform/browser', () => ({ browser: {} }));
const { inPlace } = await import('../../../../src/extension/panel/notes');

const at = (id: string, start: number, more: Partial<Note> = {}): Note => {
  const note = aNote({ id, ...more });
  return { ...note, target: { ...note.target, position: { start, end: start + 5 } } };
};

describe('inPlace', () => {
  it('shows what is stored, in the order and with the places of the page', () => {
    const stored = [at('a', 1, { body: 'as stored' }), at('b', 2), at('c', 3)];
    const shown = inPlace(stored, [
      { note: at('b', 2), placing: 'exact' },
      { note: at('a', 1, { body: 'as the page has it' }), placing: 'moved' },
      { note: at('c', 3), placing: 'lost' },
    ]);
    expect(shown.map(({ note, placing }) => [note.id, placing])).toEqual([
      ['b', 'exact'],
      ['a', 'moved'],
      ['c', 'lost'],
    ]);
    expect(shown[1]?.note.body).toBe('as stored');
  });

  it('leaves out what was thrown away, and adds what the page has not looked for yet', () => {
    const shown = inPlace([at('new', 9), at('newer', 4)], [{ note: at('thrown', 1), placing: 'exact' }]);
    expect(shown.map(({ note, placing }) => [note.id, placing])).toEqual([
      ['newer', undefined],
      ['new', undefined],
    ]);
  });
});
