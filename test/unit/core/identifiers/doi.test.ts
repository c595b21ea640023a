import { describe, expect, it } from 'vitest';
import { canonicalDoi } from '../../../../src/core/identifiers';
import { SEAM } from '../../../../src/core/model';
import { found, values } from './helpers';

const SICI = '10.1002/(SICI)1097-4695(199705)32:5<443::AID-NEU1>3.0.CO;2-5';

describe('encodings of a SICI DOI', () => {
  it.each([
    '10.1002/(SICI)1097-4695(199705)32:5<443::AID-NEU1>3.0.CO;2-5',
    '10.1002/(SICI)1097-4695(199705)32:5&lt;443::AID-NEU1&gt;3.0.CO;2-5',
    '10.1002/(SICI)1097-4695(199705)32:5&amp;lt;443::AID-NEU1&amp;gt;3.0.CO;2-5',
    '10.1002/(SICI)1097-4695(199705)32:5&#60;443::AID-NEU1&#x3E;3.0.CO;2-5',
    '10.1002/(SICI)1097-4695(199705)32:5%3C443::AID-NEU1%3E3.0.CO;2-5',
    '10.1002/(SICI)1097-4695(199705)32:5%253C443::AID-NEU1%253E3.0.CO;2-5',
    '10.1002/%28SICI%291097-4695%28199705%2932%3A5%3C443%3A%3AAID-NEU1%3E3.0.CO%3B2-5',
    '10.1002%2F(SICI)1097-4695(199705)32%3A5%3C443%3A%3AAID-NEU1%3E3.0.CO%3B2-5',
    '10.1002%252F%2528SICI%25291097-4695%2528199705%252932%253A5%253C443%253A%253AAID-NEU1%253E3.0.CO%253B2-5',
  ])('%s', (printed) => {
    for (const [before, after] of [
      ['https://doi.org/', '.'],
      ['(doi:', ')'],
      ['<https://doi.org/', '>'],
      ['', '; PMID: 9110262'],
      ['see ', '/full is the page'],
      ['', '1043'],
    ] as const) {
      const text = before + printed + after;
      expect(found(text)[0], text).toBe(printed === SICI ? `doi ${SICI}` : `doi ${SICI} <- ${printed}`);
    }
  });
});

describe('where a DOI ends', () => {
  it.each([
    ['10.1038/nrc.2016.25 PMID: 27009393', '10.1038/nrc.2016.25'],
    ['10.1044/0161-1461(2003/005)), and', '10.1044/0161-1461(2003/005)'],
    ['10.1000/abc(see there)', '10.1000/abc'],
    ['10.1000/abc(PMID: 24055351)', '10.1000/abc'],
    ['10.1002/cncr.23536/full', '10.1002/cncr.23536'],
    ['10.1002/cncr.23536/abstract.', '10.1002/cncr.23536'],
    ['10.1002/cncr.23536/pdf?download=true', '10.1002/cncr.23536'],
    ['10.1002/cncr.23536/full/html', '10.1002/cncr.23536'],
    ['10.3389/fonc.2020.00123/full#B3', '10.3389/fonc.2020.00123'],
    ['10.1007/s10585-022-10189-0.pdf', '10.1007/s10585-022-10189-0'],
    ['10.1371/journal.pone.0000308&type=printable', '10.1371/journal.pone.0000308'],
    ['10.1371/journal.pone.0000308&amp;type=printable', '10.1371/journal.pone.0000308'],
    ['10.1080/00365510601187682?journalCode=iclb20', '10.1080/00365510601187682'],
    ['10.1093/aobpla/plv005/-/DC1', '10.1093/aobpla/plv005'],
    ['10.1101/2020.03.22.20040758v2.full.pdf', '10.1101/2020.03.22.20040758'],
    ['10.1101/123456v1', '10.1101/123456'],
    ['10.7717/peerj.727/fig-1', '10.7717/peerj.727/fig-1'],
    ['10.2210/pdb1abc/pdb', '10.2210/pdb1abc/pdb'],
    ['10.1371/journal.pone.0113556.g001', '10.1371/journal.pone.0113556.g001'],
    ['10.1002/hed.23790CrossRef', '10.1002/hed.23790'],
    ['10.3389/fmed.2022.929533.CrossRefPubMed', '10.3389/fmed.2022.929533'],
    ['10.1002/hed.23790ArticlePubMedGoogle Scholar', '10.1002/hed.23790'],
    ['10.1002/hed.23790PMID: 24055351', '10.1002/hed.23790'],
    ['10.1002/hed.23790.PMID:24055351', '10.1002/hed.23790'],
    ['10.1002/hed.23790;PMID:24055351', '10.1002/hed.23790'],
    ['10.1002/hed.23790pmid:24055351', '10.1002/hed.23790'],
    ['10.7554/eLife.04407Published December 29', '10.7554/eLife.04407'],
    ['10.1002/hed.23790https://doi.org/', '10.1002/hed.23790'],
    ['10.1080/02678373.2010.515393/full', '10.1080/02678373.2010.515393'],
    ['10.5888/pcd10.130133/full', '10.5888/pcd10.130133'],
    ['10.1007/s00280–005–0055–y.', '10.1007/s00280-005-0055-y'],
    ['10.1016/S0895-4356(02)00567–XCrossRef', '10.1016/S0895-4356(02)00567-X'],
    [
      '10.1002/(SICI)1097-0142(20000301)88:5<1175::AID-CNCR30>3.0.CO;2-NCrossRef',
      '10.1002/(SICI)1097-0142(20000301)88:5<1175::AID-CNCR30>3.0.CO;2-N',
    ],
    ['10.1000/x</a><br>', '10.1000/x'],
    ['10.1000/x<i>y</i>', '10.1000/x'],
    ["10.1000/x'/>", '10.1000/x'],
    ["10.1000/x's", '10.1000/x'],
    ['10.1000/x\u201D', '10.1000/x'],
    ['10.1000/x%22%20target', '10.1000/x'],
    ['10.1000/x\u2014see', '10.1000/x'],
    ['10.1000/x\u2013see', '10.1000/x'],
    ['10.1000/x**', '10.1000/x'],
    ['10.1000/x,2', '10.1000/x'],
    [`10.1000/x${SEAM}y`, '10.1000/x'],
  ])('%s', (text, doi) => {
    expect(values('doi', `doi:${text}`)[0]).toBe(doi);
    expect(values('doi', `https://doi.org/${text}`)[0]).toBe(doi);
  });

  it('ends where another DOI begins', () => {
    expect(found('10.1016/x12,10.1017/y34;10.1018/z56')).toEqual([
      'doi 10.1016/x12',
      'doi 10.1017/y34',
      'doi 10.1018/z56',
    ]);
  });
});

