import { describe, expect, it } from 'vitest';
import type { Reference } from '../../../../../src/core/model';
import { FORMAT_FILES, formatReferences, parseReference } from '../../../../../src/core/references';
import { REFERENCES } from './references';

const [first, group, cut, untitled, chapter, book, preprint, web, unparsed] = REFERENCES as [
  Reference,
  Reference,
  Reference,
  Reference,
  Reference,
  Reference,
  Reference,
  Reference,
  Reference,
];
const one = (reference: Reference, format: 'vancouver' | 'apa') =>
  formatReferences([reference], format).trimEnd();
const authors = (count: number) =>
  Array.from({ length: count }, (_, i) => `Aldana ${String.fromCharCode(65 + i)}`);

describe('Vancouver', () => {
  it.each([
    [
      first,
      "Aldana MA, van der Brisk T, O'Cairn J. Quiet mRNA & the 5% rule: HER2_low cells at $0. J Imagin Oncol. 2021 Mar 5;71(2):140-8. doi: 10.1000/x_y.2021(3)<140>. PMID: 90000001; PMCID: PMC9000001.",
    ],
    [cut, 'Çelik ŞÖ, Øster ÅÆ, et al. Große Tumoren. Z Tumor. 2010;12:1476-83.'],
    [untitled, 'Field J. Phys Rev X. 1990;12:345.'],
    [chapter, 'Page W. Niches. In: The Book of Niches. 2001. p. 12-40.'],
    [web, 'Handbook of waiting. Available from: https://guide.example/a?b=1&c={2}'],
    [unparsed, 'ibid., see there & elsewhere {p. 4}'],
  ])('writes %#', (reference, expected) => expect(one(reference, 'vancouver')).toBe(expected));

  it('names six authors', () => {
    expect(one({ ...first, authors: authors(6) }, 'vancouver')).toMatch(
      /^(Aldana [A-F], ){5}Aldana F\. Quiet/,
    );
    expect(one({ ...first, authors: authors(7) }, 'vancouver')).toMatch(/^(Aldana [A-F], ){6}et al\. Quiet/);
  });

  it('numbers a list, not one alone', () => {
    expect(formatReferences([book, chapter], 'vancouver')).toMatch(/^6\. Page W\..*\n5\. Page W\./);
  });
});

describe('APA', () => {
  it.each([
    [
      first,
      "Aldana, M. A., van der Brisk, T., & O'Cairn, J. (2021). Quiet mRNA & the 5% rule: HER2_low cells at $0. J Imagin Oncol, 71(2), 140–148. https://doi.org/10.1000/x_y.2021(3)%3C140%3E",
    ],
    [
      group,
      'Waiting Cells Working Group II, & Imaginary Health Organization, Unit 4. (2019). Guidance on waiting. Front Med (Nowhere), 9, Article 959289. https://doi.org/10.1000/guide.2',
    ],
    [cut, 'Çelik, Ş. Ö., Øster, Å. Æ., et al. (2010b). Große Tumoren. Z Tumor, 12, 1476–1483.'],
    [chapter, 'Page, W. (2001). Niches. In The Book of Niches (pp. 12–40).'],
    [preprint, 'Early, A. (2022). Before review. https://arxiv.org/abs/2201.00001'],
    [web, 'Handbook of waiting. (n.d.). https://guide.example/a?b=1&c={2}'],
    [unparsed, 'ibid., see there & elsewhere {p. 4}'],
  ])('writes %#', (reference, expected) => expect(one(reference, 'apa')).toBe(expected));

  it('names up to twenty authors, of more nineteen and the last', () => {
    expect(one({ ...first, authors: authors(20) }, 'apa')).toContain('Aldana, S., & Aldana, T. (2021)');
    expect(one({ ...first, authors: authors(22) }, 'apa')).toContain('Aldana, S., … Aldana, V. (2021)');
  });

  it('stands in the order of the alphabet', () => {
    const lines = formatReferences(REFERENCES, 'apa').trimEnd().split('\n');
    expect(lines.map((line) => line.slice(0, 5))).toEqual([
      'Aldan',
      'Çelik',
      'Early',
      'Field',
      'Handb',
      'ibid.',
      'Page,',
      'Page,',
      'Waiti',
    ]);
  });
});

describe('CSL-JSON', () => {
  const items = JSON.parse(formatReferences(REFERENCES, 'csl-json')) as Record<string, unknown>[];

  it('has an item for each', () => {
    expect(items.map(({ type }) => type)).toEqual([
      'article-journal',
      'article-journal',
      'article-journal',
      'article-journal',
      'chapter',
      'book',
      'article',
      'webpage',
      'document',
    ]);
    expect(items[0]).toMatchObject({
      id: 'aldana2021quiet',
      author: [{ family: 'Aldana', given: 'M. A.' }, { family: 'van der Brisk' }, { family: "O'Cairn" }],
      issued: { 'date-parts': [[2021, 3, 5]] },
      page: '140-148',
      DOI: '10.1000/x_y.2021(3)<140>',
      PMID: '90000001',
      PMCID: 'PMC9000001',
    });
    expect(items[1]?.author).toEqual([
      { literal: 'Waiting Cells Working Group II' },
      { literal: 'Imaginary Health Organization, Unit 4' },
    ]);
    expect(items[8]).toEqual({ id: 'ref9', type: 'document', title: 'ibid., see there & elsewhere {p. 4}' });
  });
});

describe('formatReferences', () => {
  it('writes nothing for nothing', () => {
    expect(formatReferences([], 'ris')).toBe('');
    expect(formatReferences([], 'bibtex')).toBe('');
    expect(JSON.parse(formatReferences([], 'csl-json'))).toEqual([]);
  });

  it('writes each style so that it is read again', () => {
    for (const format of ['vancouver', 'apa'] as const) {
      const again = parseReference(one({ ...first, doi: '10.1000/plain.1' }, format));
      expect(again).toMatchObject({
        authors: first.authors,
        year: 2021,
        doi: '10.1000/plain.1',
        volume: '71',
        issue: '2',
      });
      expect(again.title).toBe(first.title);
    }
  });

  it('names a file for each format', () => {
    expect(FORMAT_FILES.bibtex.extension).toBe('bib');
    expect(FORMAT_FILES.ris.mime).toContain('research-info');
  });
});
