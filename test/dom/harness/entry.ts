import type { Category, ScanReply, ScanRequest } from '../../../src/core/model';
import { findCitationMarks, labelsOf, referencesOf } from '../../../src/core/references';
import { listReader } from '../../../src/page/article/list-reader';
import type { CiteRequest, ListRequest } from '../../../src/page/session';

export * as anchor from '../../../src/page/anchor';
export * as article from '../../../src/page/article';
export { listReader } from '../../../src/page/article/list-reader';
export * as notes from '../../../src/page/notes';
export * as xpath from '../../../src/page/notes/xpath';
export * as paint from '../../../src/page/paint';
export * as read from '../../../src/page/read';
export * as session from '../../../src/page/session';
export { reportOf } from './report';

/** What the background does about citations, here and at once; `asked` counts. */
export const citing = {
  asked: { cite: 0, parse: 0 },
  cite: async ({ entries, blocks, own }: CiteRequest) => {
    citing.asked.cite++;
    return { marks: findCitationMarks(blocks, labelsOf(entries), () => referencesOf(entries, own)) };
  },
  parse: async ({ entries, own }: ListRequest) => {
    citing.asked.parse++;
    return referencesOf(entries, own);
  },
  reader: async () => listReader,
};

/** A stand-in for the scanner: a few phrases and DOIs, found with a regular expression. */
const TERMS: Record<string, Category> = {
  metastasis: 'metastasis',
  'drug resistance': 'resistance',
  dormancy: 'metastasis',
  'immune checkpoint': 'therapy',
};

export interface FakeScan {
  (request: ScanRequest): Promise<ScanReply>;
  /** Texts received. */
  texts: string[];
  /** How many of the next calls fail. */
  failing: number;
}

export function fakeScan(): FakeScan {
  const scan = (async (request: ScanRequest): Promise<ScanReply> => {
    if (scan.failing > 0) {
      scan.failing--;
      throw new Error('the worker has stopped');
    }
    scan.texts.push(request.text);
    const matches: ScanReply['matches'] = [];
    const pattern = new RegExp(`\\b(?:${Object.keys(TERMS).join('|')})\\b|\\b10\\.\\d{4}/\\w+`, 'gi');
    for (const found of request.text.matchAll(pattern)) {
      const span = { start: found.index, end: found.index + found[0].length };
      const category = TERMS[found[0].toLowerCase()];
      if (category === undefined) {
        matches.push({ kind: 'identifier', identifier: { kind: 'doi', value: found[0] }, ...span });
      } else matches.push({ kind: 'term', concept: found[0].toLowerCase(), category, ...span });
    }
    const before = request.context?.words ?? 0;
    const context = { definitions: [], words: before + request.text.split(/\s+/).length, oncologyWords: 0 };
    return { matches, abbreviations: [], context };
  }) as FakeScan;
  scan.texts = [];
  scan.failing = 0;
  return scan;
}

/** What is painted, by name: the phrases as they stand on the page. */
export function painted(): Record<string, string[]> {
  const phrases: Record<string, string[]> = {};
  for (const [name, highlight] of CSS.highlights) {
    phrases[name] = [...highlight].map((range) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live.toString();
    });
  }
  return phrases;
}
