import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Contents, FoundInNotebook } from '../../../../src/ui/notebook/types';
import { aNote } from '../store/fixtures';

const session = vi.hoisted(() => ({ kept: {} as Record<string, unknown>, fault: false }));
vi.mock('../../../../src/extension/platform/browser', () => ({
  browser: {
    storage: {
      session: {
        get: async (key: string) => {
          if (session.fault) throw new Error('no');
          return { [key]: session.kept[key] };
        },
        set: async (value: object) => void Object.assign(session.kept, value),
      },
    },
  },
}));
const { isWhole, recall, remember } = await import('../../../../src/extension/notebook/last');

const contents: Contents = { papers: [], tags: [{ tag: 'emt', count: 1 }], concepts: [], notes: 50 };
const found = (count: number, body = ''): FoundInNotebook => ({
  notes: Array.from({ length: count }, (_, i) => ({ note: aNote({ id: `n${i}`, body }), concepts: [] })),
  total: 50,
});

describe('what the notebook showed last', () => {
  beforeEach(() => {
    session.kept = {};
    session.fault = false;
  });

  it('is there again, its first notes only', async () => {
    expect(await recall()).toBeUndefined();
    remember({ contents, found: found(40) }, 30);
    const last = await recall();
    expect([last?.contents, last?.found.notes.length, last?.found.total]).toEqual([contents, 30, 50]);
  });

  it('is forgotten when it is too much, rather than something older shown', async () => {
    remember({ contents, found: found(1) }, 30);
    remember({ contents, found: found(30, 'x'.repeat(100_000)) }, 30);
    expect(await recall()).toBeUndefined();
    session.fault = true;
    expect(await recall()).toBeUndefined();
  });

  it('is that of the notebook without any narrowing', () => {
    expect(isWhole({ view: 'notes', query: '' })).toBe(true);
    expect(isWhole({ view: 'notes', query: '', paper: 'p' })).toBe(false);
    expect(isWhole({ view: 'notes', query: 'x' })).toBe(false);
    expect(isWhole({ view: 'bin', query: '' })).toBe(false);
  });
});
