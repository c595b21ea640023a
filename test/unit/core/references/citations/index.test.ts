import { describe, expect, it } from 'vitest';
import { citedIn, listOf, listOfSize } from './helpers';

const NINE = listOfSize(9);

describe('citations by number', () => {
  it('reads brackets', () => {
    expect(citedIn(NINE, 'Some wait [1], others do not [2, 6–9] or later [see 3].')).toEqual([
      ['[1]', [1]],
      ['[2, 6–9]', [2, 6, 7, 8, 9]],
      ['[see 3]', [3]],
    ]);
  });

  it('reads superscripts in pieces and as characters', () => {
    expect(citedIn(NINE, 'Some wait^1^, relapse^2^,^6^ or move^7^^–9^. Others stay⁴ and leave³,⁵.')).toEqual([
      ['1', [1]],
      ['2,6', [2, 6]],
      ['7–9', [7, 8, 9]],
      ['⁴', [4]],
      ['³,⁵', [3, 5]],
    ]);
  });

  it('takes a measure’s power for none, and a reference behind a quantity for one', () => {
    expect(
      citedIn(
        NINE,
        'Doses of 5 mg/m^2^ on 4 cm^2^ wells^1,2^ at 250 mg^9^ in 1999^4^ for HER2^7^ cells^3,5^ at 10^6^.',
      ),
    ).toEqual([
      ['1,2', [1, 2]],
      ['9', [9]],
      ['4', [4]],
      ['7', [7]],
      ['3,5', [3, 5]],
    ]);
  });

  it('fills in what links leave out', () => {
    expect(
      citedIn(
        NINE,
        'So [<1|1>–<4|4>], so [<2|2>, 3, <5|5>], so ^<6|6>^^-^^<8|8>^, so [<7–9|7>] and <(2)|2><(3)|3>.',
      ),
    ).toEqual([
      ['[1–4]', [1, 2, 3, 4]],
      ['[2, 3, 5]', [2, 3, 5]],
      ['6-8', [6, 7, 8]],
      ['[7–9]', [7, 8, 9]],
      ['(2)', [2]],
      ['(3)', [3]],
    ]);
  });

  it('reads references called by name', () => {
    expect(
      citedIn(
        NINE,
        'As said [1–5], see refs 4–6, ref. 2 and references 7 and 9, not reference 3′ nor ref. 12.',
      ),
    ).toEqual([
      ['[1–5]', [1, 2, 3, 4, 5]],
      ['4–6', [4, 5, 6]],
      ['2', [2]],
      ['7 and 9', [7, 9]],
    ]);
  });

  it('goes by the labels that the list prints', () => {
    const list = listOfSize(3).map((reference) => ({ ...reference, key: String(reference.n + 20) }));
    expect(citedIn(list, 'So [21] and [22, 23], not [1].')).toEqual([
      ['[21]', [1]],
      ['[22, 23]', [2, 3]],
    ]);
  });

  it('believes one way of citing only', () => {
    expect(citedIn(NINE, 'So [1–6], of 12 (7) patients with aim (8), or cells^9^.')).toEqual([
      ['[1–6]', [1, 2, 3, 4, 5, 6]],
    ]);
  });

  it('finds nothing without a list', () => {
    expect(citedIn([], 'So [1] (2)^3^ (Moro 2011).')).toEqual([]);
  });
});

