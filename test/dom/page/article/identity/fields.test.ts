import { describe, expect, it } from 'vitest';
import { articleOf, identifiersOf, metaFingerprint } from '../../../../../src/page/article';
import { body, linked, metas, page, read } from './helpers';

const TITLE = 'Quiet cells in the bone of mice';
const URL = 'https://j.example/article/1';

describe('fields of an article', () => {
  it('reads Highwire tags', () => {
    const head = metas({
      citation_title: ' Quiet  cells in the bone of mice',
      citation_author: ['Mara Aldana', 'Teo van Brandt'],
      citation_journal_title: 'Journal of Quiet',
      citation_publication_date: '2031/05/02',
      citation_volume: '12',
      citation_issue: '3',
      citation_firstpage: '101',
      citation_lastpage: '112',
      citation_doi: 'https://doi.org/10.5555/Quiet.1',
      citation_pmid: '30000001',
      citation_pmcid: 'PMC9000001',
    });
    expect(
      read(`${head}<link rel="canonical" href="/article/1">`, body(TITLE), `${URL}?utm_source=x#s2`),
    ).toEqual({
      kind: 'article',
      title: TITLE,
      authors: ['Mara Aldana', 'Teo van Brandt'],
      journal: 'Journal of Quiet',
      date: '2031-05-02',
      volume: '12',
      issue: '3',
      pages: '101-112',
      doi: '10.5555/Quiet.1',
      pmid: '30000001',
      pmcid: 'PMC9000001',
      url: URL,
    });
  });

  it('reads Dublin Core and PRISM', () => {
    const head = metas({
      'DC.Title': TITLE,
      'dc.creator': ['Aldana, Mara', 'Brandt, Teo'],
      'dc.identifier': ['info:pmid/30000001', 'doi:10.5555/quiet.1'],
      'prism.publicationName': 'Journal of Quiet',
      'prism.publicationDate': '2031-05-02',
      'prism.volume': '12',
      'prism.number': '3',
      'prism.startingPage': '101',
    });
    expect(read(head, body(TITLE), `${URL}?utm_source=x`)).toMatchObject({
      doi: '10.5555/quiet.1',
      pmid: '30000001',
      authors: ['Aldana, Mara', 'Brandt, Teo'],
      journal: 'Journal of Quiet',
      date: '2031-05-02',
      pages: '101',
      url: URL,
    });
  });

  it('reads JSON-LD with issue, volume and journal inside each other', () => {
    const data = {
      '@context': 'https://schema.org',
      mainEntity: {
        '@type': 'ScholarlyArticle',
        headline: TITLE,
        datePublished: '2031-05-02T00:00:00Z',
        pageStart: '101',
        pageEnd: '112',
        sameAs: 'https://doi.org/10.5555/quiet.1',
        author: [
          { '@type': 'Person', name: 'Mara Aldana' },
          { givenName: 'Teo', familyName: 'Brandt' },
        ],
        isPartOf: {
          '@type': 'PublicationIssue',
          issueNumber: '3',
          isPartOf: {
            '@type': 'PublicationVolume',
            volumeNumber: 12,
            isPartOf: { '@type': 'Periodical', name: 'Journal of Quiet' },
          },
        },
      },
    };
    expect(read(linked(data), body(TITLE), URL)).toEqual({
      kind: 'article',
      url: URL,
      title: TITLE,
      doi: '10.5555/quiet.1',
      journal: 'Journal of Quiet',
      authors: ['Mara Aldana', 'Teo Brandt'],
      date: '2031-05-02',
      volume: '12',
      issue: '3',
      pages: '101-112',
    });
  });

  it('reads the head of a page without metadata', () => {
    const shown = `<h1>${TITLE}</h1><p>Aldana M. J Quiet 2031. <span>doi:</span> <a href="#">10.5555/quiet.1</a></p><p>PMID: <a>30000001</a></p>${body('x')}`;
    expect(read('', shown.replace('<h1>x</h1>', ''), 'https://j.example/a/1')).toMatchObject({
      doi: '10.5555/quiet.1',
      pmid: '30000001',
      title: TITLE,
    });
  });

  it('does not take a cited work for the paper', () => {
    const shown = `<h1>${TITLE}</h1><p>As was seen before (https://doi.org/10.5555/other.1).</p>${body('x')}`;
    expect(
      read('', `${shown}<p>10.5555/third</p>`.replace('<h1>x</h1>', ''), 'https://j.example/a/1').doi,
    ).not.toBe('10.5555/third');
  });

  it.each([
    ['2031/05/02', '2031-05-02'],
    ['2031-5', '2031-05'],
    ['2031', '2031'],
    ['2031 Feb 15', '2031-02-15'],
    ['15 February 2031', '2031-02-15'],
    ['February 15, 2031', '2031-02-15'],
    ['Feb 2031', '2031-02'],
    ['20310215', '2031-02-15'],
    ['2031-00-00', '2031'],
    ['2031-05-02T10:00:00+01:00', '2031-05-02'],
    ['02/15/2031', '2031'],
    ['Spring', undefined],
  ])('date %s', (printed, date) => {
    const head = metas({ citation_title: TITLE, citation_author: 'A', citation_date: printed });
    expect(read(head, body(TITLE), URL).date).toBe(date);
  });
});

