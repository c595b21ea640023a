import { defaultSettings, type PageState, type ScanReply, type Settings } from '../../../../src/core/model';
import { createSession } from '../../../../src/page/session';

/** What of the browser's API is used here. */
interface Runtime {
  sendMessage(message: unknown): Promise<unknown>;
}
const { runtime } = ((globalThis as { browser?: { runtime: Runtime } }).browser ??
  (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome) as { runtime: Runtime };

/** Nothing has changed for so long: the page is done. Milliseconds. */
const REST = 250;

/** What the page says before the script starts, in an attribute of its root: which marks are painted. */
const asked = document.documentElement.dataset.density as Settings['density'] | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let told = false;
const life = new AbortController();

// The page's part of the extension: it reads, sends, resolves and paints. Cards, notes and citations are left out.
const session = createSession(
  document,
  {
    scan: (request) => runtime.sendMessage({ scan: request }) as Promise<ScanReply>,
    onState(state: PageState) {
      clearTimeout(timer);
      if (state.busy || told) return;
      timer = setTimeout(() => {
        told = true;
        void runtime.sendMessage({
          done: { terms: state.terms.reduce((sum, term) => sum + term.count, 0) },
        });
      }, REST);
    },
  },
  { ...defaultSettings, ...(asked && { density: asked }) },
  life.signal,
  { asked: true },
);

/**
 * Microseconds a look for what lies under a point takes, over a grid of points of the viewport; the browser's own part,
 * which is looked up where there are marks only. What stands at a point is known from the event: it is not counted.
 */
document.addEventListener('bench-hover', () => {
  const POINTS = 2_000;
  let hits = 0;
  const points = Array.from({ length: POINTS }, (_, i) => {
    const x = 200 + ((i * 37) % (innerWidth - 400));
    const y = 20 + ((i * 53) % (innerHeight - 40));
    return { x, y, target: document.elementFromPoint(x, y) };
  });
  const over = (look: (x: number, y: number, target: Element | null) => unknown): number => {
    hits = 0;
    const start = performance.now();
    for (const { x, y, target } of points) if (look(x, y, target) !== null) hits++;
    return ((performance.now() - start) * 1000) / POINTS;
  };
  const ours = (x: number, y: number, target: Element | null) => session.at(x, y, target);
  const native = (x: number, y: number) => document.caretPositionFromPoint(x, y);
  over(native);
  over(ours);
  const caret = over(native);
  const us = over(ours);
  document.documentElement.dataset.hover = JSON.stringify({ us, caret, hits });
});
