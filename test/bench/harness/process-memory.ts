import { readdirSync, readFileSync } from 'node:fs';

const PAGE = 4096;

/** Ids of all processes that descend from `root`. Linux only. */
function descendants(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      // The name of a program may hold blanks and brackets: what counts stands behind the last bracket.
      const parent = Number(
        readFileSync(`/proc/${name}/stat`, 'utf8')
          .replace(/^.*\) /s, '')
          .split(' ')[1],
      );
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    } catch {
      // It has ended meanwhile.
    }
  }
  const all: number[] = [];
  for (let queue = [root]; queue.length > 0; ) {
    queue = queue.flatMap((pid) => children.get(pid) ?? []);
    all.push(...queue);
  }
  return all;
}

/**
 * Bytes of memory that the processes started by this one have for themselves: resident and not shared with others.
 * NaN where the system does not tell.
 */
export function memoryOfChildren(): number {
  try {
    return descendants(process.pid).reduce((sum, pid) => {
      try {
        const [, resident = 0, shared = 0] = readFileSync(`/proc/${pid}/statm`, 'utf8')
          .split(' ')
          .map(Number);
        return sum + (resident - shared) * PAGE;
      } catch {
        return sum;
      }
    }, 0);
  } catch {
    return Number.NaN;
  }
}

/** Samples the memory until it is told to stop; gives the highest. */
export function watchMemory(every = 100): () => number {
  let most = memoryOfChildren();
  const timer = setInterval(() => {
    most = Math.max(most, memoryOfChildren());
  }, every);
  return () => {
    clearInterval(timer);
    return most;
  };
}
