import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { articleReason } from '../../../../src/page/article';

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
