import { describe, expect, it } from 'vitest';
import { importInWorker } from '../../../../src/extension/vocabularies/import-in-worker';
import type { ImportNews } from '../../../../src/extension/vocabularies/types';

/** A worker that does what it is told to. */
function fakeWorker() {
  const worker = {
    asked: [] as unknown[],
    ended: false,
    onmessage: null as ((event: { data: ImportNews }) => void) | null,
    onerror: null as ((event: { message: string }) => void) | null,
    postMessage: (data: unknown) => void worker.asked.push(data),
    terminate: () => {
      worker.ended = true;
    },
  };
  return worker;
}

const wish = { id: 'v1', file: new File(['x'], 'a.obo'), name: 'A', category: 'gene' as const };

function begin() {
  const worker = fakeWorker();
  const told: unknown[] = [];
  const running = importInWorker(
    wish,
    (stage, share) => told.push([stage, share]),
    () => worker as unknown as Worker,
  );
  return { worker, told, running };
}

describe('an import in a worker', () => {
  it('hands over the wish, tells the progress and ends the worker with the outcome', async () => {
    const { worker, told, running } = begin();
    expect(worker.asked).toEqual([wish]);
    worker.onmessage?.({ data: { stage: 'parse', share: 0.2 } });
    expect(told).toEqual([['parse', 0.2]]);
    expect(worker.ended).toBe(false);
    worker.onmessage?.({ data: { fault: { kind: 'file', reason: 'no', line: 3 } } });
    expect(await running.outcome).toEqual({ fault: { kind: 'file', reason: 'no', line: 3 } });
    expect(worker.ended).toBe(true);
  });

  it('ends the worker when it is cancelled', async () => {
    const { worker, running } = begin();
    running.cancel();
    expect(await running.outcome).toBeNull();
    expect(worker.ended).toBe(true);
  });

  it('says so when the worker itself fails', async () => {
    const { worker, running } = begin();
    worker.onerror?.({ message: '' });
    expect(await running.outcome).toEqual({ fault: { kind: 'other', reason: 'out of memory' } });
  });
});
