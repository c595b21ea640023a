/** What a page of the benchmark notes about itself; read by `readProbe`. All times in milliseconds. */
export interface Probe {
  domContentLoaded: number;
  load: number;
  /** First moment at which a highlight of ours was registered; null when none was. */
  firstHighlight: number | null;
  /** Main-thread tasks over 50 ms: `[start, duration]`. */
  longTasks: [number, number][];
  layoutShift: number;
}

declare global {
  interface Window {
    probe: Probe;
  }
}

/** A script for the page: watches its own timeline from the first moment on. */
export const PROBE_SCRIPT = `<script>
const probe = window.probe = { domContentLoaded: 0, load: 0, firstHighlight: null, longTasks: [], layoutShift: 0 };
addEventListener('DOMContentLoaded', () => { probe.domContentLoaded = performance.now(); });
addEventListener('load', () => { probe.load = performance.now(); });
const see = () => {
  for (const name of CSS.highlights.keys()) if (name.startsWith('oncogloss-')) { probe.firstHighlight = performance.now(); return; }
  if (performance.now() < 20000) { const c = new MessageChannel(); c.port1.onmessage = () => setTimeout(see, 1); c.port2.postMessage(0); }
};
see();
const observe = (type, run) => { try { new PerformanceObserver((list) => list.getEntries().forEach(run)).observe({ type, buffered: true }); } catch {} };
observe('longtask', (e) => probe.longTasks.push([e.startTime, e.duration]));
observe('layout-shift', (e) => { probe.layoutShift += e.value; });
</script>`;
