import type { MainThread } from './trace';

/** A thread of a profile as Gecko's profiler gives it: rows of columns named by a schema, strings by number. */
interface GeckoThread {
  stringTable: string[];
  samples: { schema: Record<string, number>; data: (number | null)[][] };
  stackTable: { schema: Record<string, number>; data: (number | null)[][] };
  frameTable: { schema: Record<string, number>; data: (number | null)[][] };
}

/** One thread, and the names of the categories that its frames number. */
export interface GeckoProfile {
  categories: string[];
  thread: GeckoThread;
}

type Kind = 'script' | 'style' | 'layout' | 'paint' | 'other';

/** What a sample is, by its stack. */
interface Sampled {
  kind: Kind;
  /** A function of the extension is on the stack. */
  ours: boolean;
}

const NOTHING: Sampled = { kind: 'other', ours: false };

interface Frame {
  location: string;
  category: string;
}

/** The innermost frame that says it decides: style computed for a script is style. */
function kindOf({ location, category }: Frame): Kind | undefined {
  if (/^(Styles$|Style computation|ComputedStyle::)/.test(location)) return 'style';
  if (/^(Reflow |PresShell::DoReflow|PresShell::DoFlushPendingNotifications Layout)/.test(location))
    return 'layout';
  if (category === 'Graphics') return 'paint';
  if (category === 'JavaScript' || category === 'GC / CC') return 'script';
  return undefined;
}

/** What each stack of the table is; rows come after the rows they continue. */
function kindsOf({ stackTable, frameTable, stringTable }: GeckoThread, categories: readonly string[]) {
  const frames = frameTable.data.map((row): Frame => {
    const category = row[frameTable.schema.category ?? -1];
    return {
      location: stringTable[row[frameTable.schema.location ?? -1] ?? -1] ?? '',
      category: typeof category === 'number' ? (categories[category] ?? '') : '',
    };
  });
  const found: (Sampled & { driver: boolean; page: boolean })[] = [];
  for (const row of stackTable.data) {
    const prefix = row[stackTable.schema.prefix ?? -1];
    const outer = typeof prefix === 'number' ? found[prefix] : undefined;
    const frame = frames[row[stackTable.schema.frame ?? -1] ?? -1];
    const location = frame?.location ?? '';
    found.push({
      kind: (frame && kindOf(frame)) ?? outer?.kind ?? 'other',
      ours: outer?.ours === true || location.includes('moz-extension://'),
      page: outer?.page === true || location.includes('https://'),
      driver: outer?.driver === true || location.includes('chrome://remote/'),
    });
  }
  // What drives the browser runs in the page's process too.
  return found.map(({ kind, ours, page, driver }): Sampled => {
    return { kind: driver && !page && !ours ? 'other' : kind, ours };
  });
}

/** Samples with the same beginning belong to one task; the sampler's own jitter, ms. */
const SAME = 0.2;

/** Calls back for each sample at which an event was running, with the time since the sample before. */
function eachBusy(
  { samples: { schema, data } }: GeckoThread,
  add: (stack: number | null, ms: number, began: number) => void,
): void {
  let before = Number.NaN;
  for (const row of data) {
    const time = row[schema.time ?? -1] ?? Number.NaN;
    // How long an event that came now would have waited: one that stands in the queue counts that in.
    const wait = row[schema.eventDelay ?? -1] ?? 0;
    if (wait > 0 && time > before) add(row[schema.stack ?? -1] ?? null, time - before, time - wait);
    before = time;
  }
}

/**
 * What the main thread did, by samples of its stack: each that finds an event running counts with the time since the
 * sample before, by the clock, as a trace does. The processor time that the profiler can tell as well falls short for
 * short tasks. The sampler stops the thread each time: see the calibration for what that adds.
 *
 * @see https://firefox-source-docs.mozilla.org/tools/profiler/ for the format.
 */
export function mainThreadOf({ thread, categories }: GeckoProfile): Required<MainThread> {
  const kinds = kindsOf(thread, categories);
  const sums: Record<Kind, number> = { script: 0, style: 0, layout: 0, paint: 0, other: 0 };
  let [ours, longest, longTasks] = [0, 0, 0];
  let task = { began: Number.NaN, ms: 0, script: false };
  const end = () => {
    if (task.script) longest = Math.max(longest, task.ms);
    if (task.ms > 50) longTasks++;
  };
  eachBusy(thread, (stack, ms, began) => {
    const { kind, ours: isOurs } = (stack !== null && kinds[stack]) || NOTHING;
    sums[kind] += ms;
    if (isOurs && kind === 'script') ours += ms;
    if (!(Math.abs(began - task.began) < SAME)) {
      end();
      task = { began, ms: 0, script: false };
    }
    task.ms += ms;
    task.script ||= kind === 'script';
  });
  end();
  const { other, ...known } = sums;
  const tasks = known.script + known.style + known.layout + known.paint + other;
  return { tasks, ...known, longest, longTasks, ours };
}

/**
 * Milliseconds of the samples by the innermost function of a script on their stack.
 *
 * @param script how its address ends.
 * @param add called for each sample with the function's name (empty: the script itself) and its first line, from 1.
 */
export function eachSample(
  { thread }: GeckoProfile,
  script: string,
  add: (name: string, line: number, ms: number) => void,
): void {
  const { stackTable, frameTable, stringTable } = thread;
  const calls = frameTable.data.map((row) => {
    const location = stringTable[row[frameTable.schema.location ?? -1] ?? -1] ?? '';
    const [, name = '', address = '', line] = /^(?:(.*) \()?(\S+?):(\d+)/.exec(location) ?? [];
    return address.endsWith(script) ? { name, line: Number(line) } : undefined;
  });
  const found: (typeof calls)[number][] = [];
  for (const row of stackTable.data) {
    const prefix = row[stackTable.schema.prefix ?? -1];
    const own = calls[row[stackTable.schema.frame ?? -1] ?? -1];
    found.push(own ?? (typeof prefix === 'number' ? found[prefix] : undefined));
  }
  eachBusy(thread, (stack, ms) => {
    const call = stack === null ? undefined : found[stack];
    if (call) add(call.name, call.line, ms);
  });
}
