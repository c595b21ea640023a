import { describe, expect, it } from 'vitest';
import type { TermMatch } from '../../../../src/core/model';
import { withVocabularies } from '../../../../src/core/vocabularies/precedence';
import { concept, scannerOf, termsOf } from './finding';

const ours = (start: number, end: number): TermMatch => ({
  kind: 'term',
  start,
  end,
  concept: `our-${start}-${end}`,
  category: 'gene',
});
const theirs = (id: string, ...spans: [number, number, ...number[]][]) => ({
  id,
  category: 'clinical' as const,
  places: spans.map(([start, end, ...concepts]) => ({
    start,
    end,
    concepts: concepts.length ? concepts : [0],
  })),
});
const shape = (matches: TermMatch[]) =>
  matches.map((m) => `${m.start}-${m.end} ${[m.concept, ...(m.also ?? []).map((a) => a.concept)].join(' ')}`);

describe('several vocabularies on one span', () => {
  it('ours is first, the others stand beside it in their order', () => {
    expect(shape(withVocabularies([ours(0, 5)], [theirs('a', [0, 5, 3, 4]), theirs('b', [0, 5])]))).toEqual([
      '0-5 our-0-5 a:3 a:4 b:0',
    ]);
  });

  it('without ours the first vocabulary is', () => {
    expect(shape(withVocabularies([], [theirs('a', [0, 5]), theirs('b', [0, 5, 7])]))).toEqual([
      '0-5 a:0 b:7',
    ]);
  });

  it.each([
    ['a longer one holds a shorter one of ours', [ours(4, 9)], [theirs('a', [0, 9])], ['0-9 a:0']],
    ['a longer one of ours holds a shorter one', [ours(0, 9)], [theirs('a', [4, 9])], ['0-9 our-0-9']],
    ['a longer one of another vocabulary', [], [theirs('a', [4, 9]), theirs('b', [0, 9])], ['0-9 b:0']],
    ['one that crosses ours', [ours(4, 9)], [theirs('a', [0, 6])], ['4-9 our-4-9']],
    [
      'one that crosses ours and holds another of ours',
      [ours(0, 3), ours(5, 7)],
      [theirs('a', [2, 9])],
      ['0-3 our-0-3', '5-7 our-5-7'],
    ],
    [
      'vocabularies that cross: the first to begin',
      [],
      [theirs('a', [3, 9]), theirs('b', [0, 5])],
      ['0-5 b:0'],
    ],
    [
      'an equal one inside a longer one',
      [ours(0, 5)],
      [theirs('a', [0, 5]), theirs('b', [0, 8])],
      ['0-8 b:0'],
    ],
    ['neighbours', [ours(5, 8)], [theirs('a', [0, 5], [8, 9])], ['0-5 a:0', '5-8 our-5-8', '8-9 a:0']],
  ])('%s', (_what, mine, others, wanted) => {
    expect(shape(withVocabularies(mine, others))).toEqual(wanted);
  });
});

describe('a scanner with vocabularies', () => {
  const text = 'Anoikis resistance, an islet swelling and circulating tumour cells of the islet.';

  it('marks theirs beside ours', () => {
    const found = termsOf({ v: [concept('islet swelling'), concept('circulating tumor cell')] }, text);
    const plain = termsOf({}, text);
    expect(plain.length).toBeGreaterThan(1);
    expect(found.filter((m) => m.vocabulary === undefined).map((m) => m.concept)).toEqual(
      plain.map((m) => m.concept),
    );
    const both = found.find((m) => text.slice(m.start, m.end) === 'circulating tumour cells');
    expect(both?.vocabulary).toBeUndefined();
    expect(both?.also).toEqual([{ vocabulary: 'v', concept: 'v:1' }]);
    expect(found.find((m) => m.concept === 'v:0')).toMatchObject({ vocabulary: 'v', category: 'clinical' });
  });

  it('finds the same without them as with an empty list', () => {
    expect(scannerOf({}).scan({ text })).toEqual(scannerOf({ v: [] }).scan({ text }));
  });

  it('an identifier wins over all', () => {
    const matches = scannerOf({ v: [concept('data set GSE12345')] }).scan({
      text: 'the data set GSE12345 here',
    }).matches;
    expect(matches.map((m) => m.kind)).toEqual(['identifier']);
  });
});
