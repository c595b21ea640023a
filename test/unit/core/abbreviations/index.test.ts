import { describe, expect, it } from 'vitest';
import { findAbbreviations } from '../../../../src/core/abbreviations';

/** "SF = long form" for each definition found, in order. */
function found(text: string): string[] {
  return findAbbreviations(text).map(({ short, long }) => `${short} = ${long}`);
}

/** Texts and the definitions expected in each. */
type Cases = [text: string, ...definitions: string[]][];

function check(cases: Cases): void {
  for (const [text, ...definitions] of cases) expect(found(text), text).toEqual(definitions);
}

describe('long form (SF)', () => {
  it('takes the words whose initials the short form has', () => {
    check([
      ['Shedding of circulating tumour cells (CTC) was rare.', 'CTC = circulating tumour cells'],
      [
        'We saw epithelial-to-mesenchymal transition (EMT) early.',
        'EMT = epithelial-to-mesenchymal transition',
      ],
      ['the hallmark of drug-tolerant persister (DTP) cells', 'DTP = drug-tolerant persister'],
      ['after non-small cell lung cancer (NSCLC) had spread', 'NSCLC = non-small cell lung cancer'],
      [
        'in metastatic castration-resistant prostate cancer (mCRPC)',
        'mCRPC = metastatic castration-resistant prostate cancer',
      ],
      [
        'graded by Response Evaluation Criteria in Solid Tumours (RECIST)',
        'RECIST = Response Evaluation Criteria in Solid Tumours',
      ],
    ]);
  });

  it('prefers the shortest of equally good long forms and word starts to word insides', () => {
    check([
      ['clusters of cells in colorectal cancer (CRC)', 'CRC = colorectal cancer'],
      ['human and murine hepatocellular carcinoma (HCC)', 'HCC = hepatocellular carcinoma'],
      ['programmed treatment of progressive disease (PD)', 'PD = progressive disease'],
    ]);
  });

  it('finds letters within words', () => {
    check([
      ['stimulated with lipopolysaccharide (LPS)', 'LPS = lipopolysaccharide'],
      ['given methotrexate (MTX) weekly', 'MTX = methotrexate'],
      ['by immunohistochemistry (IHC)', 'IHC = immunohistochemistry'],
      ['a microRNA (miRNA) that silences', 'miRNA = microRNA'],
    ]);
  });

  it('leaves out small words, and class nouns that symbols leave out', () => {
    check([
      ['its receptor programmed cell death protein 1 (PD-1)', 'PD-1 = programmed cell death protein 1'],
      [
        'human epidermal growth factor receptor 2 (HER2) is',
        'HER2 = human epidermal growth factor receptor 2',
      ],
      ['ductal carcinoma in situ (DCIS)', 'DCIS = ductal carcinoma in situ'],
      ['patient-reported quality of life (QoL)', 'QoL = quality of life'],
    ]);
  });

  it('reads digits, roman numerals, number words and Greek letters', () => {
    check([
      ['transforming growth factor β (TGF-beta)', 'TGF-beta = transforming growth factor β'],
      ['transforming growth factor beta (TGFβ)', 'TGFβ = transforming growth factor beta'],
      ['hypoxia-inducible factor 1α (HIF-1α)', 'HIF-1α = hypoxia-inducible factor 1α'],
      ['vasopressor angiotensin II (Ang II)', 'Ang II = angiotensin II'],
      ['collagen type 4 (COL-IV)', 'COL-IV = collagen type 4'],
      ['grown in three-dimensional (3D) culture', '3D = three-dimensional'],
      ['released inositol 1,4,5-trisphosphate (IP3)', 'IP3 = inositol 1,4,5-trisphosphate'],
      ['under nitrous oxide (N2O)', 'N2O = nitrous oxide'],
    ]);
  });

  it('keeps the locants of chemical names', () => {
    check([
      ['treated with 5-fluorouracil (5-FU) and', '5-FU = 5-fluorouracil'],
      ["sensitised by 4,5',8-trimethylpsoralen (TMP) and light", "TMP = 4,5',8-trimethylpsoralen"],
      ['level of 25-hydroxyvitamin D (25(OH)D)', '25(OH)D = 25-hydroxyvitamin D'],
    ]);
  });

  it('reads parts in another order', () => {
    check([
      ['infiltrating regulatory T cells (Tregs)', 'Tregs = regulatory T cells'],
      ['secreted gamma interferon (IFN-gamma)', 'IFN-gamma = gamma interferon'],
    ]);
  });

  it('reads plus and minus as positive and negative', () => {
    check([
      ['tumours that were HER2-positive (HER2+)', 'HER2+ = HER2-positive'],
      ['node positive [N(+)] disease', 'N(+) = node positive'],
    ]);
  });

  it('reads plurals of either form', () => {
    check([
      ['cancer-associated fibroblasts (CAFs)', 'CAFs = cancer-associated fibroblasts'],
      ['myeloid-derived suppressor cell (MDSCs)', 'MDSCs = myeloid-derived suppressor cell'],
      ['tyrosine kinase inhibitors (TKI)', 'TKI = tyrosine kinase inhibitors'],
    ]);
  });

  it('keeps a bracket that belongs to the long form, and leaves out earlier definitions', () => {
    check([
      ['poly(ADP-ribose) polymerase (PARP)', 'PARP = poly(ADP-ribose) polymerase'],
      ['active c-Jun NH(2)-terminal kinase (JNK)', 'JNK = c-Jun NH(2)-terminal kinase'],
      [
        'overall survival (OS) and disease-free survival (DFS)',
        'OS = overall survival',
        'DFS = disease-free survival',
      ],
    ]);
  });
});

