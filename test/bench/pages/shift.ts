/** A script for the head of a page: sums up layout shifts in `benchShift`. */
export const SHIFT_PROBE = `<script>
globalThis.benchShift = 0;
try { new PerformanceObserver((list) => list.getEntries().forEach((e) => { globalThis.benchShift += e.value; }))
  .observe({ type: 'layout-shift', buffered: true }); } catch {}
</script>`;
