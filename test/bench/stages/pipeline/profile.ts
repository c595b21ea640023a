import type { CDPSession } from 'playwright-core';

export const STAGES = ['read', 'send', 'resolve', 'paint', 'identity', 'other', 'start'] as const;
/** Parts of the page's work: `start` is what loading the script costs, `identity` finding out which article it is. */
export type Stage = (typeof STAGES)[number];

const BY_NAME: readonly [RegExp, Stage][] = [
  [/^(joinBlocks|#next|#insist|scan|sendMessage)$/, 'send'],
  [/^(distribute|#delivered|#chooseFor|#choose|chooseShown|add|remove|keyOf)$/, 'resolve'],
  [/^(rangeOf|rectsOf|pointAt|segments|textNodes|unchanged)$/, 'paint'],
];
const BY_FOLDER: readonly [string, Stage][] = [
  ['src/page/read/', 'read'],
  ['src/page/paint/', 'paint'],
  ['src/page/anchor/', 'paint'],
  ['src/page/article/', 'identity'],
  ['src/page/session/scanner', 'send'],
];

interface Node {
  id: number;
  callFrame: { functionName: string; url: string; lineNumber: number };
  children?: number[];
}

/** Which module a line of a readable bundle comes from: the bundler writes its path above each. */
export function modulesOf(code: string): (string | undefined)[] {
  let now: string | undefined;
  return code.split('\n').map((line) => {
    now = /^\s*\/\/ ((?:src|test|node_modules)\/\S+\.tsx?)$/.exec(line)?.[1] ?? now;
    return now;
  });
}

export function stageOf(
  { callFrame }: Pick<Node, 'callFrame'>,
  modules: readonly (string | undefined)[],
): Stage {
  const path = modules[callFrame.lineNumber] ?? '';
  const named = path.startsWith('src/page/') && BY_NAME.find(([name]) => name.test(callFrame.functionName));
  if (named) return named[1];
  return (
    BY_FOLDER.find(([folder]) => path.startsWith(folder))?.[1] ??
    (callFrame.functionName === '' ? 'start' : 'other')
  );
}

/**
 * Milliseconds of the page's script by stage while `work` goes on, by samples of the call stack: each counts for the
 * innermost function of ours. Sampling slows the script down; the shares are what it is for.
 *
 * @param code the content script as it runs, not minified.
 */
export async function profiled(
  cdp: CDPSession,
  code: string,
  work: () => Promise<unknown>,
): Promise<Record<Stage, number>> {
  const modules = modulesOf(code);
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: 100 });
  await cdp.send('Profiler.start');
  await work();
  const { profile } = await cdp.send('Profiler.stop');
  const nodes = new Map((profile.nodes as Node[]).map((node) => [node.id, node]));
  const parents = new Map<number, number>();
  for (const node of nodes.values()) for (const child of node.children ?? []) parents.set(child, node.id);
  const ours = new Map<number, Stage | undefined>();
  const find = (id: number | undefined): Stage | undefined => {
    if (id === undefined) return undefined;
    if (ours.has(id)) return ours.get(id);
    const node = nodes.get(id);
    const stage =
      node?.callFrame.url.endsWith('/content.js') === true ? stageOf(node, modules) : find(parents.get(id));
    ours.set(id, stage);
    return stage;
  };
  const sums = Object.fromEntries(STAGES.map((stage) => [stage, 0])) as Record<Stage, number>;
  const { samples = [], timeDeltas = [] } = profile;
  samples.forEach((id, i) => {
    const stage = find(id);
    if (stage !== undefined) sums[stage] += (timeDeltas[i + 1] ?? 0) / 1000;
  });
  return sums;
}
