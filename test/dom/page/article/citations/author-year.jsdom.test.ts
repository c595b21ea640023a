import { describe, expect, it } from 'vitest';
import { type Cited, citedBy } from './paper';

const LIST = [
  /* 1 */ 'Aldana, M. K., & Brisk, T. J. (2011). Quiet cells. <i>J Imagin Oncol, 12</i>, 1–9.',
  /* 2 */ 'Corvo, L., Dunmere, P., & Estell, R. (2013a). Holidays. <i>J Imagin Oncol, 13</i>, 1–9.',
  /* 3 */ 'Corvo, L., Faro, N., & Estell, R. (2013b). More holidays. <i>J Imagin Oncol, 14</i>, 1–9.',
  /* 4 */ 'de la Faro, N. (2014). Maps of cells. <i>J Imagin Oncol, 15</i>, 1–9.',
  /* 5 */ 'García-Núñez, J., Ibáñez, P., & Öst, D. (2017). Bone. <i>J Imagin Oncol, 16</i>, 1–9.',
  /* 6 */ 'García-Núñez, J., Ibáñez, P., & Öst, D. (2019). Bone again. <i>J Imagin Oncol, 17</i>, 1–9.',
  /* 7 */ 'O’Hara, S., & McTavish, A. (2015). Rest. <i>J Imagin Oncol, 18</i>, 1–9.',
  /* 8 */ 'van der Berg, K., Zell, C., & Ito, M. (2012). Two at once. <i>J Imagin Oncol, 18</i>, 1–9.',
  /* 9 */ 'Smith, A. (2010). One of many. <i>J Imagin Oncol, 11</i>, 1–9.',
  /* 10 */ 'Smith, A., & Jones, B. (2010). Two of many. <i>J Imagin Oncol, 11</i>, 11–19.',
  /* 11 */ 'Smith, A., Jones, B., & Kay, C. (2012). Three of many. <i>J Imagin Oncol, 11</i>, 21–29.',
  /* 12 */ 'Smith, Z. (2012). Another one. <i>J Imagin Oncol, 11</i>, 31–39.',
  /* 13 */ 'Saint John, E., & Li, W. (in press). To come. <i>J Imagin Oncol</i>.',
  /* 14 */ 'World Waiting Society. (2020). Guidance on waiting. Geneva: WWS Press.',
  /* 15 */ 'Le Blanc, F. (1998). Old cells. <i>J Imagin Oncol, 1</i>, 1–9.',
  /* 16 */ 'Li, W., & Wu, X. (2016). Short names. <i>J Imagin Oncol, 21</i>, 1–9.',
];

const GENUINE = [
  'So it was (Aldana and Brisk 2011; de la Faro 2014; Smith and Jones 2010; Li and Wu 2016; Le Blanc 1998).',
  'So it was (García-Núñez et al. 2017; O’Hara and McTavish 2015; van der Berg et al. 2012).',
];