describe('brackets', () => {
  it('reads square, nested, doubled and quoted ones', () => {
    check([
      ['circulating tumour DNA [ctDNA]', 'ctDNA = circulating tumour DNA'],
      ['(as in tumour mutational burden [TMB])', 'TMB = tumour mutational burden'],
      ['microsatellite instability ((MSI))', 'MSI = microsatellite instability'],
      ['so-called “minimal residual disease” (“MRD”)', 'MRD = minimal residual disease'],
    ]);
  });

  it('reads past what stands beside the short form', () => {
    check([
      ['epithelial–mesenchymal transition (EMT; see Box 1)', 'EMT = epithelial-mesenchymal transition'],
      ['epithelial-mesenchymal transition (EMT, Fig. 2)', 'EMT = epithelial-mesenchymal transition'],
      ['epithelial-mesenchymal transition (EMT; Thiery, 2002)', 'EMT = epithelial-mesenchymal transition'],
      ['patients with stable disease (SD, n = 12)', 'SD = stable disease'],
      [
        'tumour cells, hereafter circulating tumour cells (hereafter CTCs)',
        'CTCs = circulating tumour cells',
      ],
      ['circulating tumour cells [12,13] (CTCs)', 'CTCs = circulating tumour cells'],
      ['circulating tumour cells\u206312,13 (CTCs)', 'CTCs = circulating tumour cells'],
    ]);
  });

  it('reads several short forms in one bracket', () => {
    check([
      [
        'overall and progression-free survival (OS and PFS)',
        'OS = overall survival',
        'PFS = progression-free survival',
      ],
      ['extracellular matrix (ECM or ExM)', 'ECM = extracellular matrix', 'ExM = extracellular matrix'],
    ]);
  });

  it('reads conjoined names', () => {
    check([
      ['cancers of head and neck (HN)', 'HN = head and neck'],
      ['stained with hematoxylin and eosin (H&E)', 'H&E = hematoxylin and eosin'],
    ]);
  });

  it('reads the short form first', () => {
    check([
      ['CTCs (circulating tumour cells) were counted', 'CTCs = circulating tumour cells'],
      ['blocked by IL-6 (interleukin-6) antibody', 'IL-6 = interleukin-6'],
      ['the TME (i.e., tumour microenvironment) matters', 'TME = tumour microenvironment'],
    ]);
  });

  it('reads both forms within one bracket', () => {
    check([['in both arms (progression-free survival, PFS) it rose', 'PFS = progression-free survival']]);
  });
});

