import { describe, expect, it } from 'vitest';
import {
  addArticles,
  type CollectionsFile,
  emptyCollection,
  isCollectionsFile,
  readCollections,
  referenceOf,
  writeCollections,
} from '../../../../src/core/collections';
import { formatReferences } from '../../../../src/core/references/formats';

const now = '2026-01-01T10:00:00.000Z';
const article = {
  title: 'A <b>title</b>',
  authors: ['Doe J'],
  doi: '10.1000/a',
  pmid: '7',
  pmcid: 'PMC7',
  year: 2020,
  date: '2020-03',
  journal: 'J',
  url: 'https://journal.example/a',
  volumePages: '1(2):3-4',
};
const { collection } = addArticles(
  emptyCollection('c', { title: 'C', url: 'https://journal.example/c' }, now),
  [article, { title: 'B', authors: [] }],
  now,
  { unseen: true },
);
const kept: CollectionsFile = {
  collections: [{ ...collection, leftOut: ['doi:10.1000/z'] }],
  marks: { 'doi:10.1000/a': 'to-read' },
};
const faultOf = (text: string): string => {
  try {
    readCollections(text);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('a file of collections', () => {
  it('gives back what was written', () => {
    expect(readCollections(writeCollections(kept))).toEqual(kept);
    expect(isCollectionsFile(writeCollections(kept))).toBe(true);
  });

  it('is refused whole, with the place, when something in it is wrong', () => {
    const text = writeCollections(kept);
    expect(faultOf(text.replace('"10.1000/a"', '"a doi"'))).toContain('collections.0.articles.0.doi');
    expect(faultOf(text.replace('"https://journal.example/a"', '"javascript:alert(1)"'))).toContain(
      'articles.0.url',
    );
    expect(faultOf(text.replace('"version": 1', '"version": 2'))).toContain('version');
    expect(faultOf(text.replace('"to-read"', '"burnt"'))).toContain('marks');
    expect(faultOf(text.slice(0, -30))).toMatch(/^line \d+/);
  });

  it('is told from other JSON', () => {
    expect(isCollectionsFile('[{"title":"A"}]')).toBe(false);
    expect(isCollectionsFile('{"oncogloss":"notes"}')).toBe(false);
  });
});

describe('an article as a reference', () => {
  it('has the fields of its collection, and names as references have them', () => {
    const reference = referenceOf(
      {
        ...article,
        id: 'a',
        membership: 'member',
        authors: ['Jane A. Doe', 'Roe, Sam', 'de Winter B', 'The Group'],
      },
      1,
    );
    expect(reference).toMatchObject({
      authors: ['Doe JA', 'Roe S', 'de Winter B', 'The Group'],
      container: 'J',
      year: 2020,
      month: 3,
      volume: '1',
      issue: '2',
      pages: '3-4',
      doi: '10.1000/a',
    });
    expect(reference.url).toBeUndefined();
    expect(formatReferences([reference], 'ris')).toMatch(/^TY {2}- JOUR\r\n[\s\S]*DO {2}- 10\.1000\/a\r\n/m);
  });

  it('has its address when nothing else says what it is, and an article number that is no range', () => {
    const plain = { id: 'a', membership: 'member' as const, title: 'A', authors: [] };
    expect(referenceOf({ ...plain, url: 'https://journal.example/a' }, 1).url).toBe(
      'https://journal.example/a',
    );
    expect(referenceOf({ ...plain, volumePages: '13(5):1118' }, 1)).toMatchObject({
      volume: '13',
      article: '1118',
    });
  });
});