describe('authors and years', () => {
  it.each<[string, Cited[]]>([
    [
      '(Aldana & Brisk, 2011), (Aldana and Brisk 2011), [Aldana and Brisk, 2011]',
      [
        ['(Aldana & Brisk, 2011)', [1]],
        ['(Aldana and Brisk 2011)', [1]],
        ['[Aldana and Brisk, 2011]', [1]],
      ],
    ],
    [
      'Aldana and Brisk (2011), Aldana & Brisk [2011], Aldana and Brisk’s (2011) work',
      [
        ['Aldana and Brisk (2011)', [1]],
        ['Aldana & Brisk [2011]', [1]],
        ['Aldana and Brisk’s (2011)', [1]],
      ],
    ],
    [
      '(Corvo et al. 2013a, b), (Corvo et al., 2013a,b), (Corvo et al. 2013a, 2013b), Corvo et al. (2013a; 2013b), (Corvo et al. 2013a and b), (Corvo et al. 2013a-b)',
      [
        ['(Corvo et al. 2013a, b)', [2, 3]],
        ['(Corvo et al., 2013a,b)', [2, 3]],
        ['(Corvo et al. 2013a, 2013b)', [2, 3]],
        ['Corvo et al. (2013a; 2013b)', [2, 3]],
        ['(Corvo et al. 2013a and b)', [2, 3]],
        ['(Corvo et al. 2013a-b)', [2, 3]],
      ],
    ],
    [
      '(García-Núñez et al. 2017, 2019), García-Núñez et al. (2017, 2019), (García-Núñez <i>et al.</i>, 2017 and 2019)',
      [
        ['(García-Núñez et al. 2017, 2019)', [5, 6]],
        ['García-Núñez et al. (2017, 2019)', [5, 6]],
        ['(García-Núñez et al., 2017 and 2019)', [5, 6]],
      ],
    ],
    [
      '(Garcia-Nunez et al. 2017), (GARCÍA-NÚÑEZ et al. 2017), (García‐Núñez et al. 2017)',
      [
        ['(Garcia-Nunez et al. 2017)', [5]],
        ['(GARCÍA-NÚÑEZ et al. 2017)', [5]],
        ['(García‐Núñez et al. 2017)', [5]],
      ],
    ],
    [
      "(O'Hara and McTavish 2015), O’Hara and McTavish (2015), (O`Hara & McTavish, 2015)",
      [
        ["(O'Hara and McTavish 2015)", [7]],
        ['O’Hara and McTavish (2015)', [7]],
        ['(O`Hara & McTavish, 2015)', [7]],
      ],
    ],
    [
      '(van der Berg et al., 2012), Van der Berg et al. (2012), (Berg et al. 2012), Van Der Berg and colleagues (2012)',
      [
        ['(van der Berg et al., 2012)', [8]],
        ['Van der Berg et al. (2012)', [8]],
        ['(Berg et al. 2012)', [8]],
        ['Van Der Berg and colleagues (2012)', [8]],
      ],
    ],
    [
      '(de la Faro, 2014), De la Faro (2014), (Faro 2014), N. de la Faro (2014)',
      [
        ['(de la Faro, 2014)', [4]],
        ['De la Faro (2014)', [4]],
        ['(Faro 2014)', [4]],
        ['de la Faro (2014)', [4]],
      ],
    ],
    [
      '(Smith, 2010), (Smith & Jones, 2010), (Smith et al., 2012), (Smith, 2012), Smith, Jones, and Kay (2012)',
      [
        ['(Smith, 2010)', [9]],
        ['(Smith & Jones, 2010)', [10]],
        ['(Smith et al., 2012)', [11]],
        ['(Smith, 2012)', [12]],
        ['Smith, Jones, and Kay (2012)', [11]],
      ],
    ],
    [
      '(Saint John & Li, in press), Saint John and Li (in press)',
      [
        ['(Saint John & Li, in press)', [13]],
        ['Saint John and Li (in press)', [13]],
      ],
    ],
    [
      '(World Waiting Society, 2020), the World Waiting Society (2020), (WWS 2020)',
      [
        ['(World Waiting Society, 2020)', [14]],
        ['World Waiting Society (2020)', [14]],
        ['(WWS 2020)', [14]],
      ],
    ],
    [
      '(see Aldana & Brisk, 2011), (e.g., Le Blanc, 1998), (reviewed in Li and Wu, 2016), (cf. Le Blanc 1998)',
      [
        ['Aldana & Brisk, 2011', [1]],
        ['Le Blanc, 1998', [15]],
        ['Li and Wu, 2016', [16]],
        ['Le Blanc 1998', [15]],
      ],
    ],
    [
      '(Aldana and Brisk, 2011; Le Blanc, 1998; see also Li and Wu, 2016)',
      [['(Aldana and Brisk, 2011; Le Blanc, 1998; see also Li and Wu, 2016)', [1, 15, 16]]],
    ],
    [
      '(Aldana and Brisk 2011, Le Blanc 1998, Li and Wu 2016)',
      [['(Aldana and Brisk 2011, Le Blanc 1998, Li and Wu 2016)', [1, 15, 16]]],
    ],
    [
      '(Le Blanc 1998: 12), (Le Blanc 1998, p. 12), Le Blanc (1998, Fig. 2), (Le Blanc, 1998, pp. 3–4; Li & Wu, 2016)',
      [
        ['Le Blanc 1998', [15]],
        ['Le Blanc 1998', [15]],
        ['Le Blanc (1998', [15]],
        ['Le Blanc, 1998', [15]],
        ['Li & Wu, 2016', [16]],
      ],
    ],
    [
      'In 2011 Aldana left. Smith was born in 1950. The Li (2 of 16) study; Berg in 2013; Corvo 14; Smith (n = 2010)',
      [],
    ],
    ['Smith Street 12, Aldana Hospital, (Brisk), (Smith), a Berg of 2012 stones', []],
    ['Smith et al. found it (2012), and Smith and colleagues later', []],
  ])('%s', (sentence, expected) => {
    expect(citedBy(LIST, GENUINE, sentence)).toEqual(expected);
  });
});
