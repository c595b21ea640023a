import { describe, expect, it } from 'vitest';
import {
  addArticles,
  allSeen,
  collectionOf,
  emptyCollection,
  freshIn,
  mergeArticles,
  removeArticle,
  takeListing,
} from '../../../../src/core/collections';
import type { ListedArticle } from '../../../../src/core/model';

const FIRST = '2026-01-01T10:00:00.000Z';
const LATER = '2026-02-01T10:00:00.000Z';
const article = (title: string, more: Partial<ListedArticle> = {}): ListedArticle => ({
  title,
  authors: [],
  ...more,
});
const withDoi = (n: number) => article(`Article ${n}`, { doi: `10.1000/a.${n}` });
const listing = (...articles: ListedArticle[]) => ({
  title: 'C',
  url: 'https://journal.example/collections/c',
  articles,
});
const followed = (...articles: ListedArticle[]) =>
  addArticles(emptyCollection('c', listing(), FIRST), articles, FIRST).collection;
const titles = (collection: { articles: { title: string }[] }) => collection.articles.map((a) => a.title);

describe('what is new on a later visit', () => {
  it('is exactly what came since', () => {
    const first = listing(withDoi(1), withDoi(2));
    const second = listing(withDoi(3), withDoi(1), withDoi(2), withDoi(4));
    expect(freshIn(second, followed(...first.articles))).toEqual([0, 3]);
    expect(freshIn(first, followed(...second.articles))).toEqual([]);
  });

  it('is not what the reader unticked before, nor what the reader took out', () => {
    const page = listing(withDoi(1), withDoi(2), withDoi(3));
    const { collection } = takeListing(followed(), page, { chosen: [0, 2], offered: [0, 1, 2] }, FIRST);
    expect(titles(collection)).toEqual(['Article 1', 'Article 3']);
    expect(freshIn(page, collection)).toEqual([]);
    const without = removeArticle(collection, collection.articles[0]?.id ?? '');
    expect(titles(without)).toEqual(['Article 3']);
    expect(freshIn(page, without)).toEqual([]);
  });

  it('knows an article again by any identifier, whatever its case, and by its address', () => {
    const collection = followed(
      article('A', { doi: '10.1000/AbC', pmid: '7' }),
      article('B', { url: 'https://journal.example/article/5?utm_source=mail' }),
      article('C', { year: 2020 }),
    );
    const page = listing(
      article('A, corrected', { doi: '10.1000/abc' }),
      article('A in PubMed', { pmid: '7' }),
      article('B', { url: 'http://www.journal.example/article/5/#top' }),
      article('c.', { year: 2020 }),
      article('C', { year: 2021 }),
    );
    expect(freshIn(page, collection)).toEqual([4]);
  });

  it('does not hold two titles of one address of articles apart, nor two DOIs of one title together', () => {
    const collection = followed(article('Editorial', { doi: '10.1000/e.1' }));
    expect(freshIn(listing(article('Editorial', { doi: '10.1000/e.2' })), collection)).toEqual([0]);
  });
});

describe('adding', () => {
  it('fills up what is there already, and counts what came in', () => {
    const collection = followed(article('A', { doi: '10.1000/a' }));
    const added = addArticles(
      collection,
      [article('A', { doi: '10.1000/A', pmid: '7', authors: ['Doe J'], year: 2020 }), withDoi(2), withDoi(2)],
      LATER,
      { unseen: true },
    );
    expect([added.added, added.merged]).toEqual([1, 2]);
    expect(added.collection.articles).toMatchObject([
      { doi: '10.1000/a', pmid: '7', authors: ['Doe J'], year: 2020, added: FIRST },
      { doi: '10.1000/a.2', added: LATER, unseen: true },
    ]);
    expect(added.collection.articles[0]).not.toHaveProperty('unseen');
    expect(allSeen(added.collection).articles.some((a) => a.unseen)).toBe(false);
  });

  it('brings back what was left out, when the reader adds it after all', () => {
    const { collection } = takeListing(followed(), listing(withDoi(1)), { chosen: [], offered: [0] }, FIRST);
    const { collection: after } = addArticles(collection, [withDoi(1)], LATER);
    expect([after.leftOut, titles(after)]).toEqual([[], ['Article 1']]);
  });
});

describe('the page of a collection', () => {
  const collections = [{ id: 'c', url: 'https://www.journal.example/collections/c?sort=date' }];
  it.each([
    'https://journal.example/collections/c',
    'https://journal.example/collections/c?page=2',
    'http://journal.example/collections/c/?sort=title&page=3',
  ])('is known again at %s', (url) => expect(collectionOf({ url }, collections)?.id).toBe('c'));

  it.each(['https://journal.example/collections/d', 'https://other.example/collections/c'])(
    'is another at %s',
    (url) => expect(collectionOf({ url }, collections)).toBeUndefined(),
  );

  it('tells the searches of one site apart', () => {
    const search = [{ url: 'https://pubmed.ncbi.nlm.nih.gov/?term=resistance' }];
    expect(
      collectionOf({ url: 'https://pubmed.ncbi.nlm.nih.gov/?page=2&term=resistance' }, search),
    ).toBeDefined();
    expect(collectionOf({ url: 'https://pubmed.ncbi.nlm.nih.gov/?term=metastasis' }, search)).toBeUndefined();
  });
});

it('articles of several collections are named once, as members where they are members anywhere', () => {
  const a = { id: 'x', title: 'A', authors: [], doi: '10.1000/a', membership: 'cited' as const };
  const b = {
    id: 'y',
    title: 'A',
    authors: ['Doe J'],
    doi: '10.1000/A',
    pmid: '7',
    membership: 'member' as const,
  };
  expect(mergeArticles([a, b])).toEqual([
    { id: 'x', title: 'A', authors: ['Doe J'], doi: '10.1000/a', pmid: '7', membership: 'member' },
  ]);
});