describe('tags that say nothing, or say it badly', () => {
  const doiOf = (citation_doi: string, more: Record<string, string | string[]> = {}, url = URL) =>
    read(metas({ citation_title: TITLE, citation_author: 'A', citation_doi, ...more }), body(TITLE), url).doi;

  it.each([
    '',
    ' ',
    'N/A',
    'null',
    'undefined',
    '{{doi}}',
    'doi',
    '10.5555',
    '10.1234/example',
    'https://doi.org/',
  ])('no DOI in %j', (content) => {
    expect(doiOf(content)).toBeUndefined();
    expect(doiOf(content, { 'dc.identifier': 'doi:10.5555/quiet.1' })).toBe('10.5555/quiet.1');
  });

  it('decodes what was escaped once or twice', () => {
    const sici = '10.5555/(SICI)1097-0142(19960101)77:1<1::AID-CNCR1>3.0.CO;2-X';
    expect(doiOf(sici.replace('<', '&lt;').replace('>', '&gt;'))).toBe(sici);
    expect(doiOf(sici.replace('<', '&amp;lt;').replace('>', '&amp;gt;'))).toBe(sici);
    expect(doiOf(sici.replace('<', '%3C').replace('>', '%3E'))).toBe(sici);
    const title = 'Loss of &lt;i&gt;TP53&lt;/i&gt; &amp;amp; Ca<sup>2+</sup>&#x2010;flux';
    const head = metas({
      citation_title: title,
      citation_author: 'Brandt&#39;s, T',
      citation_journal_title: 'Bone &amp; Joint',
    });
    expect(read(head, body(TITLE), URL)).toMatchObject({
      title: 'Loss of TP53 & Ca2+‐flux',
      authors: ["Brandt's, T"],
      journal: 'Bone & Joint',
    });
  });

  it('keeps a title with signs of comparison', () => {
    expect(
      read(metas({ citation_title: 'Doses < 5 mg and > 2 mg', citation_author: 'A' }), body(TITLE), URL)
        .title,
    ).toBe('Doses < 5 mg and > 2 mg');
  });

  it.each(['10.1002/(ISSN)1097-0142', '10.5555/1097-0142', '10.1371/journal.pone'])(
    'DOI of a journal: %s',
    (doi) => {
      expect(doiOf(doi)).toBeUndefined();
      expect(doiOf(doi, { 'prism.doi': '10.5555/quiet.1' })).toBe('10.5555/quiet.1');
    },
  );

  it('drops numbers that are none', () => {
    const head = metas({
      citation_title: TITLE,
      citation_author: 'A',
      citation_pmid: '0',
      citation_pmcid: 'N/A',
      citation_volume: '0',
      citation_issue: '-',
      citation_journal_title: 'null',
    });
    expect(read(head, body(TITLE), URL)).toEqual({ kind: 'article', title: TITLE, authors: ['A'], url: URL });
  });

  it('splits names that one tag holds, and says each once', () => {
    const head = metas({
      citation_title: TITLE,
      citation_authors: 'Aldana, Mara; Brandt, Teo; Aldana, Mara;',
      citation_doi: '10.5555/q',
    });
    expect(read(head, body(TITLE), URL).authors).toEqual(['Aldana, Mara', 'Brandt, Teo']);
  });
});

