import { describe, expect, it } from 'vitest';
import type { Reference } from '../../../../src/core/model';
import { referenceLinks } from '../../../../src/core/references';
import { oddText, seeded } from '../../harness/odd-text';

const REFERENCE: Reference = {
  n: 1,
  key: '1',
  authors: ['Aldana MA', 'Brisk T'],
  year: 2021,
  month: 3,
  title: 'Quiet cells & "noise"',
  container: 'J Imagin Oncol',
  volume: '7',
  issue: '2',
  pages: '140-148',
  doi: '10.1000/a<b>(1)#x',
  pmid: '90000001',
  pmcid: 'PMC9000001',
  url: 'https://www.journal.example/paper?id=1#top',
  text: 'Aldana MA, Brisk T. Quiet cells.',
};
const DOI_URL = 'https://doi.org/10.1000/a%3Cb%3E(1)%23x';
const library = (kind: 'proxy' | 'openurl', base: string, reference = REFERENCE) =>
  referenceLinks(reference, { kind, base }).find(({ label }) => label === 'Library')?.url;

describe('referenceLinks', () => {
  it('names each service once, at its surest address', () => {
    expect(referenceLinks(REFERENCE).map(({ label, url }) => `${label} ${url}`)).toEqual([
      `doi.org ${DOI_URL}`,
      'PubMed https://pubmed.ncbi.nlm.nih.gov/90000001/',
      'PMC https://pmc.ncbi.nlm.nih.gov/articles/PMC9000001/',
      'Europe PMC https://europepmc.org/article/MED/90000001',
      'journal.example https://www.journal.example/paper?id=1#top',
    ]);
  });

  it('searches by DOI where there is no record number', () => {
    const { pmid: _pmid, pmcid: _pmcid, url: _url, ...doiOnly } = REFERENCE;
    expect(referenceLinks(doiOnly).map(({ label }) => label)).toEqual(['doi.org', 'PubMed', 'Europe PMC']);
  });

  it('leads nowhere where the reference names nothing', () => {
    expect(referenceLinks({ n: 1, key: '1', authors: [], text: 'ibid.' })).toEqual([]);
  });

  it('follows no address but the web’s', () => {
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'file:///x', 'https://', 'ht tp://x'])
      expect(referenceLinks({ n: 1, key: '1', authors: [], text: '', url })).toEqual([]);
  });
});

describe('a library’s proxy', () => {
  it.each([
    ['https://proxy.example.edu/login?url=', `https://proxy.example.edu/login?url=${DOI_URL}`],
    ['https://proxy.example.edu/login?url=$@', `https://proxy.example.edu/login?url=${DOI_URL}`],
    [
      'https://proxy.example.edu/login?qurl=',
      `https://proxy.example.edu/login?qurl=${encodeURIComponent(DOI_URL)}`,
    ],
    ['proxy.example.edu', `https://proxy.example.edu/login?url=${DOI_URL}`],
    ['http://proxy.example.edu:2048/login', `http://proxy.example.edu:2048/login?url=${DOI_URL}`],
    [
      'https://go.gateway.example/redirector/uni.example?url=',
      `https://go.gateway.example/redirector/uni.example?url=${encodeURIComponent(DOI_URL)}`,
    ],
  ])('%s', (base, url) => expect(library('proxy', base)).toBe(url));

  it('takes the printed address without fragment where there is no DOI', () => {
    const { doi: _doi, ...rest } = REFERENCE;
    expect(library('proxy', 'https://proxy.example.edu/login?url=', rest)).toBe(
      'https://proxy.example.edu/login?url=https://www.journal.example/paper?id=1',
    );
  });

  it('is not offered for a reference without address', () => {
    expect(library('proxy', 'proxy.example.edu', { n: 1, key: '1', authors: [], text: 'x' })).toBeUndefined();
  });
});

describe('a library’s OpenURL resolver', () => {
  it('gets the fields of Z39.88-2004', () => {
    const url = new URL(library('openurl', 'https://resolver.example.edu/openurl?institution=X') ?? '');
    const fields = [...url.searchParams];
    expect(Object.fromEntries(fields)).toEqual({
      institution: 'X',
      url_ver: 'Z39.88-2004',
      ctx_ver: 'Z39.88-2004',
      ctx_enc: 'info:ofi/enc:UTF-8',
      rfr_id: 'info:sid/oncogloss',
      rft_id: 'info:pmid/90000001',
      rft_val_fmt: 'info:ofi/fmt:kev:mtx:journal',
      'rft.genre': 'article',
      'rft.atitle': 'Quiet cells & "noise"',
      'rft.jtitle': 'J Imagin Oncol',
      'rft.date': '2021-03',
      'rft.volume': '7',
      'rft.issue': '2',
      'rft.spage': '140',
      'rft.epage': '148',
      'rft.aulast': 'Aldana',
      'rft.auinit': 'MA',
    });
    expect(url.searchParams.getAll('rft_id')).toEqual(['info:doi/10.1000/a<b>(1)#x', 'info:pmid/90000001']);
  });

  it('describes a chapter as part of its book', () => {
    const chapter = { ...REFERENCE, isbn: '9780000000002', container: 'The Book' };
    const query = new URL(library('openurl', 'resolver.example.edu', chapter) ?? '').searchParams;
    expect(query.get('rft_val_fmt')).toBe('info:ofi/fmt:kev:mtx:book');
    expect([query.get('rft.genre'), query.get('rft.btitle'), query.get('rft.isbn')]).toEqual([
      'bookitem',
      'The Book',
      '9780000000002',
    ]);
  });

  it('leaves a fragment behind the query', () => {
    expect(library('openurl', 'https://resolver.example.edu/?a=1#/find')).toMatch(/\?a=1&url_ver=.*#\/find$/);
  });

  it('is not offered for what could not be taken apart', () => {
    expect(
      library('openurl', 'resolver.example.edu', { n: 1, key: '1', authors: [], text: 'x' }),
    ).toBeUndefined();
  });
});

describe('odd bases', () => {
  it('never break, and lead to the web or nowhere', () => {
    const random = seeded(9);
    const bases = [
      '',
      ' ',
      '://',
      'http://',
      '?',
      '#',
      'javascript:alert(1)//',
      'https://[',
      'ftp://x.example/',
    ];
    for (let i = 0; i < 300; i++) bases.push(`${i % 2 ? 'https://x.example/' : ''}${oddText(random, 4)}`);
    for (const base of bases) {
      for (const kind of ['proxy', 'openurl'] as const) {
        const url = library(kind, base);
        if (url !== undefined) expect(new URL(url).protocol).toMatch(/^https?:$/);
      }
    }
  });
});
