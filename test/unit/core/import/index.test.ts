import { describe, expect, it } from 'vitest';
import { decodeFile, ImportError, importArticles, MAX_ARTICLES } from '../../../../src/core/import';
import { formatReferences } from '../../../../src/core/references';
import { oddText, seeded } from '../../harness/odd-text';
import { REFERENCES } from '../references/formats/references';
import * as files from './files';

const { ARTICLE } = files;
const GOOD: [name: string, format: string, text: string, differs?: object][] = [
  ['RIS', 'ris', files.RIS, { date: '2021-03-05' }],
  ['RIS of the old kind', 'ris', files.OLD_RIS],
  ['NBIB', 'nbib', files.NBIB],
  ['BibTeX', 'bibtex', files.BIBTEX],
  ['CSL-JSON', 'json', files.CSL, { date: '2021-03-05' }],
  ['Zotero’s JSON', 'json', files.ZOTERO_JSON, { date: '2021-03-05' }],
  ['Zotero’s CSV', 'csv', files.ZOTERO_CSV, { date: '2021-03-05' }],
  ['PubMed’s CSV', 'csv', files.PUBMED_CSV, { volumePages: undefined, authors: ARTICLE.authors.slice(0, 2) }],
];

const refusal = (text: string, fileName?: string): ImportError => {
  try {
    importArticles(text, fileName);
  } catch (error) {
    if (error instanceof ImportError) return error;
    throw error;
  }
  throw new Error('it was taken');
};

describe('a good file', () => {
  it.each(GOOD)('%s', (_, format, text, differs = {}) => {
    const imported = importArticles(text);
    expect(imported.format).toBe(format);
    expect(imported.articles).toEqual([{ ...ARTICLE, ...differs }]);
  });

  it.each(GOOD)('%s with a byte order mark and the line ends of every system', (_, format, text) => {
    const expected = importArticles(text).articles;
    for (const end of ['\r\n', '\r']) {
      const odd = `\uFEFF${text.replaceAll('\n', end)}`;
      expect(importArticles(odd, 'export.txt')).toMatchObject({ format, articles: expected });
    }
  });

  it('keeps no abstract', () => {
    for (const [, , text] of GOOD)
      expect(JSON.stringify(importArticles(text))).not.toMatch(/abstract|BACKGROUND/i);
  });

  it('is what was exported', () => {
    for (const format of ['ris', 'bibtex', 'csl-json'] as const) {
      // One has neither title nor identifier.
      const { articles, unnamed } = importArticles(formatReferences(REFERENCES, format));
      expect(articles).toHaveLength(REFERENCES.length - 1);
      expect(unnamed).toHaveLength(1);
      expect(articles[0]).toMatchObject({
        title: REFERENCES[0]?.title,
        authors: REFERENCES[0]?.authors,
        doi: '10.1000/x_y.2021(3)<140>',
        pmid: '90000001',
        pmcid: 'PMC9000001',
        volumePages: '71(2):140-148',
      });
      expect(articles[2]).toMatchObject({ authors: ['Çelik ŞÖ', 'Øster ÅÆ'], volumePages: '12:1476-1483' });
    }
  });
});

describe('a list of identifiers', () => {
  const ids = (text: string) =>
    importArticles(text).articles.map(({ doi, pmid, pmcid }) => doi ?? pmid ?? pmcid);

  it('takes every way to write them, one or several a line', () => {
    expect(
      ids(`# my list
10.1000/a.1
doi:10.1000/b(2)  https://doi.org/10.1000/c%3C3%3E
10.1000/d,4, 10.1000/e;5;10.1000/f
<https://dx.doi.org/10.1000/g>; "10.1000/h"
PMID: 90000001, PMC9000001
https://pubmed.ncbi.nlm.nih.gov/90000002/
3. Aldana M (2021) Quiet cells. https://doi.org/10.1000/i.
10.1000/A.1
`),
    ).toEqual([
      '10.1000/a.1',
      '10.1000/b(2)',
      '10.1000/c<3>',
      '10.1000/d,4',
      '10.1000/e;5',
      '10.1000/f',
      '10.1000/g',
      '10.1000/h',
      '90000001',
      '90000002',
      '10.1000/i',
    ]);
  });

  it('takes identifiers of different kinds on one line as one article', () => {
    expect(
      importArticles('Aldana M. Quiet. doi: 10.1000/a.1. PMID: 90000001; PMCID: PMC9000001.').articles,
    ).toEqual([{ title: '', authors: [], doi: '10.1000/a.1', pmid: '90000001', pmcid: 'PMC9000001' }]);
  });

  it('takes bare numbers as PMIDs when there is nothing else', () => {
    expect(ids('90000001\n90000002\n')).toEqual(['90000001', '90000002']);
    expect(refusal('90000001\n10.1000/a.1\n')).toMatchObject({ reason: 'unexpected', line: 1 });
  });

  it('counts what stands twice', () => {
    expect(importArticles('10.1000/a\n10.1000/A\nhttps://doi.org/10.1000/a').duplicates).toBe(2);
  });

  it('says which line names no article', () => {
    expect(refusal('10.1000/a.1\n\nquiet cells\n')).toMatchObject({
      reason: 'unexpected',
      line: 3,
      detail: 'quiet cells',
    });
  });
});

