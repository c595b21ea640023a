import { describe, expect, it } from 'vitest';
import { packForms } from '../../../../src/core/lexicon/packed';
import { BLOCK_BREAK, SEAM } from '../../../../src/core/model';
import { readBlocks } from '../../../../src/core/scan/blocks';
import { walk } from '../../../../src/core/scan/matcher';
import { foldTokens } from '../../../../src/core/text';
import { naive } from '../../../bench/matching/oracle';
import { seeded } from '../../../bench/pages/random';

const WORDS = 'tumour lung cell cells of the resistance to drug brain metastasis a'.split(' ');

/** Few words, so that forms overlap and nest in each other. */
function forms(next: () => number, count: number): string[] {
  const word = () => WORDS[Math.floor(next() * WORDS.length)] as string;
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + Math.floor(next() * 4) }, word).join(' '),
  );
}

function text(next: () => number, length: number): string {
  const between = [' ', ' ', ' ', ' ', '-', '  ', ', ', BLOCK_BREAK, '. ', '\u2013'];
  let out = '';
  while (out.length < length) {
    const word = WORDS[Math.floor(next() * WORDS.length)] as string;
    out += (next() < 0.2 ? word.toUpperCase() : word) + between[Math.floor(next() * between.length)];
  }
  return out;
}

const packed = (list: readonly string[]) =>
  packForms(list.map((form, output) => ({ tokens: foldTokens(form), output })));

function found(list: readonly string[], where: string, accept: (outputs: readonly number[]) => boolean) {
  const forms = packed(list);
  const hits: [number, number][] = [];
  readBlocks(where, (tokens) =>
    walk(forms, where, tokens, (first, last, outputs) => {
      if (!accept(outputs)) return false;
      hits.push([tokens.starts[first] as number, tokens.ends[last] as number]);
      return true;
    }),
  );
  return hits;
}

describe('walk', () => {
  it.each([1, 2, 3, 4, 5])('finds what a plain search finds in seeded text, %i', (seed) => {
    const next = seeded(seed);
    const list = forms(next, 60);
    const where = text(next, 40_000);
    const hits = found(list, where, () => true);
    expect(hits.length).toBeGreaterThan(1_000);
    expect(hits).toEqual(naive(where, new Set(list)));
  });

  it('falls back to the next shorter form where a longer one is refused', () => {
    const list = ['brain', 'brain metastasis', 'brain metastasis cells'];
    const where = 'the brain metastasis cells';
    const pieces = (accept: (outputs: readonly number[]) => boolean) =>
      found(list, where, accept).map(([start, end]) => where.slice(start, end));
    expect(pieces(([output]) => output !== 2)).toEqual(['brain metastasis']);
    expect(pieces(([output]) => output === 0)).toEqual(['brain']);
    expect(pieces(() => false)).toEqual([]);
  });

  it('tries a split word glued first and apart second', () => {
    const list = ['metastasis', 'drug metastasis cells', 'relapse'];
    for (const where of [
      `meta${SEAM}sta${SEAM}sis`,
      `drug meta${SEAM}stasis cells`,
      `relapse${SEAM}CrossRef`,
    ])
      expect(
        found(list, where, () => true),
        where,
      ).toHaveLength(1);
  });
});
