import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, launch, type Tab } from '../e2e/harness';
import { Ledger } from './ledger';
import { readBack } from './rounds';
import { PAGE } from './start';
import { Worker } from './work';

/**
 * Cuts a record in the log of the extension's database in two, as a kill does that comes between the two steps in which
 * LevelDB writes one: its header is there (checksum, length 529, type "full"), nothing of what it announces.
 */
function tearLog(profile: string): void {
  const folder = join(profile, 'Default', 'IndexedDB');
  const database = readdirSync(folder).find((name) => /^chrome-extension_.*\.leveldb$/.test(name));
  const log = readdirSync(join(folder, database ?? ''))
    .filter((name) => name.endsWith('.log'))
    .sort()
    .at(-1);
  if (!database || !log) throw new Error('The extension has no database in LevelDB');
  appendFileSync(join(folder, database, log), Buffer.from([0x12, 0x34, 0x56, 0x78, 0x11, 0x02, 0x01]));
}

/**
 * Writes notes, kills Chromium with a record cut in two, writes more behind it and kills again: at the next start
 * Chromium finds the log's checksum wrong and deletes the database.
 *
 * @returns notes that are not as acknowledged, and how many are stored.
 */
export async function tearAndRecover(extension?: string): Promise<{ lost: string[]; stored: number }> {
  const profile = mkdtempSync(join(tmpdir(), 'oncogloss-torn-'));
  const ledger = new Ledger();
  const worker = new Worker('w0', ledger);
  const options = { profile, ...(extension !== undefined && { extension }) };
  let browser: Browser | undefined;
  const start = async (): Promise<Tab> => {
    browser = await launch('chromium', options);
    return browser.openExtensionPage(PAGE);
  };
  const writeAndKill = async () => {
    const tab = await start();
    const before = ledger.acknowledged;
    const stop = new AbortController();
    const working = worker.work(tab, 'insert', stop.signal, stop.signal);
    while (ledger.acknowledged < before + 20) await new Promise((resolve) => setTimeout(resolve, 20));
    stop.abort();
    await working;
    await browser?.kill();
    browser = undefined;
  };
  try {
    await writeAndKill();
    tearLog(profile);
    await writeAndKill();
    const stored = await readBack(await start());
    return { lost: ledger.settle(stored).lost, stored: stored.length };
  } finally {
    await browser?.kill().catch(() => undefined);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
