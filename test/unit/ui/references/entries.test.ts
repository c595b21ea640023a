import { describe, expect, it } from 'vitest';
import type { Reference, ReferenceOverview } from '../../../../src/core/model';
import { type Choice, choose, entriesOf, everything, nearest } from '../../../../src/ui/references/entries';

const reference = (n: number, more: Partial<Reference> = {}): Reference => ({
  n,
  key: String(n),
  text: `Entry ${n}`,
  authors: [],
  ...more,
});

const overview: ReferenceOverview = {
  references: [
    reference(1, { authors: ['Gómez-Łuk A'], title: 'Dormancy', year: 2011, doi: '10.5555/a' }),
    reference(2, { authors: ['Lee K'], title: 'Niches', container: 'J Invented Oncol', year: 2020 }),
    reference(3, { authors: ['Lee K'], title: 'Seeds', pmid: '10000003' }),
    reference(4, { text: 'Unpublished observation on dormancy' }),
  ],
  places: [
    { refs: [3], at: 0.1, section: 'Introduction' },
    { refs: [2, 3, 3], at: 0.5 },
    { refs: [1], at: 0.9 },
  ],
  busy: false,
};
const entries = entriesOf(overview);
const left = (choice: Partial<Choice>) =>
  choose(entries, { ...everything, ...choice }).map(({ reference: { n } }) => n);

describe('entriesOf', () => {
  it('gives every reference its places in document order, one place once', () => {
    expect(entries.map(({ places }) => places.map(({ at }) => at))).toEqual([[0.9], [0.5], [0.1, 0.5], []]);
  });
});

describe('choose', () => {
  it('finds authors without their accents, titles, journals, years and what was not understood', () => {
    expect(left({ query: 'gomez' })).toEqual([1]);
    expect(left({ query: 'DORMANCY' })).toEqual([1, 4]);
    expect(left({ query: 'invented 2020' })).toEqual([2]);
    expect(left({ query: 'lee dormancy' })).toEqual([]);
    expect(left({ query: '  ' })).toEqual([1, 2, 3, 4]);
  });

  it('orders by the list, the first citation, how often, and the year', () => {
    expect(left({ order: 'list' })).toEqual([1, 2, 3, 4]);
    expect(left({ order: 'first' })).toEqual([3, 2, 1, 4]);
    expect(left({ order: 'times' })).toEqual([3, 1, 2, 4]);
    expect(left({ order: 'year' })).toEqual([2, 1, 3, 4]);
  });

  it('sifts those never cited and those without identifiers', () => {
    expect(left({ never: true })).toEqual([4]);
    expect(left({ bare: true })).toEqual([2, 4]);
    expect(left({ bare: true, query: 'lee' })).toEqual([2]);
  });

  it('leaves the entries as they were', () => {
    expect(entries.map(({ reference: { n } }) => n)).toEqual([1, 2, 3, 4]);
  });
});

describe('nearest', () => {
  const places = [0.1, 0.5, 0.52].map((at) => ({ refs: [1], at }));
  it.each([
    [0, 0],
    [0.29, 0],
    [0.5, 1],
    [0.515, 2],
    [1, 2],
  ])('to %f is place %i', (at, index) => {
    expect(nearest(places, at)).toBe(index);
  });
});
