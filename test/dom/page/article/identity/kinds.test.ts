import { describe, expect, it } from 'vitest';
import { articleReason } from '../../../../../src/page/article';
import { abstractBody, body, linked, metas, page, read } from './helpers';

const TITLE = 'Quiet cells in the bone of mice';
const paper = (more: Record<string, string | string[]> = {}): string =>
  metas({ citation_title: TITLE, citation_author: 'Mara Aldana', citation_doi: '10.5555/quiet.1', ...more });

describe('what kind of page it is', () => {
  it.each<[string, string, string, string, string]>([
    ['an article', paper(), body(TITLE), 'https://j.example/doi/10.5555/quiet.1', 'article'],
    ['an abstract', paper(), abstractBody(TITLE), 'https://j.example/doi/10.5555/quiet.1', 'abstract'],
    [
      'PubMed',
      paper({ citation_pmid: '30000001' }),
      abstractBody(TITLE),
      'https://pubmed.ncbi.nlm.nih.gov/30000001/',
      'abstract',
    ],
    [
      'a short letter without abstract',
      paper(),
      `<h1>${TITLE}</h1><p>${'Sir, we read with interest. '.repeat(60)}</p>`,
      'https://j.example/doi/10.5555/quiet.1',
      'article',
    ],
    [
      'bioRxiv',
      paper({ citation_doi: '10.1101/2031.01.02.000001' }),
      body(TITLE),
      'https://www.biorxiv.org/content/10.1101/2031.01.02.000001v2.full',
      'preprint',
    ],
    [
      'the abstract of a preprint',
      paper({ citation_doi: '10.1101/2031.01.02.000001' }),
      abstractBody(TITLE),
      'https://www.medrxiv.org/content/10.1101/2031.01.02.000001v1',
      'preprint',
    ],
    [
      'arXiv',
      metas({ citation_title: TITLE, citation_author: 'Aldana, M', citation_arxiv_id: '3101.00001' }),
      abstractBody(TITLE),
      'https://arxiv.org/abs/3101.00001v3',
      'preprint',
    ],
    [
      'Research Square through a proxy',
      paper({ citation_doi: '10.21203/rs.3.rs-999999/v1' }),
      body(TITLE),
      'https://www-researchsquare-com.proxy.example.edu/article/rs-999999/v1',
      'preprint',
    ],
    [
      'a chapter',
      metas({
        citation_title: TITLE,
        citation_inbook_title: 'The Book of Bone',
        citation_doi: '10.5555/978-3-16-148410-0_5',
        citation_author: 'A',
      }),
      body(TITLE),
      'https://link.example/chapter/10.5555/978-3-16-148410-0_5',
      'chapter',
    ],
    [
      'a chapter by JSON-LD',
      linked({
        '@type': 'Chapter',
        headline: TITLE,
        isPartOf: { '@type': 'Book', name: 'The Book of Bone' },
      }),
      body(TITLE),
      'https://link.example/x/5',
      'chapter',
    ],
    [
      'NCBI Bookshelf',
      metas({ citation_title: TITLE, citation_inbook_title: 'StatBook', citation_author: 'A' }),
      body(TITLE),
      'https://www.ncbi.nlm.nih.gov/books/NBK999999/',
      'chapter',
    ],
    ['nothing', '', '<h1>Shoes for everybody who walks</h1>', 'https://shop.example/shoes', 'none'],
  ])('%s', (_name, head, shown, url, kind) => {
    expect(read(head, shown, url).kind).toBe(kind);
  });
});

describe('a page that only lists papers', () => {
  const items = (n: number) =>
    Array.from(
      { length: n },
      (_, i) =>
        `<article><h3 class="c-card__title"><a href="/articles/s41586-031-0000${i}-1">A long title of paper number ${i}</a></h3></article>`,
    ).join('');

  it.each<[string, string, string, string]>([
    ['search results', '', items(10), 'https://www.nature.com/search?q=metastasis'],
    ['an issue', metas({ 'dc.title': 'Journal of Quiet' }), items(8), 'https://j.example/toc/quiet/31/2'],
    ['the home of a journal', metas({ citation_journal_title: 'J' }), items(6), 'https://j.example/quiet'],
    [
      'a collection',
      metas({ 'og:title': 'Resistance', 'og:type': 'article' }),
      items(9),
      'https://link.springer.example/collections/abcdefg',
    ],
    [
      'a list in JSON-LD',
      linked({
        '@type': 'ItemList',
        itemListElement: [1, 2, 3].map((n) => ({
          '@type': 'ListItem',
          item: { '@type': 'ScholarlyArticle', headline: `T${n}` },
        })),
      }),
      '<h1>Latest of our research</h1>',
      'https://j.example/latest-research',
    ],
    [
      'a list in microdata',
      '',
      '<div itemtype="https://schema.org/ScholarlyArticle"></div>'.repeat(3),
      'https://j.example/x',
    ],
  ])('%s', (_name, head, shown, url) => {
    const article = read(head, shown, url);
    expect(article.kind).toBe('listing');
    expect([article.doi, article.pmid, article.authors]).toEqual([undefined, undefined, undefined]);
  });

  it('is not an article with related papers beside it', () => {
    expect(read(paper(), body(TITLE) + items(6), 'https://j.example/doi/10.5555/quiet.1').kind).toBe(
      'article',
    );
  });
});

describe('a page that stands before an article', () => {
  it.each([
    [
      'Just a moment...',
      '<h1>www.journal.example</h1><p>Verifying you are human. This may take a few seconds.</p>',
    ],
    ['Are you a robot?', '<p>Please confirm you are a human by completing the captcha challenge below.</p>'],
    ['Access Denied', '<h1>Access Denied</h1>'],
    ['Sign in | Journal', '<h1>Sign in</h1><form></form>'],
    ['404 - Not found', '<h1>Page not found</h1>'],
    ['Redirecting', ''],
  ])('%s', (title, shown) => {
    const url = 'https://j.example/doi/full/10.5555/quiet.1';
    expect(read('', shown, url, title).kind).toBe('none');
    const document = page('', shown, url, title);
    expect(articleReason(document, document.location)).toBe('not-article');
  });

  it('is not a paper with such a title', () => {
    const title = 'Not found in translation: silent variants';
    const head = metas({ citation_title: title, citation_author: 'A', citation_doi: '10.5555/q' });
    expect(read(head, abstractBody(title), 'https://j.example/doi/10.5555/q', title).kind).toBe('abstract');
    expect(read('', body(title), 'https://j.example/doi/10.5555/q', title).kind).toBe('article');
  });
});
