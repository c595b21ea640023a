import { isWire } from '../../messages/wire';
import { isAlive, onLocalChange, readLocal } from '../../platform/native';
import { originPattern } from '../../platform/origin';
import type { Answer } from '../../platform/reply';
import { SETTINGS_KEY } from '../../settings/key';
import { offeredMain } from './contract';
import { loadScript } from './load';

/** What the gate knows of its page. */
export interface GateKept {
  doc: Document;
  /** Ends Oncogloss in this document. */
  life: AbortController;
  /** Looks anew whether the page is an article. */
  look(): void;
  /** Ends the gate's own watch of the page: the main script does that from now on. */
  taken: AbortController;
}

/** Brings in the main script of a page, once, and hands the messages of the popup and the background to it. */
export interface Bringer {
  /** The page is an article. Never throws. */
  found(): Promise<void>;
  /** A message came. */
  hear: Answer;
}

/** Has the reader switched Oncogloss off on this site? Whatever else the settings hold is the main script's matter. */
async function isOff({ hostname }: Location): Promise<boolean> {
  const { offHosts } = ((await readLocal(SETTINGS_KEY)) ?? {}) as { offHosts?: unknown };
  return Array.isArray(offHosts) && offHosts.includes(hostname);
}

/** Made only where there is something to bring: most pages of a journal pay nothing for it. */
export function createBringer({ doc, life, look, taken }: GateKept): Bringer {
  const { location } = doc;
  let answer: Answer | undefined;
  let coming: Promise<Answer> | undefined;
  /** The article stands on a site that is switched off, and waits to be switched on. */
  let off = false;

  async function bring(): Promise<Answer> {
    if (!offeredMain()) await loadScript('main', location);
    const main = offeredMain();
    if (!main || life.signal.aborted) throw new Error('The main script did not run');
    answer = await main.start({ doc, life, load: (script) => loadScript(script, location) });
    taken.abort();
    return answer;
  }
  const main = (): Promise<Answer> => {
    coming ??= bring().catch((error: unknown) => {
      // What was not there may be there the next time; an update of the extension is the end.
      coming = undefined;
      if (!isAlive()) life.abort();
      throw error;
    });
    return coming;
  };

  return {
    async found() {
      try {
        const heard = off;
        off = await isOff(location);
        if (!off) await main();
        else if (!heard) onLocalChange(SETTINGS_KEY, look, taken.signal);
      } catch (error) {
        // An update of the extension in the middle of the start is no fault of the page.
        if (isAlive()) console.error('Oncogloss could not start here:', error);
        else life.abort();
      }
    },
    hear(wire, sender) {
      if (answer) return answer(wire, sender);
      if (!isWire(wire) || wire.oncogloss !== 'page') return undefined;
      // Two that go to all tabs at once: where nothing runs are no notes, and nothing is brought in only to be ended.
      if (!coming && wire.name === 'notes-changed') return Promise.resolve(null);
      if (!coming && wire.name === 'leave') {
        const { sites } = wire.params as { sites: string[] };
        if (sites.includes(originPattern(location.href) ?? '')) life.abort();
        return Promise.resolve(null);
      }
      return main().then((take) => take(wire, sender));
    },
  };
}