describe('contradictions', () => {
  const at = (path: string) => `https://j.example${path}`;

  it('prefers of several DOIs the one that the address confirms', () => {
    const head = metas({
      citation_title: TITLE,
      citation_author: 'A',
      citation_doi: ['10.5555/erratum.2', '10.5555/quiet.1'],
    });
    expect(read(head, body(TITLE), at('/doi/full/10.5555/quiet.1')).doi).toBe('10.5555/quiet.1');
  });

  it('leaves metadata of another paper alone', () => {
    const head = metas({
      citation_title: 'Loud cells, quite another story',
      citation_author: 'B',
      citation_doi: '10.5555/loud.9',
      citation_journal_title: 'J',
    });
    const article = read(head, body(TITLE), at('/doi/full/10.5555/quiet.1'));
    expect(article).toEqual({
      kind: 'article',
      title: TITLE,
      doi: '10.5555/quiet.1',
      url: at('/doi/full/10.5555/quiet.1'),
    });
    const pmc = read(
      metas({ citation_title: 'Loud', citation_author: 'B', citation_pmcid: 'PMC1' }),
      body(TITLE),
      'https://pmc.ncbi.nlm.nih.gov/articles/PMC9000001/',
    );
    expect([pmc.pmcid, pmc.title]).toEqual(['PMC9000001', TITLE]);
  });

  it('keeps metadata that the title on the page confirms, whatever the address', () => {
    const head = metas({ citation_title: TITLE, citation_author: 'A', citation_doi: '10.5555/quiet.1' });
    expect(read(head, body(TITLE), at('/doi/full/10.5555/old-address.7')).doi).toBe('10.5555/quiet.1');
  });

  it('leaves metadata alone that are known to be left behind', () => {
    const document = page(
      metas({ citation_title: 'Loud', citation_author: 'B', citation_doi: '10.5555/loud.9' }),
      body(TITLE),
      at('/a/2'),
    );
    expect(articleOf(document, metaFingerprint(document))).toEqual({
      kind: 'article',
      title: TITLE,
      url: at('/a/2'),
    });
  });

  it('takes no canonical address that leads to the front page', () => {
    const head = `${metas({ citation_title: TITLE, citation_author: 'A' })}<link rel="canonical" href="https://j.example/">`;
    expect(read(head, body(TITLE), at('/a/2')).url).toBe(at('/a/2'));
  });

  it('takes no site’s name for a title', () => {
    const head = metas({
      'og:title': 'Journal of Quiet and of Rest',
      'og:type': 'article',
      'dc.identifier': 'doi:10.5555/quiet.1',
    });
    expect(read(head, body(TITLE), URL, TITLE).title).toBe(TITLE);
  });
});

describe('chapters of one book', () => {
  const chapter = (doi: string, path: string, more: Record<string, string> = {}) =>
    read(
      metas({
        citation_title: TITLE,
        citation_author: 'A',
        citation_inbook_title: 'Book',
        citation_doi: doi,
        ...more,
      }),
      body(TITLE),
      `https://b.example${path}`,
    );

  it('are told apart by pages or address where they share a DOI', () => {
    const [a, b] = [
      chapter('10.5555/9783161484100', '/book/1/chapter/11'),
      chapter('10.5555/9783161484100', '/book/1/chapter/12'),
    ];
    expect([a.doi, b.doi]).toEqual(['10.5555/9783161484100', '10.5555/9783161484100']);
    expect([a.chapter, b.chapter]).toEqual(['/book/1/chapter/11', '/book/1/chapter/12']);
    expect(
      chapter('10.5555/978-3-16-148410-0', '/b/1', { citation_firstpage: '33', citation_lastpage: '44' })
        .chapter,
    ).toBe('33-44');
    expect(
      chapter('10.5555/978-3-16-148410-0', '/b/1', { citation_firstpage: '1', citation_lastpage: '12' })
        .chapter,
    ).toBe('/b/1');
  });

  it.each([
    '10.5555/978-3-16-148410-0_5',
    '10.5555/9783161484100.ch5',
    '10.5555/9783161484100-5',
    '10.5555/oso/9783161484100.003.0005',
  ])('need nothing more with a DOI of their own: %s', (doi) => {
    expect(chapter(doi, '/b/1')).toMatchObject({ kind: 'chapter', doi });
    expect(chapter(doi, '/b/1').chapter).toBeUndefined();
  });

  it('prefer their own DOI to that of the book', () => {
    const head = metas({
      citation_title: TITLE,
      citation_author: 'A',
      citation_inbook_title: 'Book',
      citation_doi: ['10.5555/978-3-16-148410-0', '10.5555/978-3-16-148410-0_5'],
    });
    expect(read(head, body(TITLE), 'https://b.example/c/5').doi).toBe('10.5555/978-3-16-148410-0_5');
  });
});

