import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Listing } from '../../../../src/core/model';
import { readListing } from '../../../../src/page/lists';

const folder = 'test/pages/lists/';

/** Each page says in itself what is to be read from it, under which address; `articles: null` for a page without. */
type Expected = Omit<Listing, 'articles'> & { articles: Listing['articles'] | null };

function open(html: string, url?: string): { document: Document; expected: Expected } {
  const said = /<script type="application\/json" id="listing">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? 'null';
  const expected = JSON.parse(said) as Expected;
  return { document: new JSDOM(html, { url: url ?? expected.url }).window.document, expected };
}
const read = (document: Document) => readListing(document, document.location);

describe('reading the articles that a page lists', () => {
  it.each(readdirSync(folder).sort())('%s', (name) => {
    const { document, expected } = open(readFileSync(folder + name, 'utf8'));
    const before = document.documentElement.outerHTML;
    const listing = read(document);
    if (expected.articles === null) expect(listing).toBeNull();
    else expect(listing).toEqual(expected);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

const items = (count: number, make: (at: number) => string) =>
  `<h1>List</h1><ul>${Array.from({ length: count }, (_, at) => make(at)).join('')}</ul>`;
const articles = (html: string, url = 'https://journal.example/list') =>
  read(open(`<!doctype html><body>${html}`, url).document)?.articles ?? [];
const titled = (at: number, more = '') =>
  `<li><h3><a href="/article/${100 + at}">Title of the paper number ${at}</a></h3>${more}</li>`;

describe('a page with repeated blocks', () => {
  it('needs three of them, or one where the address says: a collection', () => {
    expect(articles(items(3, titled))).toHaveLength(3);
    expect(articles(items(2, titled))).toHaveLength(0);
    expect(articles(items(1, titled), 'https://journal.example/collections/abc')).toHaveLength(1);
  });

  it('takes an article once, however many links lead to it', () => {
    const twice = (at: number) =>
      `<li><a href="https://journal.example/doi/10.1000/a.${at}"><img alt="" src="data:," /></a>
       <a href="/doi/full/10.1000/a.${at}">The title of the paper number ${at}</a> <a href="/doi/pdf/10.1000/a.${at}">PDF</a></li>`;
    expect(articles(items(4, twice)).map((a) => a.doi)).toEqual([0, 1, 2, 3].map((at) => `10.1000/a.${at}`));
  });

  it('gives no DOI that is not written there, nor one of two', () => {
    expect(articles(items(3, titled)).flatMap((a) => a.doi ?? [])).toEqual([]);
    const two = articles(items(3, (at) => titled(at, `<p>10.1000/a.${at} corrects 10.1000/b.${at}</p>`)));
    expect(two.flatMap((a) => a.doi ?? [])).toEqual([]);
  });

  it('does not let a printed DOI run into the word behind it', () => {
    const [first] = articles(
      items(3, (at) => titled(at, `<span>10.1000/a.${at}</span><span>Crossref</span>`)),
    );
    expect(first?.doi).toBe('10.1000/a.0');
  });

  it('keeps page text as text', () => {
    const [first] = articles(
      items(3, (at) => titled(at, '<p class="authors">&lt;b&gt;Eve&lt;/b&gt; Doe</p>')),
    );
    expect(first?.authors).toEqual(['<b>Eve</b> Doe']);
  });

  it('lets menus and lists of subjects be', () => {
    const menu = items(
      6,
      (at) => `<li><a href="/subjects/cancer-${at}">Cancer biology and subject ${at}</a></li>`,
    );
    expect(articles(menu)).toEqual([]);
    expect(articles(`<nav>${items(6, titled)}</nav>`)).toEqual([]);
  });
});
