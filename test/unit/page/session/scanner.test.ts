import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ScanReply, ScanRequest } from '../../../../src/core/model';
import type { Block } from '../../../../src/page/read';
import { Scanner } from '../../../../src/page/session/scanner';
import type { Entry } from '../../../../src/page/session/store';
import { Gate } from '../../../../src/page/watch';

const entry = (text: string): Entry => ({
  block: { text, links: [] } as unknown as Block,
  matches: [],
  abbreviations: [],
  citations: [],
  shown: [],
  scanned: false,
  alive: true,
});
const reply: ScanReply = {
  matches: [],
  abbreviations: [],
  context: { definitions: [], words: 0, oncologyWords: 0 },
};
const visible = { visibilityState: 'visible' } as Document;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

describe('Scanner', () => {
  it('passes over a portion that always fails, and scans the rest', async () => {
    const scan = async ({ text }: ScanRequest) => {
      if (text.startsWith('poison')) throw new Error('refused');
      return reply;
    };
    const delivered: Entry[] = [];
    const life = new AbortController();
    const scanner = new Scanner(
      scan,
      new Gate(visible, new AbortController().signal),
      (entries) => delivered.push(...entries),
      life.signal,
    );
    const [bad, good] = [entry('poison'.repeat(3000)), entry('metastasis')];
    scanner.add([bad, good]);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(scanner.busy).toBe(true);
    await vi.advanceTimersByTimeAsync(180_000);
    expect(scanner.busy).toBe(false);
    expect(delivered).toEqual([good]);
    expect([bad.scanned, good.scanned]).toEqual([false, true]);
  });

  it('asks no more once the session has ended', async () => {
    const life = new AbortController();
    const scan = vi.fn(async () => {
      throw new Error('gone');
    });
    const scanner = new Scanner(scan, new Gate(visible, life.signal), () => {}, life.signal);
    scanner.add([entry('metastasis')]);
    await vi.advanceTimersByTimeAsync(1_000);
    const asked = scan.mock.calls.length;
    expect(asked).toBeGreaterThan(1);
    life.abort();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(scan).toHaveBeenCalledTimes(asked);
  });
});