describe('lists', () => {
  it.each([
    ['Abbreviations: CTC, circulating tumour cell; DTC, disseminated tumour cell.'],
    ['Abbreviations\u2029CTC: circulating tumour cell; DTC: disseminated tumour cell'],
    ['CTC = circulating tumour cell, DTC = disseminated tumour cell.'],
    ['CTC – circulating tumour cell; DTC – disseminated tumour cell'],
    ['CTC: circulating tumour cell DTC: disseminated tumour cell'],
    ['Values are means (CTC, circulating tumour cell; DTC, disseminated tumour cell).'],
    ['The abbreviations used are: CTC, circulating tumour cell; DTC, disseminated tumour cell.'],
  ])('%s', (text) => {
    expect(found(text)).toEqual(['CTC = circulating tumour cell', 'DTC = disseminated tumour cell']);
  });

  it('takes a long form with commas', () => {
    check([
      [
        'FEC: fluorouracil, epirubicin, cyclophosphamide; OS: overall survival',
        'FEC = fluorouracil, epirubicin, cyclophosphamide',
        'OS = overall survival',
      ],
    ]);
  });

  it('wants the very initials in running prose', () => {
    check([
      ['As for EMT, epithelial mesenchymal transition, it is'],
      ['Cells expressed PTEN, protein kinases and others.'],
    ]);
  });
});

describe('what is no definition', () => {
  it.each([
    'pathways were active (P < 0.05)',
    'nine patients (n = 12)',
    'a figure of interest (Fig. 2)',
    'first in grade (Figure 2A)',
    'of a higher risk (HR, 1.2)',
    'an increased hazard of recurrence (HR 1.2; 95% CI 1.0–1.4)',
    'as Tabulated above (Table 1)',
    'mean milligrams (12 mg) a day',
    'dose of kinase inhibitor (5 mg/kg)',
    'thirty-two of the patients (30 patients)',
    'the lower limb (left)',
    'in many areas (median)',
    'first we asked (i) and secondly (ii)',
    'any of these, an arm (a) or both (b)',
    'shown by Smith and Lee (Smith and Lee, 2004)',
    'many lineages (Lin and Lee, 2012; Doe et al., 2004)',
    'it was elsewhere (e.g., inside infrastructure (i.e., labs))',
    'cells were bought (Sigma-Aldrich, St. Louis, MO, USA)',
    'the Cinco de Mayo celebration (May)',
    'lines HCC-4 (HCC-20) and others',
    'a receptor tyrosine kinase (EGFR)',
    'the two drugs (cisplatin, paclitaxel)',
    'lung cancer (2004)',
    'NCT (NCT01234567)',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('keeps a statistic that is named in full', () => {
    check([['with a hazard ratio (HR, 0.56) in favour', 'HR = hazard ratio']]);
  });

  it('never crosses a block break, a sentence or a semicolon', () => {
    check([
      ['circulating tumour\u2029cells (CTC)'],
      ['circulating tumour cells\u2029(CTC)'],
      ['CTC:\u2029circulating tumour cells'],
      ['We saw circulating tumour. Cells (CTC) died.'],
      ['we saw circulating tumour; cells (CTC) died'],
    ]);
  });
});

describe('offsets and invisible characters', () => {
  it('gives the UTF-16 offset of the short form', () => {
    const text = '🧬 x circulating tumour cells (CTC), epithelial–mesenchymal transition (the “EMT”)';
    for (const { short, start } of findAbbreviations(text)) expect(text.startsWith(short, start)).toBe(true);
    expect(findAbbreviations(text)).toHaveLength(2);
  });

  it('reads over seams, soft hyphens and zero-width spaces', () => {
    const text = 'cir\u00ADcula\u200Bting tumour\u00A0cells\u2063 (\u2063CT\u200BCs)';
    expect(findAbbreviations(text)).toEqual([
      { short: 'CTCs', long: 'circulating tumour cells', start: text.indexOf('CT\u200BCs') },
    ]);
  });

  it('reports each definition, sorted by place', () => {
    expect(
      found('PFS (progression-free survival). Overall survival (OS) and overall survival (OS).'),
    ).toEqual(['PFS = progression-free survival', 'OS = Overall survival', 'OS = overall survival']);
  });
});

describe('time', () => {
  const SIZE = 2_000_000;
  const units = [
    '(',
    '(a',
    'a b c (ABC',
    'a b c (ABC) ',
    '([)',
    'ABC, ',
    'A (b c d e f g h i) ',
    'aaaaaaaaaaaaaa (AAAAAAAA) ',
  ];
  it.each(units)('is linear on 2 MB of "%s"', (unit) => {
    const text = unit.repeat(SIZE / unit.length);
    const begin = process.cpuUsage();
    findAbbreviations(text);
    // Processor time, which a busy machine does not stretch. Measured: 40 to 1,800 ms; a quadratic search takes minutes.
    expect(process.cpuUsage(begin).user / 1000).toBeLessThan(20_000);
  });
});
