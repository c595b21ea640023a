import { describe, expect, it } from 'vitest';
import { type Cited, citedBy, numbered } from './paper';

const LIST = numbered(30);
const ALL = Array.from({ length: 30 }, (_, i) => i + 1);

describe('plain brackets', () => {
  const genuine = ALL.map((n) => `Work of this kind was seen before [${n}].`);
  it.each<[string, Cited[]]>([
    ['en dash [4–6]', [['[4–6]', [4, 5, 6]]]],
    [
      'minus [4−6], figure dash [4‒6], em dash [4—6], hyphens [4‐6] [4‑6]',
      [
        ['[4−6]', [4, 5, 6]],
        ['[4‒6]', [4, 5, 6]],
        ['[4—6]', [4, 5, 6]],
        ['[4‐6]', [4, 5, 6]],
        ['[4‑6]', [4, 5, 6]],
      ],
    ],
    [
      'words [4 to 6], [4 through 6], [4 and 6], [4, 5 and 6]',
      [
        ['[4 to 6]', [4, 5, 6]],
        ['[4 through 6]', [4, 5, 6]],
        ['[4 and 6]', [4, 6]],
        ['[4, 5 and 6]', [4, 5, 6]],
      ],
    ],
    [
      'thin spaces [4, 6], [4 – 6] and [ 7 ]',
      [
        ['[4, 6]', [4, 6]],
        ['[4 – 6]', [4, 5, 6]],
        ['[ 7 ]', [7]],
      ],
    ],
    ['semicolons [4; 6; 8–10]', [['[4; 6; 8–10]', [4, 6, 8, 9, 10]]]],
    [
      'dots [4.] and [4,6,]',
      [
        ['[4.]', [4]],
        ['[4,6,]', [4, 6]],
      ],
    ],
    [
      'words before [see 4], [see also 4,5], [e.g. 4], [e.g., 4, 6], [cf. 4], [reviewed in 4], [for review see 4], [refs. 4, 5], [Ref. 4], [ref 4], [and references therein; 4]',
      [
        ['[see 4]', [4]],
        ['[see also 4,5]', [4, 5]],
        ['[e.g. 4]', [4]],
        ['[e.g., 4, 6]', [4, 6]],
        ['[cf. 4]', [4]],
        ['[reviewed in 4]', [4]],
        ['[for review see 4]', [4]],
        ['[refs. 4, 5]', [4, 5]],
        ['[Ref. 4]', [4]],
        ['[ref 4]', [4]],
        ['[and references therein; 4]', [4]],
      ],
    ],
    [
      'words behind [4, and references therein], [4 for a review], [4, p. 12]',
      [
        ['[4, and references therein]', [4]],
        ['[4 for a review]', [4]],
        ['[4, p. 12]', [4]],
      ],
    ],
    [
      'two in a row [4][5] or [4], [5] or [4]–[6]',
      [
        ['[4]', [4]],
        ['[5]', [5]],
        ['[4]', [4]],
        ['[5]', [5]],
        ['[4]–[6]', [4, 5, 6]],
      ],
    ],
    [
      'Moro et al. [4] and Moro et al.[4], Moro[4], “quoted”[4], HER2[4], (as said [4])',
      [
        ['[4]', [4]],
        ['[4]', [4]],
        ['[4]', [4]],
        ['[4]', [4]],
        ['[4]', [4]],
        ['[4]', [4]],
      ],
    ],
    [
      'of supplements [S1], figures [Fig. 2], letters [a], [b], notes [note 3], equations (3), sizes [2 × 3]',
      [],
    ],
    ['an interval [95% CI 3–9], a mean of 5 [3–9] and a range [3, 9]', []],
    ['Numbers not in the list [31], [99] and [0]', []],
    ['Escaped [4–6, 9, 11–13]', [['[4–6, 9, 11–13]', [4, 5, 6, 9, 11, 12, 13]]]],
    [
      'letters at numbers [4a], [4a,b] and [4, 5b]',
      [
        ['[4a]', [4]],
        ['[4a,b]', [4]],
        ['[4, 5b]', [4, 5]],
      ],
    ],
    [
      'bold [<b>4</b>], italics [<i>4</i>, <i>6</i>], spans [<span>4</span>–<span>6</span>]',
      [
        ['[4]', [4]],
        ['[4, 6]', [4, 6]],
        ['[4–6]', [4, 5, 6]],
      ],
    ],
    [
      'raised brackets<sup>[4]</sup> and <sup>[4–6]</sup>',
      [
        ['[4]', [4]],
        ['[4–6]', [4, 5, 6]],
      ],
    ],
  ])('%s', (sentence, expected) => {
    expect(citedBy(LIST, genuine, sentence)).toEqual(expected);
  });
});