describe('a broken file is refused whole', () => {
  const record = files.RIS.trim();
  it.each([
    ['RIS without end', `${record}\n${record.slice(0, -5)}`, 'not-closed', 18],
    ['RIS that begins twice', `TY  - JOUR\nTI  - A\nTY  - JOUR\nTI  - B\nER  - \n`, 'not-closed', 1],
    ['RIS with text outside', `${record}\n\nLost words\n`, 'unexpected', 19],
    ['RIS with a field outside', `${record}\nTI  - Lost\n`, 'unexpected', 18],
    ['RIS that names nothing', `\nTY  - JOUR\nPY  - 2020\nER  - \n`, 'nothing-named', 2],
    ['NBIB with a wrong number', files.NBIB.replace('90000001', 'x1'), 'unexpected', 2],
    ['NBIB with words before', `words\n${files.NBIB}`, 'unexpected', 1],
    ['BibTeX with a value open', `@article{a,\n title = {A {b {c},\n year = 2020\n}\n`, 'not-closed', 2],
    ['BibTeX with a quote open', `@article{a,\n year = 2020,\n title = "A b,\n}\n`, 'not-closed', 3],
    ['BibTeX without comma', `@article{a,\n title = {A}\n year = 2020\n}\n`, 'unexpected', 3],
    ['BibTeX without equals sign', `@article{a,\n title {A}\n}\n`, 'unexpected', 2],
    ['BibTeX cut off', `@article{a,\n title = {A},\n}\n\n@article{b,\n title = {B},\n`, 'not-closed', 5],
    ['BibTeX that names nothing', `% list\n@article{b,\n year = 2020}\n`, 'nothing-named', 2],
    ['JSON cut off', files.CSL.slice(0, -3), 'not-closed', 2],
    ['JSON with a comma too much', files.CSL.replace('"2021",', '"2021",,'), 'unexpected', 24],
    ['JSON with a bare word', '[\n{"title": quiet}\n]', 'unexpected', 2],
    ['JSON with an item that is none', '[\n{"title": "A"},\n\n{"colour": "red"}\n]', 'unexpected', 4],
    ['JSON that names nothing', '[\n\n{"type": "book"}\n]', 'nothing-named', 3],
    ['annotations', '[{"type": "Annotation", "target": "https://a.example"}]', 'unexpected', 1],
    ['CSV with a quote open', files.ZOTERO_CSV.replace('""quotation"""', '""quotation'), 'not-closed', 2],
    ['CSV with a cell too few', `${files.PUBMED_CSV}"1","A"\n`, 'unexpected', 3],
    ['CSV of something else', '"Title of sample";"Value"\n"a";"1"\n', 'unexpected', 1],
  ])('%s', (_, text, reason, line) => {
    expect(refusal(text, 'table.csv')).toMatchObject({ reason, line });
    expect(refusal(text.replaceAll('\n', '\r\n'), 'table.csv')).toMatchObject({ reason, line });
  });

  it.each([
    ['nothing', ' \n', 'empty', ''],
    ['XML', '<?xml version="1.0"?><PubmedArticleSet/>', 'unknown-format', 'XML'],
    ['Zotero’s RDF', '<rdf:RDF xmlns:rdf="x"></rdf:RDF>', 'unknown-format', 'RDF'],
    ['a page', '<!DOCTYPE html><p>10.1000/a</p>', 'unknown-format', 'HTML'],
    ['a PDF', '%PDF-1.7', 'unknown-format', 'PDF'],
    ['bytes', 'PK\0\0', 'not-text', ''],
  ])('%s', (_, text, reason, detail) =>
    expect(refusal(text)).toMatchObject({ reason, detail, line: undefined }),
  );

  it('says it in words for those who log it', () => {
    expect(refusal('@article{a,\n title {A}\n}').message).toBe('line 2: unexpected ({A})');
  });
});

