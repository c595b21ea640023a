import { describe, expect, it } from 'vitest';
import type { Reference } from '../../../../../src/core/model';
import { formatReferences } from '../../../../../src/core/references';
import { oneLine } from '../../../../../src/core/text';
import { oddText, seeded } from '../../../harness/odd-text';
import { readBack } from './read-back';
import { REFERENCES } from './references';

describe('BibTeX', () => {
  const items = readBack(formatReferences(REFERENCES, 'bibtex'), 'bibtex');

  it('reads back whole', () => {
    expect(items).toHaveLength(REFERENCES.length);
    expect(items[0]).toMatchObject({
      type: 'article-journal',
      title: 'Quiet mRNA & the 5% rule: HER2_low cells at $0',
      author: [
        { family: 'Aldana', given: 'M. A.' },
        { 'non-dropping-particle': 'van der', family: 'Brisk', given: 'T.' },
        { family: "O'Cairn", given: 'J.' },
      ],
      'container-title': 'J Imagin Oncol',
      issued: { 'date-parts': [[2021, 3]] },
      volume: '71',
      issue: '2',
      page: '140-148',
      DOI: '10.1000/x_y.2021(3)<140>',
    });
    expect(items[1]).toMatchObject({
      author: [
        { family: 'Waiting Cells Working Group II' },
        { family: 'Imaginary Health Organization, Unit 4' },
      ],
      page: '959289',
    });
    expect(items[2]).toMatchObject({
      author: [
        { family: 'Çelik', given: 'Ş. Ö.' },
        { family: 'Øster', given: 'Å. Æ.' },
        { family: 'others' },
      ],
      page: '1476-1483',
    });
    expect(items[4]).toMatchObject({ type: 'chapter', 'container-title': 'The Book of Niches' });
    expect(items[5]).toMatchObject({ type: 'book', title: 'Niches again' });
  });

  it('keeps what could not be taken apart as it is printed', () => {
    expect(items[3]?.title).toBeUndefined();
    expect(items[3]?.note).toBe('As printed: J. Field, Phys. Rev. X 12, 345 (1990).');
    expect(items[8]?.title).toBe('ibid., see there & elsewhere {p. 4}');
  });

  it('names PubMed’s record as reference managers do', () => {
    expect(formatReferences(REFERENCES.slice(0, 1), 'bibtex')).toMatch(
      /pmid = \{90000001\},\s+pmcid = \{PMC9000001\}/,
    );
  });

  it('gives each entry its own key, the same on every export', () => {
    const keys = items.map((item) => item.id);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toEqual(readBack(formatReferences(REFERENCES, 'bibtex'), 'bibtex').map((item) => item.id));
    expect(keys.slice(0, 3)).toEqual([
      'aldana2021quiet',
      'waitingcellsworkinggroup2019guidance',
      'celik2010grosse',
    ]);
    expect(keys.slice(4, 6)).toEqual(['page2001niches', 'page2001nichesb']);
  });

  it('holds words with a capital inside in braces', () => {
    expect(formatReferences(REFERENCES.slice(0, 1), 'bibtex')).toContain(
      '{mRNA} \\& the 5\\% rule: {HER2\\_low} cells',
    );
  });

  it('reads back whatever stands in a title, a name, a journal', () => {
    const random = seeded(4);
    for (let i = 0; i < 300; i++) {
      const title = oddText(random);
      const reference: Reference = {
        n: 1,
        key: '1',
        authors: [oddText(random, 3), 'Aldana MA'],
        title: `T ${title}`,
        container: `J ${oddText(random, 4)}`,
        volume: '1',
        text: oddText(random),
      };
      const [item, ...more] = readBack(
        formatReferences([reference, ...REFERENCES.slice(1, 2)], 'bibtex'),
        'bibtex',
      );
      expect(more).toHaveLength(1);
      expect(comparable(item?.title)).toBe(comparable(`T ${title}`));
      expect(comparable(item?.['container-title'])).toBe(comparable(reference.container));
      expect(item?.author).toContainEqual({ family: 'Aldana', given: 'M. A.' });
    }
  });
});

/** The reader composes accents and reads quotes and dashes as TeX sets them. */
const comparable = (text: unknown) =>
  oneLine(String(text))
    .normalize('NFKC')
    .replace(/[‘’`'“”"]+/g, '"')
    .replace(/[-–—]+/g, '-')
    .replace(/\s+/g, ' ');