describe('plain superscripts', () => {
  const genuine = ALL.map((n) => `Work of this kind was seen before.<sup>${n}</sup>`);
  it.each<[string, Cited[]]>([
    [
      'seen<sup>4–6</sup> and<sup>4,6</sup> or <sup>4, 6</sup>, then<sup>4,&nbsp;6</sup>.',
      [
        ['4–6', [4, 5, 6]],
        ['4,6', [4, 6]],
        ['4, 6', [4, 6]],
        ['4, 6', [4, 6]],
      ],
    ],
    [
      'pieces<sup>4</sup><sup>,</sup><sup>6</sup> and<sup>4</sup>–<sup>6</sup> and<sup>4</sup><sup>-6</sup> or<sup>4</sup><sup>–</sup><sup>6</sup>.',
      [
        ['4,6', [4, 6]],
        ['4–6', [4, 5, 6]],
        ['4-6', [4, 5, 6]],
        ['4–6', [4, 5, 6]],
      ],
    ],
    [
      'behind dots.<sup>4</sup> commas,<sup>5</sup> quotes”<sup>6</sup> brackets)<sup>7</sup> and HER2<sup>8</sup>',
      [
        ['4', [4]],
        ['5', [5]],
        ['6', [6]],
        ['7', [7]],
        ['8', [8]],
      ],
    ],
    [
      'It was said by Moro et al<sup>4</sup> and also by Moro et al.<sup>4</sup> and then in Moro’s<sup>4</sup> book',
      [
        ['4', [4]],
        ['4', [4]],
        ['4', [4]],
      ],
    ],
    [
      'characters⁴ and⁴⁻⁶ and⁴,⁶ or ⁴⁻⁵',
      [
        ['⁴', [4]],
        ['⁴⁻⁶', [4, 5, 6]],
        ['⁴,⁶', [4, 6]],
        ['⁴⁻⁵', [4, 5]],
      ],
    ],
    [
      'at 10<sup>6</sup> cells, 10<sup>−9</sup> M, 5 cm<sup>2</sup>, kg/m<sup>2</sup>, m<sup>2</sup>, mm<sup>3</sup>, s<sup>−1</sup>, <sup>18</sup>F, Ca<sup>2+</sup>, R<sup>2</sup>, χ<sup>2</sup>, 2<sup>5</sup>',
      [],
    ],
    [
      'at 1.5 × 10<sup>6</sup> and at 10<sup>4</sup>–10<sup>5</sup>, of 10<sup>5</sup>, and L<sup>2</sup> norm',
      [],
    ],
    [
      'doses of 60 mg/m<sup>2</sup>,<sup>4</sup> then 70 mg/m<sup>2</sup>.<sup>5</sup>',
      [
        ['4', [4]],
        ['5', [5]],
      ],
    ],
    [
      'raised letters<sup>a</sup>, stars<sup>*</sup>, daggers<sup>†</sup>, ordinals 4<sup>th</sup>, marks<sup>®</sup>',
      [],
    ],
    [
      'with reference to ref. 4 and refs 4–6 (see ref. 7)',
      [
        ['4', [4]],
        ['4–6', [4, 5, 6]],
        ['7', [7]],
      ],
    ],
    [
      'there were many cells CD4<sup>+</sup>CD25<sup>hi</sup>, Cre<sup>ERT2</sup>, p53<sup>−/−</sup>, Kras<sup>G12D</sup>, KRAS<sup>12</sup>',
      [['12', [12]]],
    ],
    [
      'a styled <span style="vertical-align: super">4,5</span> and a classed <span class="superscript">6</span>',
      [
        ['4,5', [4, 5]],
        ['6', [6]],
      ],
    ],
    ['beyond the list<sup>31</sup>', []],
  ])('%s', (sentence, expected) => {
    expect(citedBy(LIST, genuine, sentence)).toEqual(expected);
  });
});