describe('duplicates', () => {
  it('become one with the fullest fields, whatever joins them', () => {
    const { articles, duplicates } = importArticles(`
TY  - JOUR
TI  - Quiet cells
AU  - Aldana, M
DO  - 10.1000/ABC
ER  - 
TY  - JOUR
TI  - Other cells
DO  - 10.1000/other
ER  - 
TY  - JOUR
DB  - PubMed
AN  - 90000001
PY  - 2020
ER  - 
TY  - JOUR
TI  - Quiet cells at the edge
AU  - Aldana, M
AU  - Brisk, T
DO  - 10.1000/abc
DB  - PubMed
AN  - 90000001
ER  - 
`);
    expect(duplicates).toBe(2);
    expect(articles).toEqual([
      {
        title: 'Quiet cells at the edge',
        authors: ['Aldana M', 'Brisk T'],
        doi: '10.1000/ABC',
        pmid: '90000001',
        year: 2020,
      },
      { title: 'Other cells', authors: [], doi: '10.1000/other' },
    ]);
  });

  it('are not made of articles without identifier', () => {
    const editorial = 'TY  - JOUR\nTI  - Editorial\nPY  - 2020\nER  - \n';
    expect(importArticles(editorial + editorial).articles).toHaveLength(2);
  });
});

describe('odd files', () => {
  it('are read or refused, never anything else', () => {
    const random = seeded(12);
    for (let i = 0; i < 1500; i++) {
      const [, , text] = GOOD[i % GOOD.length] as (typeof GOOD)[number];
      const at = Math.floor(random() * text.length);
      const odd = text.slice(0, at) + oddText(random, 3) + text.slice(at + Math.floor(random() * 20));
      try {
        for (const { title, authors, journal = '' } of importArticles(odd).articles)
          expect([title, journal, ...authors].join(' ')).not.toMatch(/[\n\r\0\u2028\u202E]/);
      } catch (error) {
        expect(error).toBeInstanceOf(ImportError);
      }
    }
  });

  it('of any title come back from our own formats', () => {
    const random = seeded(13);
    for (let i = 0; i < 300; i++) {
      const title = `T ${oddText(random)} t`;
      const reference = { n: 1, key: '1', authors: ['Aldana MA'], title, container: 'J', text: '' };
      const [ris, csl] = (['ris', 'csl-json'] as const).map(
        (format) => importArticles(formatReferences([reference], format)).articles[0],
      );
      expect(untagged(ris?.title)).toBe(importArticles(JSON.stringify([{ title }])).articles[0]?.title);
      expect(csl?.title).toBe(untagged(ris?.title));
    }
  });

  it('of thousands of entries are read whole, and of too many refused', () => {
    const entry = (i: number) => `@article{k${i},
  title = {Cells {HER2} ${i}}, author = {M{\\"u}ller, M. and Brisk, T.}, year = {2020},
  doi = {10.1000/k.${i}}, abstract = {${'many words '.repeat(100)}}
}\n`;
    const text = Array.from({ length: 5000 }, (_, i) => entry(i)).join('');
    expect(importArticles(text).articles).toHaveLength(5000);
    const many = Array.from({ length: MAX_ARTICLES + 1 }, (_, i) => `10.1000/k.${i}`).join('\n');
    expect(refusal(many)).toMatchObject({ reason: 'too-many' });
  });
});

describe('decodeFile', () => {
  it('reads UTF-8, UTF-16 and the old Windows code page', () => {
    const text = 'TI  - Große Zellen';
    const utf16 = (little: boolean) => {
      const bytes = new DataView(new ArrayBuffer(2 + text.length * 2));
      [...`\uFEFF${text}`].forEach((char, i) => {
        bytes.setUint16(i * 2, char.charCodeAt(0), little);
      });
      return new Uint8Array(bytes.buffer);
    };
    expect(decodeFile(new TextEncoder().encode(text))).toBe(text);
    expect(decodeFile(utf16(true))).toBe(text);
    expect(decodeFile(utf16(false))).toBe(text);
    expect(decodeFile(Uint8Array.from([...text].map((char) => char.charCodeAt(0))))).toBe(text);
  });

  it('refuses what is no text', () => {
    expect(() => decodeFile(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]))).toThrow(ImportError);
  });
});

/** CSL-JSON allows a few tags in titles; they are no part of the text. */
const untagged = (title = '') =>
  title
    .replace(/<\/?b>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
