import { describe, expect, it } from 'vitest';
import { codeLink } from '../../../../src/core/lexicon/code-links';

describe('codeLink', () => {
  it.each([
    ['MeSH', 'D009362', 'MeSH D009362', 'https://meshb.nlm.nih.gov/record/ui?ui=D009362'],
    [
      'NCIt',
      'C19151',
      'NCIt C19151',
      'https://evsexplore.semantics.cancer.gov/evsexplore/concept/ncit/C19151',
    ],
    ['GO', '0001667', 'GO 0001667', 'https://www.ebi.ac.uk/QuickGO/term/GO:0001667'],
    ['HGNC', '6341', 'HGNC 6341', 'https://www.genenames.org/data/gene-symbol-report/#!/hgnc_id/HGNC:6341'],
    ['CHEBI', '49668', 'ChEBI 49668', 'https://www.ebi.ac.uk/chebi/CHEBI:49668'],
    ['DrugBank', 'DB00317', 'DrugBank DB00317', 'https://go.drugbank.com/drugs/DB00317'],
    [
      'OncoTree',
      'NSCLC',
      'OncoTree NSCLC',
      'https://oncotree.mskcc.org/?version=oncotree_latest_stable&field=CODE&search=NSCLC',
    ],
  ] as const)('%s %s', (system, code, label, url) => {
    expect(codeLink({ system, code })).toEqual({ label, url });
  });

  it('takes a code with its prefix and one without for the same', () => {
    expect(codeLink({ system: 'GO', code: 'GO:0001667' })).toEqual(
      codeLink({ system: 'GO', code: '0001667' }),
    );
    expect(codeLink({ system: 'CHEBI', code: 'CHEBI:49668' }).url).toBe(
      'https://www.ebi.ac.uk/chebi/CHEBI:49668',
    );
  });

  it('never lets a code break out of its address', () => {
    expect(codeLink({ system: 'MeSH', code: 'D1&x="><' }).url).toBe(
      'https://meshb.nlm.nih.gov/record/ui?ui=D1%26x%3D%22%3E%3C',
    );
  });
});