describe('what a DOI looks like', () => {
  it('makes typeset hyphens plain', () => {
    for (const hyphen of ['\u2010', '\u2011', '\u2012', '\u2013', '\u2212', '\uFE63']) {
      const printed = `10.1016/S0140${hyphen}6736(03)12655${hyphen}4`;
      expect(found(`doi:${printed} and`)).toEqual([`doi 10.1016/S0140-6736(03)12655-4 <- ${printed}`]);
    }
  });

  it('needs a label when it is a bare pair of numbers or words', () => {
    expect(found('10.1234/56')).toEqual([]);
    expect(found('10.1234/5.25')).toEqual([]);
    expect(found('doi:10.1234/56')).toEqual(['doi 10.1234/56']);
    expect(found('10.19082/6078 and 10.1038/4551')).toEqual(['doi 10.19082/6078', 'doi 10.1038/4551']);
    expect(found('https://doi.org/10.1000/182')).toEqual(['doi 10.1000/182']);
  });

  it('does not start inside another number, but behind an encoded address', () => {
    expect(found('110.1016/j.cell.2012.01.001')).toEqual([]);
    expect(found('5.10.1016/j.cell.2012.01.001')).toEqual([]);
    expect(found('u=https%3A%2F%2Fdoi.org%2F10.1016%2Fj.cell.2012.01.001&x=1')).toEqual([
      'doi 10.1016/j.cell.2012.01.001 <- 10.1016%2Fj.cell.2012.01.001',
    ]);
    expect(found('DOI10.1016/j.cell.2012.01.001')).toEqual(['doi 10.1016/j.cell.2012.01.001']);
  });

  it('is not a run of data', () => {
    expect(found(`10.1000/${'a'.repeat(1000)}`)).toEqual([]);
  });
});

describe('canonicalDoi', () => {
  it.each([
    ['10.1007/s10585-022-10189-0', '10.1007/s10585-022-10189-0'],
    ['doi:10.1007/s10585-022-10189-0', '10.1007/s10585-022-10189-0'],
    [' https://doi.org/10.1007%2Fs10585-022-10189-0. ', '10.1007/s10585-022-10189-0'],
    ['DOI: 10.1056/NEJMp1901103', '10.1056/NEJMp1901103'],
    ['', null],
    ['n/a', null],
    ['10.1007', null],
  ])('%j', (raw, doi) => {
    expect(canonicalDoi(raw)).toBe(doi);
  });
});