describe('plain parentheses', () => {
  const genuine = ALL.map((n) => `Work of this kind was seen before (${n}).`);
  it.each<[string, Cited[]]>([
    [
      'seen (4–6), (4, 6), (4,6,8), (4; 6), (4 and 6)',
      [
        ['(4–6)', [4, 5, 6]],
        ['(4, 6)', [4, 6]],
        ['(4,6,8)', [4, 6, 8]],
        ['(4; 6)', [4, 6]],
        ['(4 and 6)', [4, 6]],
      ],
    ],
    [
      'Moro et al. (4) and Moro (5)',
      [
        ['(4)', [4]],
        ['(5)', [5]],
      ],
    ],
    [
      'called (refs 4–6), (ref. 4), (see ref. 5), (reviewed in 4), (reviewed in ref. 7)',
      [
        ['(refs 4–6)', [4, 5, 6]],
        ['(ref. 4)', [4]],
        ['(see ref. 5)', [5]],
        ['(reviewed in 4)', [4]],
        ['(reviewed in ref. 7)', [7]],
      ],
    ],
    [
      'italic (<i>4</i>) and (<i>4</i>, <i>5</i>), (<i>4–6</i>)',
      [
        ['(4)', [4]],
        ['(4, 5)', [4, 5]],
        ['(4–6)', [4, 5, 6]],
      ],
    ],
    [
      'in equation (3), Eq. (4), figure (5), 12 (7) patients, n (4), of 20 (15%), (n = 4), (Fig. 4), (4%), (4 mg), (day 4), (4 of 9)',
      [],
    ],
    ['aims were (1) to wait, (2) to watch and (3) to write', []],
    [
      'after words that are counted elsewhere: HER2 over-expression (14), a cell line (15), a model (16), the group (17), “so” (18), S phase (19), each year (20, 21)',
      [
        ['(14)', [14]],
        ['(15)', [15]],
        ['(16)', [16]],
        ['(17)', [17]],
        ['(18)', [18]],
        ['(19)', [19]],
        ['(20, 21)', [20, 21]],
      ],
    ],
    ['no ranges: a median of 6 (1–42), 6 (1–12) days, 14 (9 to 21), 3.5 (2–15)', []],
  ])('%s', (sentence, expected) => {
    expect(citedBy(LIST, genuine, sentence)).toEqual(expected);
  });
});

describe('linked numbers', () => {
  const a = (n: number, text = String(n)) => `<a href="#ref${n}">${text}</a>`;
  const genuine = ALL.map((n) => `Work of this kind was seen before [${a(n)}].`);
  it.each<[string, Cited[]]>([
    [
      `[${a(4)}–${a(6)}], [${a(4)}, ${a(6)}], [${a(4)},5,${a(6)}]`,
      [
        ['[4–6]', [4, 5, 6]],
        ['[4, 6]', [4, 6]],
        ['[4,5,6]', [4, 5, 6]],
      ],
    ],
    [
      `[${a(4, '4–6')}], [${a(4, '4')}]–[${a(6, '6')}]`,
      [
        ['[4–6]', [4, 5, 6]],
        ['[4]–[6]', [4, 5, 6]],
      ],
    ],
    [
      `${a(4, '[4]')}, ${a(6, '[6]')} and ${a(4, '[4]')}–${a(6, '[6]')}`,
      [
        ['[4]', [4]],
        ['[6]', [6]],
        ['[4]–[6]', [4, 5, 6]],
      ],
    ],
    [
      `in ${a(4, 'Moro and Brisk')} and ${a(5, 'ref. 5')}`,
      [
        ['Moro and Brisk', [4]],
        ['ref. 5', [5]],
      ],
    ],
    ['Figure <a href="#fig4">4</a>, Table <a href="#tab5">5</a>, note <a href="#fn6">6</a>', []],
    [
      `an unlinked [7] among links [${a(4)}]`,
      [
        ['[7]', [7]],
        ['[4]', [4]],
      ],
    ],
    [`in a legend (see [${a(4)}]) and a cell`, [['[4]', [4]]]],
    [`absolute <a href="https://journal.example/article/1#ref4">4</a>`, [['4', [4]]]],
  ])('%s', (sentence, expected) => {
    expect(citedBy(LIST, genuine, sentence)).toEqual(expected);
  });
});

describe('superscripts that lost their markup', () => {
  const genuine = ALL.map((n) => `Work of this kind was often seen before${n} and again.`);
  it.each<[string, Cited[]]>([
    [
      'relapse2,6,14 and metastasis.3–5 Others said “so”7 or (later)8 as Moro et al.9 did',
      [
        ['2,6,14', [2, 6, 14]],
        ['3–5', [3, 4, 5]],
        ['8', [8]],
        ['9', [9]],
      ],
    ],
    [
      'cells with p53, HER2, CD44, IL6, miR21, Ki67, H3K27, caspase3, cyclin1 and T4 in figure2 and Table3 of version2',
      [],
    ],
    ['a dose of 1,200 mg, 12.5 ml, ratio 1.5, on day 3, in 2011, of 3-5 cells and stage3', []],
  ])('%s', (sentence, expected) => {
    expect(citedBy(LIST, genuine, sentence)).toEqual(expected);
  });

  it('are not believed beside a few glued numbers', () => {
    expect(
      citedBy(LIST, ['Nothing is cited here at all.'], 'The words alpha1, beta2 and gamma3 are names'),
    ).toEqual([]);
  });

  it('are not believed where the page cites in another way', () => {
    const brackets = ALL.map((n) => `Work of this kind was seen before [${n}].`);
    expect(citedBy(LIST, brackets, 'The words alpha1, beta2 and gamma3 are names [4]')).toEqual([
      ['[4]', [4]],
    ]);
  });
});
