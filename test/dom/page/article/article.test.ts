import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { articleOf, articleReason, identifiersOf } from '../../../../src/page/article';

function open(html: string, url: string): Document {
  return new JSDOM(
    `<!doctype html><html><head>${html.includes('<body') ? '' : html}</head>${html.includes('<body') ? html : '<body></body>'}</html>`,
    { url },
  ).window.document;
}
const judge = (html: string, url = 'https://journal.example/x'): string => {
  const document = open(html, url);
  return articleReason(document, document.location);
};
const linked = (value: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('a document without the text of an article', () => {
  it.each([
    ['application/pdf', 'not-article'],
    ['application/xml', 'not-article'],
    ['text/plain', 'not-article'],
    ['application/xhtml+xml', 'article'],
    ['text/html', 'article'],
  ])('%s at the address of an article: %s', (type, reason) => {
    const document = open('', 'https://journal.example/doi/10.1000/a.1');
    Object.defineProperty(document, 'contentType', { value: type });
    expect(articleReason(document, document.location)).toBe(reason);
  });
});

describe('identifiersOf', () => {
  it('lists what the page states of its article', () => {
    expect(identifiersOf({ doi: '10.1000/a.1', pmcid: 'PMC12', title: 'T' })).toEqual([
      { kind: 'doi', value: '10.1000/a.1' },
      { kind: 'pmcid', value: 'PMC12' },
    ]);
    expect(identifiersOf({ pmid: '123' })).toEqual([{ kind: 'pmid', value: '123' }]);
  });
});

describe('articleReason', () => {
  it.each([
    [
      'Highwire metadata',
      '<meta name="citation_title" content="T"><meta name="citation_author" content="A">',
      '/x',
    ],
    [
      'Dublin Core with a DOI',
      '<meta name="DC.Title" content="T"><meta name="dc.identifier" content="doi:10.1000/a.1">',
      '/x',
    ],
    ['PRISM', '<meta name="prism.doi" content="doi:10.1000/a.1">', '/x'],
    ['JSON-LD', linked({ '@type': 'ScholarlyArticle', headline: 'T' }), '/x'],
    [
      'JSON-LD main entity',
      linked({ '@type': 'WebPage', mainEntity: { '@type': 'ScholarlyArticle', headline: 'T' } }),
      '/x',
    ],
    ['a DOI in the address', '', '/doi/full/10.1000/a.1'],
    ['a PMCID in the address', '', '/articles/PMC123456/'],
    ['a PMID in the address', '', '/pubmed/12345678/'],
  ])('article by %s', (_name, html, path) => {
    expect(judge(html, `https://journal.example${path}`)).toBe('article');
  });

  it.each([
    ['an empty page', '', '/'],
    ['an empty DOI tag', '<meta name="citation_doi" content="">', '/x'],
    [
      'a journal with metadata',
      '<meta name="citation_journal_title" content="J"><meta name="dc.title" content="J">',
      '/journal/j',
    ],
    ['a journal by DOI', '', '/journal/10.1002/(ISSN)1097-0142'],
    ['a search page', '<body><p>10.1000/a</p></body>', '/search?q=metastasis'],
    ['an issue', '', '/doi/toc/10.1000/a'],
    ['a list in JSON-LD', linked([{ '@type': 'ScholarlyArticle' }, { '@type': 'ScholarlyArticle' }]), '/x'],
    ['broken JSON-LD', '<script type="application/ld+json">{"@type":"ScholarlyArticle",</script>', '/x'],
    [
      'a list in microdata',
      '<body><article itemtype="https://schema.org/ScholarlyArticle"></article><article itemtype="https://schema.org/ScholarlyArticle"></article></body>',
      '/x',
    ],
  ])('not %s', (_name, html, path) => {
    expect(judge(html, `https://journal.example${path}`)).toBe('not-article');
  });

  it('knows an article by its structure', () => {
    expect(
      judge('<body><h1>On clones</h1><h2>1. Introduction</h2><h2>Results</h2><h2>References</h2></body>'),
    ).toBe('article');
    expect(judge('<body><h1>On shoes</h1><h2>Introduction</h2><h2>Prices</h2></body>')).toBe('not-article');
  });

  it('knows identifiers in running text', () => {
    const prose = `<p>${'A long account of what we read this week. '.repeat(8)}</p>`.repeat(4);
    expect(judge(`<body>${prose}<p>See doi 10.1000/abc.1 for more.</p></body>`)).toBe('identifier');
    expect(judge(`<body>${prose}</body>`)).toBe('not-article');
    expect(judge('<body><p>10.1000/abc.1</p></body>')).toBe('not-article');
  });

  it('does not trust metadata that another article left behind', () => {
    const document = open(
      '<meta name="citation_title" content="T"><meta name="citation_doi" content="10.1000/a">',
      'https://j.example/home',
    );
    expect(articleReason(document, document.location, 'T\n10.1000/a')).toBe('not-article');
  });
});

describe('articleOf', () => {
  it('reads metadata', () => {
    const document = open(
      '<meta name="citation_title" content=" Sleep  and spread "><meta name="citation_doi" content="https://doi.org/10.1000/a(1)2"><meta name="citation_pmid" content="123456"><meta name="citation_journal_title" content="J">',
      'https://pmc.example/articles/PMC999/',
    );
    expect(articleOf(document)).toEqual({
      title: 'Sleep and spread',
      doi: '10.1000/a(1)2',
      pmid: '123456',
      pmcid: 'PMC999',
      journal: 'J',
    });
  });

  it('falls back to structured data and the address', () => {
    const data = linked({
      '@type': 'ScholarlyArticle',
      headline: 'T',
      sameAs: 'https://doi.org/10.1000/b',
      isPartOf: { name: 'J' },
    });
    expect(articleOf(open(data, 'https://j.example/1'))).toEqual({
      title: 'T',
      doi: '10.1000/b',
      journal: 'J',
    });
    expect(articleOf(open('', 'https://j.example/doi/full/10.1000/c.25/abstract'))).toEqual({
      doi: '10.1000/c.25',
    });
  });

  it('is empty where the page says nothing', () => {
    expect(
      articleOf(
        open(
          '<meta name="citation_doi" content=" "><meta name="dc.identifier" content="issn:1">',
          'https://j.example/',
        ),
      ),
    ).toEqual({});
  });
});
