import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Note } from '../../src/core/model';
import { type Browser, type BrowserName, eventually, launch, type Tab } from '../e2e/harness';
import { Ledger } from './ledger';
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
}

/** Hands that write at the same time. */
const WORKERS = 4;
/** A page of the extension that is quick to open. */
export const PAGE = 'src/extension/options/index.html';

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
  let browser: Browser | undefined;
  let tab: Tab | undefined;
  try {
    const end = performance.now() + seconds * 1000;
    for (let round = 0; round < kills && performance.now() < end; round += 1) {
      const operation = OPERATIONS[round % OPERATIONS.length] as Operation;
      const before = ledger.acknowledged;
      browser ??= await launch(name, { profile });
      tab ??= await browser.openExtensionPage(PAGE);
      const underWay = () => ledger.acknowledged > before;
      await writeUntilKilled(browser, tab, victim, workers, operation, underWay, 100 + random() * 700);
      if (victim === 'browser') {
        browser = await launch(name, { profile });
        tab = await browser.openExtensionPage(PAGE);
      }
      const stored = await readBack(tab);
      const { lost, torn } = ledger.settle(stored);
      for (const worker of workers) worker.settle(stored);
      const tally = tallies.get(operation) ?? {
        ...{ browser: name, victim, operation, kills: 0, acknowledged: 0, lost: [], torn: [] },
      };
      tally.kills += 1;
      tally.acknowledged += ledger.acknowledged - before;
      tally.lost.push(...lost);
      tally.torn.push(...torn);
      tallies.set(operation, tally);
      report(
        `${name} ${victim} ${operation}: ${ledger.acknowledged - before} acknowledged, ${lost.length} lost, ${torn.length} torn, ${stored.length} stored`,
      );
    }
    await browser?.close();
    browser = undefined;
    return [...tallies.values()];
  } finally {
    await browser?.kill().catch(() => undefined);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** What is stored, once the background answers. */
export async function readBack(tab: Tab): Promise<Note[]> {
  const stored = await eventually(
    () => storedNotes(tab).catch(() => null),
    (notes) => notes !== null,
    60_000,
  );
  return stored ?? [];
}

async function writeUntilKilled(
  browser: Browser,
  tab: Tab,
  victim: Victim,
  workers: Worker[],
  operation: Operation,
  underWay: () => boolean,
  after: number,
): Promise<void> {
  const [stop, gone] = [new AbortController(), new AbortController()];
  const working = Promise.all(workers.map((w) => w.work(tab, operation, stop.signal, gone.signal)));
  // Waited for below; a failure meanwhile must not be an unhandled one.
  working.catch(() => undefined);
  await eventually(async () => underWay(), Boolean, 60_000);
  await new Promise((resolve) => setTimeout(resolve, after));
  if (victim === 'browser') {
    await browser.kill();
    gone.abort();
  } else await browser.stopBackground();
  stop.abort();
  await working;
}
