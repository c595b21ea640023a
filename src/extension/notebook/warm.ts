/** A background at rest is stopped after thirty seconds, and its index of the notes with it. Milliseconds. */
const BEAT = 20_000;
/** So long after the reader last did something here, it is left to rest. Milliseconds. */
const AWAY = 300_000;

/**
 * Has the index over all notes made before it is needed: when the notebook comes to the front and when the reader goes
 * into a field, and again and again while something is done there.
 *
 * @param ask a question to the background for which it makes the index
 */
export function keepWarm(document: Document, ask: () => Promise<unknown>): void {
  let lately = 0;
  const warm = () => {
    ask().catch(() => undefined);
  };
  const done = () => {
    const rested = performance.now() - lately > BEAT;
    lately = performance.now();
    return rested;
  };
  for (const type of ['focusin', 'pointerdown', 'keydown', 'wheel'])
    document.addEventListener(type, () => done() && warm(), { passive: true });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') warm();
  });
  setInterval(() => {
    if (document.visibilityState === 'visible' && performance.now() - lately < AWAY) warm();
  }, BEAT);
}
