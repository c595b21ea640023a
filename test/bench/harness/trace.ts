import type { CDPSession } from 'playwright-core';

/** An event of a trace with a duration; times in microseconds. */
interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  tid: number;
  pid: number;
  args: { data?: { url?: string } };
}

/** `v8.execute` tells of microtasks: what goes on after an `await` is nowhere else. */
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8.execute', 'v8'];

/** What the main thread of a page did while something went on. Milliseconds. */
export interface MainThread {
  /** All tasks of the thread. */
  tasks: number;
  /** Scripts and their microtasks, garbage collection included. */
  script: number;
  style: number;
  layout: number;
  /** From style to compositor: pre-paint, paint, layerize, commit. */
  paint: number;
  /** The longest task that runs script. */
  longest: number;
  /** Tasks over 50 ms. */
  longTasks: number;
  /** Script with a function of the extension on its stack; Firefox alone tells. */
  ours?: number;
}

const SCRIPT = new Set([
  'EvaluateScript',
  'FunctionCall',
  'RunMicrotasks',
  'v8.compile',
  'TimerFire',
  'FireAnimationFrame',
  'MinorGC',
  'MajorGC',
]);
const STYLE = new Set(['UpdateLayoutTree', 'ScheduleStyleRecalculation']);
const PAINT = new Set(['PrePaint', 'Paint', 'Layerize', 'Commit', 'UpdateLayer', 'CompositeLayers']);

/** Total of the events of some names in milliseconds; what lies inside another of them counts once. */
function total(events: readonly TraceEvent[], names: ReadonlySet<string>): number {
  let sum = 0;
  let end = 0;
  for (const event of events) {
    if (!names.has(event.name)) continue;
    const until = event.ts + (event.dur ?? 0);
    if (until <= end) continue;
    sum += until - Math.max(event.ts, end);
    end = until;
  }
  return sum / 1000;
}

/** An event of the thread that is meant: that runs a script, or else the one that works longest in a renderer. */
function threadOf(all: readonly TraceEvent[], script: string | null): TraceEvent | undefined {
  if (script !== null)
    return all.find((event) => SCRIPT.has(event.name) && event.args.data?.url?.includes(script));
  const sums = new Map<string, number>();
  let best: TraceEvent | undefined;
  let most = 0;
  for (const event of all) {
    if (!SCRIPT.has(event.name) && !STYLE.has(event.name)) continue;
    const key = `${event.pid} ${event.tid}`;
    const sum = (sums.get(key) ?? 0) + (event.dur ?? 0);
    sums.set(key, sum);
    if (sum <= most) continue;
    most = sum;
    best = event;
  }
  return best;
}

function mainThread(all: readonly TraceEvent[], script: string | null): MainThread {
  const ours = threadOf(all, script);
  const events = all
    .filter((event) => event.ph === 'X' && event.pid === ours?.pid && event.tid === ours.tid)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const tasks = events.filter((event) => event.name === 'RunTask');
  const scripted = events.filter((event) => SCRIPT.has(event.name));
  let longest = 0;
  let at = 0;
  for (const { ts, dur = 0 } of tasks) {
    while (at < scripted.length && (scripted[at]?.ts ?? 0) < ts) at++;
    if ((scripted[at]?.ts ?? Number.POSITIVE_INFINITY) < ts + dur) longest = Math.max(longest, dur / 1000);
  }
  return {
    tasks: total(events, new Set(['RunTask'])),
    script: total(events, SCRIPT),
    style: total(events, STYLE),
    layout: total(events, new Set(['Layout'])),
    paint: total(events, PAINT),
    longest,
    longTasks: tasks.filter(({ dur = 0 }) => dur > 50_000).length,
  };
}

/**
 * Records what the main thread does while `work` goes on.
 *
 * @param script part of the address of a script that runs there: it tells which thread is meant; null: the busiest.
 */
export async function traced(
  cdp: CDPSession,
  script: string | null,
  work: () => Promise<unknown>,
): Promise<MainThread> {
  const events: TraceEvent[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as unknown as TraceEvent[]) events.push(event);
  });
  const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] },
  });
  await work();
  await cdp.send('Tracing.end');
  await complete;
  return mainThread(events, script);
}
