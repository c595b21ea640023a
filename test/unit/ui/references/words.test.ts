import { describe, expect, it } from 'vitest';
import type { Reference } from '../../../../src/core/model';
import { locator, shortAuthors, shortName } from '../../../../src/ui/references/words';

const reference = (more: Partial<Reference>): Reference => ({
  n: 1,
  key: '1',
  text: 'As printed',
  authors: [],
  ...more,
});

describe('locator', () => {
  it.each([
    [{ year: 2016, volume: '16', issue: '4', pages: '201-218' }, '2016;16(4):201–218'],
    [{ year: 2016, volume: '16', pages: 'S1-S9' }, '2016;16:S1–S9'],
    [{ year: 2021, volume: '11', article: '959289' }, '2021;11:959289'],
    [{ year: 2010, yearSuffix: 'b' }, '2010b'],
    [{ volume: '3', article: 'e7' }, '3:e7'],
    [{ pages: '1-2' }, '1–2'],
    [{}, ''],
  ])('of %j is %s', (parts, said) => {
    expect(locator(reference(parts))).toBe(said);
  });
});

describe('shortAuthors', () => {
  it.each([
    [[], ''],
    [['Steeg PS'], 'Steeg'],
    [['van der Berg J-P'], 'van der Berg'],
    [['Ó Briain Ö', 'Li X'], 'Ó Briain, Li'],
    [['Steeg PS', 'Li X', 'Wu Y'], 'Steeg et al.'],
    [['World Health Organization'], 'World Health Organization'],
  ])('of %j is %s', (authors, said) => {
    expect(shortAuthors(reference({ authors }))).toBe(said);
  });

  it('says that the list was cut short', () => {
    expect(shortAuthors(reference({ authors: ['Steeg PS'], etAl: true }))).toBe('Steeg et al.');
  });
});

describe('shortName', () => {
  it('is number, author and year as far as known', () => {
    expect(shortName(reference({ authors: ['Steeg PS'], year: 2016 }))).toBe('1 Steeg 2016');
    expect(shortName(reference({}))).toBe('1');
  });
});
