import { digits } from '../harness/stats';
import { medianOf, pipelineRow } from './figures';
import type { Parts } from './results';

/** What stands above Firefox's goals. */
export const FIREFOX = `Firefox has no trace that can be had from outside: its own profiler samples the stack of the page’s main thread every
half millisecond, and each sample that finds a task counts with the time since the one before, by its innermost frame.
It reads some more than the clock, because the sampler stops the thread, and is coarse for tasks of about 1 ms: what the
meter is worth, in both browsers, is told at the end. “Script” is all of it: the extension’s, and what Firefox itself
runs in script to load and serve it in a page’s process. Not to be had: memory after garbage
collection, layout shift, tasks of a page that loads with the shipped build (there is no \`longtask\` entry); what the
compositor does in another process is in neither browser’s figures.`;

type Why = (parts: Partial<Parts>) => string;

/** Of the script of a page of 50,000 words, how much is the extension’s own. */
const share: Why = (parts) => {
  const row = pipelineRow(parts, 50_000, 10_000) ?? parts.pipeline?.[0];
  if (row === undefined) return '';
  const ours = medianOf(row.main, 'ours');
  const script = medianOf(row.main, 'script');
  return `of ${digits(script)} ms script on ${row.words.toLocaleString('en')} words ${digits(ours)} have a function of the extension on the stack`;
};

/** By the beginning of the goal. */
const WHY: readonly [RegExp, Why][] = [
  [
    /^cold main thread/,
    (parts) =>
      `${share(parts)}; the rest is Firefox’s own modules for content scripts, loaded into each new process, and its messages, copied out of the sandbox. A script sees the page’s nodes through wrappers. The rules of the marks are adopted by the document instead of listed in the manifest: all is styled anew once.`,
  ],
  [
    /^longest task|^tasks over 50/,
    () => 'the pass of style and layout that the adopted sheet asks for is one task',
  ],
  [/^warm matching|^best peer/, () => 'another engine of regular expressions and strings'],
  [/^2,000 page inserts/, () => 'the same without any mark: it is the watch for changes of the page'],
  [
    /^ms added to a frame/,
    () =>
      'nearly all of it is Firefox building the display list of what is near the screen, marks included, after any change; our script is not in it',
  ],
  [/^memory/, () => 'not to be had'],
  [/^layout shift/, () => 'Firefox has no such entries'],
  [
    /^page that is no article/,
    (parts) => {
      const main = parts.shipped?.find(({ page }) => page === 'no article')?.main ?? [];
      return `of it ${digits(medianOf(main, 'ours'))} with a function of the extension on the stack; the rest is Firefox loading what serves content scripts into a new process`;
    },
  ],
];

/** Why Firefox’s figure for a goal is not Chromium’s; empty where nothing is known of it. */
export const whyFirefox = (goal: string, parts: Partial<Parts>): string =>
  WHY.find(([pattern]) => pattern.test(goal))?.[1](parts) ?? '';