describe('versions of one preprint', () => {
  it.each<[string, Record<string, string>, string | undefined]>([
    [
      'https://www.biorxiv.org/content/10.1101/2031.01.02.000001v2',
      { citation_doi: '10.1101/2031.01.02.000001' },
      '2',
    ],
    [
      'https://www.biorxiv.org/content/10.1101/2031.01.02.000001v3.full-text',
      { citation_doi: '10.1101/2031.01.02.000001', citation_id: '2031.01.02.000001v1' },
      '3',
    ],
    [
      'https://www.medrxiv.org/content/10.1101/2031.01.02.000001v11.supplementary-material',
      { citation_doi: '10.1101/2031.01.02.000001' },
      '11',
    ],
    [
      'https://www.biorxiv.org/content/early/2031/01/02/000001',
      { citation_doi: '10.1101/000001', citation_id: '10.1101/000001v1' },
      '1',
    ],
    ['https://arxiv.org/abs/3101.00001v3', { citation_arxiv_id: '3101.00001' }, '3'],
    ['https://arxiv.org/abs/3101.00001', { citation_arxiv_id: '3101.00001' }, undefined],
    [
      'https://www.researchsquare.com/article/rs-999999/v2',
      { citation_doi: '10.21203/rs.3.rs-999999/v2' },
      '2',
    ],
    [
      'https://www.researchsquare.com/article/rs-999999/latest',
      { citation_doi: '10.21203/rs.3.rs-999999/v4' },
      '4',
    ],
    [
      'https://www.preprints.org/manuscript/203101.0001/v2',
      { citation_doi: '10.20944/preprints203101.0001.v2' },
      '2',
    ],
    ['https://f1000research.com/articles/3-190/v2', { citation_doi: '10.12688/f1000research.9999.2' }, '2'],
    ['https://f1000research.com/articles/3-190', { citation_doi: '10.12688/f1000research.9999.3' }, '3'],
    ['https://elifesciences.org/reviewed-preprints/99999v2', { citation_doi: '10.7554/eLife.99999.2' }, '2'],
    ['https://elifesciences.org/articles/99999', { citation_doi: '10.7554/eLife.99999' }, undefined],
    ['https://j.example/article/12v2', { citation_doi: '10.5555/q' }, undefined],
  ])('%s', (url, tags, version) => {
    const head = metas({ citation_title: TITLE, citation_author: 'A', ...tags });
    expect(read(head, body(TITLE), url).version).toBe(version);
  });

  it('are not the journal’s version', () => {
    const head = metas({
      citation_title: TITLE,
      citation_author: 'A',
      citation_arxiv_id: '3101.00001',
      citation_doi: '10.5555/journal.7',
    });
    expect(read(head, body(TITLE), 'https://arxiv.org/abs/3101.00001')).toMatchObject({
      arxiv: '3101.00001',
      kind: 'preprint',
    });
    expect(read(head, body(TITLE), 'https://arxiv.org/abs/3101.00001').doi).toBeUndefined();
  });
});

describe('identifiersOf', () => {
  it('lists what the page states of its article', () => {
    expect(identifiersOf({ kind: 'article', doi: '10.5555/a.1', pmcid: 'PMC12', title: 'T' })).toEqual([
      { kind: 'doi', value: '10.5555/a.1' },
      { kind: 'pmcid', value: 'PMC12' },
    ]);
    expect(identifiersOf({ pmid: '123', arxiv: '3101.00001' })).toEqual([
      { kind: 'pmid', value: '123' },
      { kind: 'arxiv', value: '3101.00001' },
    ]);
  });
});
