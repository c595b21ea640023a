import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Note } from '../../src/core/model';
import { type BrowserName, eventually, type Tab } from '../e2e/harness';
import { Ledger } from './ledger';
import { inTime, type Running, start } from './start';
import { OPERATIONS, type Operation, storedNotes, Worker } from './work';

/** What is killed: the whole browser, or the extension's service worker or event page alone. */
export const VICTIMS = ['browser', 'background'] as const;
export type Victim = (typeof VICTIMS)[number];

export interface Tally {
  browser: BrowserName;
  victim: Victim;
  operation: Operation;
  kills: number;
  /** Writes that were answered. */
  acknowledged: number;
  /** Notes that are not as acknowledged. */
  lost: string[];
  /** Imports of which a part is there. */
  torn: string[];
  /** Starts on the profile of a killed browser, and stopped backgrounds, that gave no answer and were made again. */
  unanswered: string[];
}

const begun = (browser: BrowserName, victim: Victim, operation: Operation): Tally => ({
  browser,
  victim,
  operation,
  kills: 0,
  acknowledged: 0,
  lost: [],
  torn: [],
  unanswered: [],
});

/** Hands that write at the same time. */
const WORKERS = 4;
/** The first write, a stop of the background and what is stored are answered within so long. Milliseconds. */
const PATIENCE = 60_000;

/** Numbers in [0, 1) that are the same in each run (mulberry32, public domain). */
export function seeded(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export interface KillOptions {
  /** Of the moments of the kills. */
  seed?: number;
  /** No further kill after so long. */
  seconds?: number;
  /** Called after each kill. */
  report?: (line: string) => void;
}

/**
 * Kills one kind of victim again and again while notes are written, in one profile, and compares after each kill what
 * is stored with what was acknowledged; the operation under the kill changes from one to the next.
 *
 * @param kills how many at most.
 */
export async function killAgainAndAgain(
  name: BrowserName,
  victim: Victim,
  kills: number,
  { seed = 1, seconds = Number.POSITIVE_INFINITY, report = () => {} }: KillOptions = {},
): Promise<Tally[]> {
  const profile = mkdtempSync(join(tmpdir(), `oncogloss-durability-${name}-`));
  const random = seeded(seed);
  const ledger = new Ledger();
  const workers = Array.from({ length: WORKERS }, (_, i) => new Worker(`w${i}`, ledger));
  const tallies = new Map<Operation, Tally>();
  let running: Running | undefined;
  try {
    const end = performance.now() + seconds * 1000;
    for (let round = 0; round < kills && performance.now() < end; round += 1) {
      const operation = OPERATIONS[round % OPERATIONS.length] as Operation;
      const tally = tallies.get(operation) ?? begun(name, victim, operation);
      tallies.set(operation, tally);
      const silent = (reason: string) => {
        tally.unanswered.push(reason);
        report(`${name} ${victim} ${operation}: no answer, started again: ${reason}`);
      };
      const again = () => start({ name, profile }, readBack, silent);
      const before = ledger.acknowledged;
      running ??= await again();
      const underWay = () => ledger.acknowledged > before;
      const hit = await killWhileWriting(running, victim, workers, operation, underWay, 100 + random() * 700);
      if (hit === 'nothing') silent('no write was acknowledged');
      const left = hit === 'background' ? running : undefined;
      running = undefined;
      const { answer: stored, ...now } = await readAfter(left, again, silent);
      running = now;
      const { lost, torn } = ledger.settle(stored);
      for (const worker of workers) worker.settle(stored);
      tally.kills += hit === 'nothing' ? 0 : 1;
      tally.acknowledged += ledger.acknowledged - before;
      tally.lost.push(...lost);
      tally.torn.push(...torn);
      report(
        `${name} ${victim} ${operation}: ${ledger.acknowledged - before} acknowledged, ${lost.length} lost, ${torn.length} torn, ${stored.length} stored`,
      );
    }
    return [...tallies.values()];
  } finally {
    await running?.browser.kill().catch(() => undefined);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** What is stored, once the background answers. @throws Error when it does not. */
export async function readBack(tab: Tab): Promise<Note[]> {
  const stored = await eventually(
    () => storedNotes(tab).catch(() => null),
    (notes) => notes !== null,
    PATIENCE,
  );
  return stored ?? [];
}

type Read = Running & { answer: Note[] };

/** What is stored after a kill. A browser whose stopped background never answers is killed and started again. */
async function readAfter(
  left: Running | undefined,
  again: () => Promise<Read>,
  silent: (reason: string) => void,
): Promise<Read> {
  if (left === undefined) return again();
  try {
    return { ...left, answer: await readBack(left.tab) };
  } catch (error) {
    silent((error as Error).message);
    await left.browser.kill();
    return again();
  }
}

/** @returns what was killed; `nothing` when no write was answered, or the background could not be stopped: then the browser was ended. */
async function killWhileWriting(
  { browser, tab }: Running,
  victim: Victim,
  workers: Worker[],
  operation: Operation,
  underWay: () => boolean,
  after: number,
): Promise<Victim | 'nothing'> {
  const [stop, gone] = [new AbortController(), new AbortController()];
  const working = Promise.all(workers.map((w) => w.work(tab, operation, stop.signal, gone.signal)));
  // Waited for below; a failure meanwhile must not be an unhandled one.
  working.catch(() => undefined);
  let hit: Victim | 'nothing' = victim;
  try {
    await eventually(async () => underWay(), Boolean, PATIENCE);
    await new Promise((resolve) => setTimeout(resolve, after));
    if (victim === 'background') await inTime(browser.stopBackground(), PATIENCE, 'a stop of the background');
  } catch {
    hit = 'nothing';
  }
  if (hit !== 'background') {
    await browser.kill();
    gone.abort();
  }
  stop.abort();
  await working;
  return hit;
}
