import { describe, expect, it } from 'vitest';
import { findIdentifiers } from '../../../../src/core/identifiers';
import { BLOCK_BREAK, type Identifier, SEAM } from '../../../../src/core/model';
import { found } from './helpers';

const DOIS = [
  '10.1016/j.neuroimage.2006.11.008',
  '10.1016/S0140-6736(03)12655-4',
  '10.1016/0301-2115(95)02118-Q',
  '10.1044/1092-4388(2008/013)',
  '10.1038/nrc.2016.25',
  '10.1056/NEJMp1901103',
  '10.1023/B:CEMN.0000005322.27203.73',
  '10.1385/MB:26:3:249',
  '10.1176/appi.ajp.161.10.1872',
  '10.1093/gerona/58.1.M46',
  '10.1088/0967-3334/20/3/302',
  '10.1037//0021-843X.109.4.589',
  '10.1097/01.ASN.0000113243.24155.2F',
  '10.1111/j.2044-8260.1967.tb00530.x',
  '10.7326/0003-4819-137-5_Part_1-200209030-00012',
  '10.1002/14651858.CD001269.pub4',
  '10.1200/JCO.2008.26.15_suppl.4500',
  '10.1002/(SICI)1097-0142(19990201)85:3<529::AID-CNCR3>3.0.CO;2-9',
  '10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2',
  '10.1002/1097-0142(19940815)74:4+<1464::AID-CNCR2820741611>3.0.CO;2-K',
  '10.1175/1520-0442(2000)013<2217:ROTSIO>2.0.CO;2',
  '10.1890/0012-9658(2006)87[2433:EVOENM]2.0.CO;2',
  '10.1002/1097-4598(200007)23:7<1082::aid-mus13>3.0.co;2-8',
  '10.1063/1.4945450',
  '10.1186/bcr1',
];

/** [text that says the identifier, what it says, where within the text]. */
type Saying = [text: string, identifier: Identifier, offset: number, printed: string];

function saying(label: string, printed: string, identifier: Identifier): Saying {
  return [label + printed, identifier, label.length, printed];
}

const DOI_LABELS = [
  '',
  'doi:',
  'doi: ',
  'DOI: ',
  'DOI ',
  'DOI:\u00A0',
  `doi:${SEAM}`,
  'doi.org/',
  'https://doi.org/',
  'http://dx.doi.org/',
  'https://www.doi.org/',
  'https://doi-org.proxy.uni.edu/',
  'doi: https://doi.org/',
  'https://onlinelibrary.wiley.com/doi/',
  'info:doi/',
];

const OTHERS: Saying[] = [
  ...[
    'PMID: ',
    'PMID\u00A0',
    'pmid:',
    'PubMed ID: ',
    'PubMed PMID: ',
    'PMID:\u2009',
    `PMID: ${SEAM}`,
    'https://pubmed.ncbi.nlm.nih.gov/',
    'https://www.ncbi.nlm.nih.gov/pubmed/',
    'https://pubmed-ncbi-nlm-nih-gov.proxy.uni.edu/',
    'https://europepmc.org/article/MED/',
  ].map((label) => saying(label, '24055351', { kind: 'pmid', value: '24055351' })),
  ...[
    '',
    'PMCID: ',
    'PMC free article: ',
    'https://pmc.ncbi.nlm.nih.gov/articles/',
    'https://www.ncbi.nlm.nih.gov/pmc/articles/',
    'https://europepmc.org/article/PMC/',
  ].map((label) => saying(label, 'PMC3632347', { kind: 'pmcid', value: 'PMC3632347' })),
  ...['', 'ClinicalTrials.gov identifier: ', 'ClinicalTrials.gov, ', 'https://clinicaltrials.gov/study/'].map(
    (label) => saying(label, 'NCT02640963', { kind: 'nct', value: 'NCT02640963' }),
  ),
  ...['', 'ISRCTN registry: ', 'https://www.isrctn.com/'].map((label) =>
    saying(label, 'ISRCTN13762819', { kind: 'isrctn', value: 'ISRCTN13762819' }),
  ),
  saying('EudraCT ', '2010-022162-27', { kind: 'eudract', value: '2010-022162-27' }),
  saying('EU CT number ', '2022-500014-26-00', { kind: 'euct', value: '2022-500014-26-00' }),
  saying('arXiv:', '2105.00076', { kind: 'arxiv', value: '2105.00076' }),
  saying('GEO: ', 'GSE12345', { kind: 'geo', value: 'GSE12345' }),
  saying('', 'SRP123456', { kind: 'sra', value: 'SRP123456' }),
  saying('', 'PRJNA123456', { kind: 'bioproject', value: 'PRJNA123456' }),
  saying('', 'E-MTAB-566', { kind: 'arrayexpress', value: 'E-MTAB-566' }),
  saying('', 'phs000178.v11.p8', { kind: 'dbgap', value: 'phs000178.v11.p8' }),
  saying('', 'EGAS00001005356', { kind: 'ega', value: 'EGAS00001005356' }),
  saying('PDB ID: ', '1M17', { kind: 'pdb', value: '1M17' }),
  saying('RRID:', 'CVCL_0031', { kind: 'rrid', value: 'CVCL_0031' }),
];

const SAYINGS: Saying[] = [
  ...DOIS.flatMap((doi) => DOI_LABELS.map((label) => saying(label, doi, { kind: 'doi', value: doi }))),
  ...OTHERS,
];

