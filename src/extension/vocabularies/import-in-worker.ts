import type { VocabularyInfo } from '../../core/model';
import type { ImportWish } from './import-vocabulary';
import type { ImportFault, ImportNews, ImportStage } from './types';

/**
 * An id for a vocabulary that none had before, also none that was removed: notes may still name concepts of those.
 *
 * @param now milliseconds since 1970; two imports do not begin in the same
 */
export const newVocabularyId = (now: number): string => `v${now.toString(36)}`;

/** An import under way. */
export interface RunningImport {
  /** What came of it; null when it was cancelled. Never rejects. */
  outcome: Promise<{ done: VocabularyInfo } | { fault: ImportFault } | null>;
  /** Ends it at once; nothing of it is stored. */
  cancel(): void;
}

const newWorker = () => new Worker(new URL('./vocabulary-worker.ts', import.meta.url), { type: 'module' });

/**
 * Starts an import in a worker of its own.
 *
 * @param tell told how far it is, 0 to 1
 */
export function importInWorker(
  wish: ImportWish,
  tell: (stage: ImportStage, share: number) => void,
  make: () => Worker = newWorker,
): RunningImport {
  const worker = make();
  let cancel = () => {};
  const outcome = new Promise<Awaited<RunningImport['outcome']>>((resolve) => {
    cancel = () => resolve(null);
    worker.onmessage = ({ data }: MessageEvent<ImportNews>) => {
      if ('stage' in data) tell(data.stage, data.share);
      else resolve(data);
    };
    // The script itself failed, or the memory of the worker ran out.
    worker.onerror = ({ message }) =>
      resolve({ fault: { kind: 'other', reason: message || 'out of memory' } });
    worker.postMessage(wish);
  });
  // What is not yet committed is rolled back with the worker that wrote it.
  return { outcome: outcome.finally(() => worker.terminate()), cancel };
}
