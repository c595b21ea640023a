import { expect, it } from 'vitest';
import { type GoldPaper, relatedness } from '../../../src/cli/relatedness';
import type { Scanner } from '../../../src/core/scan';

/** Finds no terms: only titles and references count here. */
const scanner = { scan: () => ({ matches: [], abbreviations: [] }) } as unknown as Scanner;
const paper = (n: number, title: string, ...cites: number[]): GoldPaper => ({
  doi: `10.1000/paper.${n}`,
  title,
  references: cites.map((c) => ({ doi: `10.1000/${c < 0 ? `paper.${-c}` : `work.${c}`}` })),
  terms: [],
});

it('counts papers that cite one another or the same work as related, from both sides', () => {
  const papers = [
    paper(1, 'Alpha beta', 1, 2),
    paper(2, 'Gamma', 2),
    paper(3, 'Beta', -2),
    paper(4, 'Alone', 9),
  ];
  const { whole } = relatedness(papers, scanner, new Map());
  // 1–2 by a work, 2–3 by a citation; each from both sides.
  expect(whole.whole).toEqual({ related: 4, first: 4 });
  // "Beta" joins 1 and 3, which are not related.
  expect(whole['title-words']).toEqual({ related: 4, first: 0 });
  expect(whole.unread).toEqual({ related: 4, first: 0 });
});
