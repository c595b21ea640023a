import { describe, expect, it } from 'vitest';
import { parseReference } from '../../../../../src/core/references';

const WORK = {
  authors: ['Aldana M', 'Brisk TJ'],
  title: 'Quiet cells at the edge of the wound',
  container: 'J Imagin Oncol',
  year: 2011,
  volume: '12',
  issue: '3',
  pages: '101-109',
};
const { issue: _issue, ...WITHOUT_ISSUE } = WORK;

describe('parseReference', () => {
  it.each([
    [
      'Vancouver',
      'Aldana M, Brisk TJ. Quiet cells at the edge of the wound. J Imagin Oncol. 2011;12(3):101–109.',
      WORK,
    ],
    [
      'PubMed',
      'Aldana M, Brisk TJ. Quiet cells at the edge of the wound. J Imagin Oncol. 2011 Mar 4;12(3):101-109.',
      { ...WORK, month: 3, day: 4 },
    ],
    [
      'APA',
      'Aldana, M., & Brisk, T. J. (2011). Quiet cells at the edge of the wound. J Imagin Oncol, 12(3), 101–109.',
      WORK,
    ],
    [
      'Springer',
      'Aldana M, Brisk TJ (2011) Quiet cells at the edge of the wound. J Imagin Oncol 12(3):101–109',
      WORK,
    ],
    [
      'Nature',
      'Aldana, M. & Brisk, T. J. Quiet cells at the edge of the wound. *J Imagin Oncol* 12, 101–109 (2011).',
      WITHOUT_ISSUE,
    ],
    [
      'Harvard',
      'Aldana, M. and Brisk, T.J., 2011. Quiet cells at the edge of the wound. J Imagin Oncol, 12(3), pp.101-109.',
      WORK,
    ],
    [
      'MDPI',
      'Aldana, M.; Brisk, T.J. Quiet cells at the edge of the wound. J Imagin Oncol 2011, 12, 101–109. [CrossRef] [PubMed]',
      WITHOUT_ISSUE,
    ],
    [
      'BioMed Central',
      'Aldana M, Brisk TJ: Quiet cells at the edge of the wound. J Imagin Oncol 2011, 12(3):101-109.',
      WORK,
    ],
    [
      'initials first',
      'M. Aldana and T. J. Brisk, “Quiet cells at the edge of the wound,” J Imagin Oncol, vol. 12, no. 3, pp. 101–109, 2011.',
      WORK,
    ],
    [
      'Frontiers',
      'Aldana, M., and Brisk, T. J. (2011). Quiet cells at the edge of the wound. *J Imagin Oncol* 12, 101–109.',
      WITHOUT_ISSUE,
    ],
    [
      'a label in front',
      '[17] Aldana M, Brisk TJ. Quiet cells at the edge of the wound. J Imagin Oncol. 2011;12(3):101–109.',
      WORK,
    ],
  ])('takes %s apart', (_style, printed, expected) => {
    expect(parseReference(printed)).toEqual(expected);
  });

  it('reads physics without a title', () => {
    expect(
      parseReference('C. Dunmere, R. Estell, and N. de Faro, J. Phys. Fict. B 109, 11414 (2005).'),
    ).toEqual({
      authors: ['Dunmere C', 'Estell R', 'de Faro N'],
      container: 'J. Phys. Fict. B',
      year: 2005,
      volume: '109',
      article: '11414',
    });
  });

  it('reads books, their editions and numbers', () => {
    expect(
      parseReference(
        'Gilt, H., & Harrow, S. (1990). *Methods of waiting* (2nd ed.). Nowhere, NW: Example Press. ISBN 978-3-16-148410-0',
      ),
    ).toMatchObject({
      authors: ['Gilt H', 'Harrow S'],
      title: 'Methods of waiting',
      year: 1990,
      isbn: '9783161484100',
    });
    expect(parseReference('World Health Organization. Report on waiting. Geneva: WHO; 2014.')).toMatchObject({
      authors: ['World Health Organization'],
      title: 'Report on waiting',
      year: 2014,
    });
  });

  it('keeps names whole', () => {
    const { authors, etAl } = parseReference(
      "O'Ryan M, van der Berg J-P, Müller-Lüden K, De Conti G, et al. A title. J Imagin Oncol 2004; 15 Suppl 3: iii17–iii23.",
    );
    expect(authors).toEqual(["O'Ryan M", 'van der Berg JP', 'Müller-Lüden K', 'De Conti G']);
    expect(etAl).toBe(true);
  });

  it('does not take the beginning of a title for an author', () => {
    expect(
      parseReference('Cancer DNA methylation in plain words. J Imagin Oncol. 2011;12:1–9.'),
    ).toMatchObject({
      authors: [],
      title: 'Cancer DNA methylation in plain words',
    });
  });

  it('tells article numbers from pages', () => {
    expect(parseReference('Moro D. Bone. J Imagin Oncol. 2016;51(2):e1204.')).toMatchObject({
      article: 'e1204',
    });
    expect(parseReference('Moro D. Bone. J Imagin Oncol. 2016;51(2):S45–S50.')).toMatchObject({
      pages: 'S45-S50',
    });
    expect(parseReference('Moro D. Bone. Cochrane Tales 2005, CD000335.')).toMatchObject({
      article: 'CD000335',
      year: 2005,
    });
  });

  it('leaves printed years alone', () => {
    expect(
      parseReference('Moro D (2023 Feb) Bone. *J Imagin Oncol* 9:1. https://doi.org/10.5555/fic.2022.9'),
    ).toMatchObject({
      year: 2023,
      month: 2,
      doi: '10.5555/fic.2022.9',
    });
    expect(parseReference('Moro D (n.d.) Bone.').year).toBeUndefined();
    expect(parseReference('Moro D (2010b) Bone. J Imagin Oncol 1:2–3')).toMatchObject({
      year: 2010,
      yearSuffix: 'b',
    });
  });

  it('survives what is no reference', () => {
    for (const text of ['', '   ', '12', '((((((((', '*'.repeat(500), `${'A, '.repeat(3000)}(2010)`]) {
      expect(Array.isArray(parseReference(text).authors)).toBe(true);
    }
  });
});