const SURROUNDINGS: [before: string, after: string][] = [
  ['', ''],
  ['see ', '.'],
  ['(', ')'],
  ['[', ']'],
  ['<', '>'],
  ['“', '”'],
  ['"', '"'],
  ['‘', '’'],
  ['as shown before (', '), and later'],
  ['as shown before ((', ')), and later'],
  ['Data: ', '—not used here'],
  ['Data: ', ' – not used here'],
  ['registered (', ') in 2012'],
  ['Nat Rev Cancer 16(4):201–218. ', '. Epub 2016 Apr 1'],
  ['J Clin Oncol. 2019;37(4):300–10. ', ''],
  ['is it ', '?'],
  ['first ', '; second'],
  ['first ', ', second'],
  ['one: ', ':'],
  ['text. ', '.\n'],
  [`cell${BLOCK_BREAK}`, `${BLOCK_BREAK}cell`],
  [`${SEAM}`, `${SEAM}CrossRef`],
  ['a ', '\u2009b'],
  ['a\u200B ', '\u200B b'],
  ['参见（', '），以及'],
  ['', '…'],
];

describe('every identifier in every surrounding', () => {
  it.each(SURROUNDINGS)('%j … %j', (before, after) => {
    for (const [text, identifier, offset, printed] of SAYINGS) {
      const whole = before + text + after;
      const start = before.length + offset;
      expect(findIdentifiers(whole), whole).toEqual([
        { kind: 'identifier', start, end: start + printed.length, identifier },
      ]);
    }
  });

  it('two of them side by side are both found, in order', () => {
    for (const separator of ['; ', ', ', '. ', ' ', ' and ', '\n', SEAM, BLOCK_BREAK, ' | ']) {
      for (const [first, firstIdentifier] of SAYINGS) {
        for (const [second, secondIdentifier] of OTHERS) {
          const whole = first + separator + second;
          expect(
            findIdentifiers(whole).map((match) => match.identifier),
            whole,
          ).toEqual([firstIdentifier, secondIdentifier]);
        }
      }
    }
  });

  it('invisible characters inside do not hide it, and belong to its bounds but not to its value', () => {
    for (const [text, identifier, offset, printed] of SAYINGS) {
      for (const invisible of ['\u200B', '\u00AD', '\u2060', '\uFEFF']) {
        const broken = printed.split('').join(invisible);
        const start = offset + 4;
        expect(findIdentifiers(`see ${text.slice(0, offset)}${broken}${invisible} x`), text).toEqual([
          { kind: 'identifier', start, end: start + broken.length, identifier },
        ]);
      }
    }
  });
});

describe('findIdentifiers', () => {
  it('finds all of a reference as PubMed prints it', () => {
    expect(
      found(
        'Nat Rev Cancer 16(4):201–218. <https://doi.org/10.1038/nrc.2016.25> PMID: 27009393; PMCID: PMC7055530',
      ),
    ).toEqual(['doi 10.1038/nrc.2016.25', 'pmid 27009393', 'pmcid PMC7055530']);
  });

  it('takes a code inside a DOI as part of the DOI', () => {
    expect(found('https://doi.org/10.1186/ISRCTN13762819 and doi:10.48550/arXiv.2105.00076')).toEqual([
      'doi 10.1186/ISRCTN13762819',
      'doi 10.48550/arXiv.2105.00076',
    ]);
  });

  it.each([
    'a mean of 12345678 cells in 10.5 mL',
    'version 10.2.1 of the software at 10.0.0.1/24',
    'lot no. PM1234567, catalogue #12345678 (Sigma)',
    'grant R01CA123456 and P30CA008748',
    'NCT was given, NCT0123456 and NCT012345678 are misprints',
    'ISRCTN pending; PMC alone; PMID: not yet',
    'p=0.10/0.15 and 10.1/20.2 mg, 10.1234/20.5 mg',
    'the 10.1000 cut-off, 10.1000/mm3, tel. 10.1023 4567',
    'from 10.2019/11.2020 to 10.2020/2021',
    'ISBN 978-3-16-148410-0, ORCID 0000-0002-1825-0097, ISSN 1476-4598',
    'PMC1 and PMC42 cells, GSE1 expression, GDS-15 score',
    'searched PubMed 1990–2012 and PubMed Central 2000000 articles',
    'cluster 1ABC, vitamin B12, p53, CD44, miR-200',
    'call 2004-555-123456',
    '',
  ])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('never crosses a block', () => {
    expect(found(`PMID:${BLOCK_BREAK}24055351`)).toEqual([]);
    expect(found(`10.1016/${BLOCK_BREAK}j.cell.2012.01.001`)).toEqual([]);
  });

  it('is linear: two megabytes of anything take well under two seconds', () => {
    const units = [
      '1',
      '10.1000/',
      'a(',
      '10.1000/a',
      '10.1000/.',
      '10.1000/(',
      '10.1000/_',
      '10.1000/a<',
      '10.1000/a%25',
      '10.1000/&amp;amp;',
      '10.1111.',
      'PMID: 1,',
      'PMCID ',
      'pubmed.',
      'NCT ',
      'arxiv:a-',
      'PDB: the ',
      'PDB 1abc, ',
      'RRID:a_',
      '2010-012345-',
      '\u00AD',
      ' ',
      '%25',
      '&amp;',
    ];
    for (const unit of units) {
      const text = unit.repeat(Math.ceil(2_000_000 / unit.length));
      const begin = process.cpuUsage();
      findIdentifiers(text);
      // Processor time: a busy machine does not stretch it. A quadratic search takes minutes.
      expect(process.cpuUsage(begin).user / 1000, unit).toBeLessThan(10_000);
    }
  }, 60_000);
});