describe('citations by author and year', () => {
  const LIST = listOf(
    'Aldana, M., & Brisk, T. J. (2011). Quiet cells. J Imagin Oncol, 12, 1–9.',
    'Corvo, L., Dunmere, P., & Estell, R. (2013a). Holidays. J Imagin Oncol, 13, 1–9.',
    'Corvo, L., Faro, N., & Estell, R. (2013b). More holidays. J Imagin Oncol, 14, 1–9.',
    'de la Faro, N. (2014). Maps. J Imagin Oncol, 15, 1–9.',
    'Müller-Øst, D. (2017). Bone. J Imagin Oncol, 16, 1–9.',
    'Müller-Øst, D. (2019). Bone again. J Imagin Oncol, 17, 1–9.',
    'World Waiting Society (WWS) (2020). Guidance.',
    'Zell, C., & Brisk, T. J. (2012). Two at once. J Imagin Oncol, 18, 1–9.',
    'Zell, C., & Corvo, L. (2012). Two others. J Imagin Oncol, 18, 11–19.',
    'Yarrow, B., & Zell, C. (). Undated. J Imagin Oncol.',
  );

  it.each<[string, [string, number[]][]]>([
    ['So it is (Aldana & Brisk, 2011).', [['(Aldana & Brisk, 2011)', [1]]]],
    ['Aldana and Brisk (2011) said so.', [['Aldana and Brisk (2011)', [1]]]],
    ['Corvo et al. (2013a, b) said so.', [['Corvo et al. (2013a, b)', [2, 3]]]],
    ['(Corvo et al., 2013b; de la Faro, 2014)', [['(Corvo et al., 2013b; de la Faro, 2014)', [3, 4]]]],
    [
      '(e.g. Müller-Øst 2017, 2019; see also Zell & Corvo, 2012)',
      [['Müller-Øst 2017, 2019; see also Zell & Corvo, 2012', [5, 6, 9]]],
    ],
    [
      'Muller-Ost’s (2017) view; De la Faro 2014.',
      [
        ['Muller-Ost’s (2017)', [5]],
        ['De la Faro 2014', [4]],
      ],
    ],
    [
      '(WWS, 2020) and the World Waiting Society (2020)',
      [
        ['(WWS, 2020)', [7]],
        ['World Waiting Society (2020)', [7]],
      ],
    ],
    [
      'Zell and Brisk (2012), in contrast to Zell and Corvo (2012)',
      [
        ['Zell and Brisk (2012)', [8]],
        ['Zell and Corvo (2012)', [9]],
      ],
    ],
    [
      '(Yarrow & Zell n.d.), again (Yarrow and Zell)',
      [
        ['(Yarrow & Zell n.d.)', [10]],
        ['(Yarrow and Zell)', [10]],
      ],
    ],
    ['In 2011 Brisk was away; Corvo left in 2013 and Aldana (2012) never came.', []],
  ])('%s', (sentence, expected) => {
    expect(citedIn(LIST, sentence, 'Elsewhere: (Aldana & Brisk, 2011)').slice(0, -1)).toEqual(expected);
  });

  it('counts letters that the list does not print', () => {
    const list = listOf(
      'Moro D, Orton W. Bone. J Imagin Oncol. 2011;1:1–9.',
      'Moro D, Orton W. Bone again. J Imagin Oncol. 2011;2:1–9.',
    );
    expect(citedIn(list, 'So (Moro and Orton 2011b).')).toEqual([['(Moro and Orton 2011b)', [2]]]);
  });

  it('follows links on letters and on years without their letter', () => {
    expect(citedIn(LIST, 'So Corvo et al. (<2013a|2>, <b|3>), then (Corvo et al. <2013|2>).')).toEqual([
      ['Corvo et al. (2013a, b)', [2, 3]],
      ['(Corvo et al. 2013)', [2]],
    ]);
  });

  it('joins links on years only', () => {
    expect(citedIn(LIST, 'So (Aldana and Brisk <2011|1>; Corvo et al. <2013|2>; Nobody <2014|4>).')).toEqual([
      ['(Aldana and Brisk 2011; Corvo et al. 2013; Nobody 2014)', [1, 2, 4]],
    ]);
  });
});

describe('time', () => {
  it('grows with the text, not faster', () => {
    const list = listOfSize(500);
    const block = (n: number) => `${'Cells of Moro wait (n = 3) and '.repeat(n)}[1].`;
    const measure = (n: number) => {
      const start = process.cpuUsage();
      citedIn(list, block(n));
      return process.cpuUsage(start).user / 1000;
    };
    measure(200);
    const small = Math.max(measure(400), 50);
    expect(measure(1600)).toBeLessThan(small * 12);
  });
});
