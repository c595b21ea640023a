import type { CompiledLexicon } from '../../../../src/core/lexicon/compile';
import type { ScanRequest } from '../../../../src/core/model';
import { createScanner, type Scanner } from '../../../../src/core/scan';
import { unpacked } from './packed';

/** What a page told at its end, and what scanning it took here. Milliseconds. */
export interface Done {
  terms: number;
  scan: number;
  requests: number;
  longest: number;
}

interface Api {
  runtime: {
    getURL(path: string): string;
    onMessage: {
      addListener(run: (message: never, sender: unknown, answer: (reply: unknown) => void) => unknown): void;
    };
  };
  scripting: { executeScript(what: { target: { tabId: number }; files: string[] }): Promise<unknown> };
  tabs: { query(which: object): Promise<{ id: number; url?: string }[]> };
}
const api = ((globalThis as { browser?: Api }).browser ??
  (globalThis as unknown as { chrome: Api }).chrome) as Api;

let scanner: Scanner | undefined;
let done: ((value: Done) => void) | undefined;
let scan = 0;
let requests = 0;
let longest = 0;

api.runtime.onMessage.addListener((message: { scan?: ScanRequest; done?: Done }, _sender, answer) => {
  if (message.scan && scanner) {
    const start = performance.now();
    const reply = scanner.scan(message.scan);
    const took = performance.now() - start;
    scan += took;
    longest = Math.max(longest, took);
    requests++;
    answer(reply);
  } else if (message.done) done?.({ ...message.done, scan, requests, longest });
  return undefined;
});

/** Called by the benchmark from outside. */
const bench = {
  /** Loads the lexicon and one of the vocabularies that lie in the extension; ms from their tables to a scanner. */
  async use(file: string): Promise<number> {
    const text = async (name: string) => (await fetch(api.runtime.getURL(name))).text();
    const lexicon = JSON.parse(await text('lexicon.json')) as CompiledLexicon;
    const compiled = unpacked(await text(file));
    const start = performance.now();
    scanner = createScanner(lexicon, { vocabularies: [{ id: 'bench', category: 'mechanism', compiled }] });
    scanner.scan({ text: 'metastasis' });
    return performance.now() - start;
  },
  /** Starts the content script in the page at this address; resolves when the page is done. */
  async run(url: string): Promise<Done> {
    const tab = (await api.tabs.query({})).find((each) => each.url === url);
    if (tab === undefined) throw new Error(`No tab at ${url}`);
    [scan, requests, longest] = [0, 0, 0];
    const finished = new Promise<Done>((resolve) => {
      done = resolve;
    });
    await api.scripting.executeScript({ target: { tabId: tab.id }, files: ['content.js'] });
    return finished;
  },
};
(globalThis as { bench?: typeof bench }).bench = bench;
export type Bench = typeof bench;
