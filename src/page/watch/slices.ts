/** Longest stretch of work on the page's main thread, in milliseconds. */
export const SLICE = 8;

interface YieldingScheduler {
  yield?: () => Promise<void>;
}

/** Lets the page have its turn, then goes on as soon as possible. */
export function yieldToPage(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: YieldingScheduler };
  return typeof scheduler?.yield === 'function' ? scheduler.yield() : yieldToAll();
}

/** Goes on only behind all that is waiting: for work that is less urgent than the answers to questions asked before. */
export function yieldToAll(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Waits `delay` milliseconds, or until the signal aborts (then too it resolves). */
export function pause(delay: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const timer = setTimeout(done, delay);
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done);
  });
}

/** Resolves when the document is in a visible tab, or when the signal aborts. */
export function whenVisible(document: Document, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (document.visibilityState !== 'hidden' || signal.aborted) {
      resolve();
      return;
    }
    const check = (): void => {
      if (document.visibilityState === 'hidden' && !signal.aborted) return;
      document.removeEventListener('visibilitychange', check);
      signal.removeEventListener('abort', check);
      resolve();
    };
    document.addEventListener('visibilitychange', check);
    signal.addEventListener('abort', check);
  });
}

/** Does something to each of many: at once as far as one slice reaches, the rest in further ones. */
export async function eachInSlices<T>(items: readonly T[], act: (item: T) => void): Promise<void> {
  let start = performance.now();
  for (const item of items) {
    act(item);
    if (performance.now() - start < SLICE) continue;
    await yieldToPage();
    start = performance.now();
  }
}
