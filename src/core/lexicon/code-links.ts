import type { Code, CodeSystem } from '../model';

/** A place on the web that shows a code of a public vocabulary. */
export interface CodeLink {
  /** Vocabulary and code as a reader would cite them, e.g. "MeSH D009362". */
  label: string;
  url: string;
}

interface System {
  /** Written in front of the code in a label. */
  name: string;
  /** Prefix that belongs to the code itself in citations (`GO:0001667`), whether or not it is stored. */
  prefix?: string;
  address: (code: string) => string;
}

const SYSTEMS: Record<CodeSystem, System> = {
  MeSH: { name: 'MeSH', address: (code) => `https://meshb.nlm.nih.gov/record/ui?ui=${code}` },
  NCIt: {
    name: 'NCIt',
    address: (code) => `https://evsexplore.semantics.cancer.gov/evsexplore/concept/ncit/${code}`,
  },
  // QuickGO rather than AmiGO: the same entry, and it answers without a challenge page.
  GO: { name: 'GO', prefix: 'GO:', address: (code) => `https://www.ebi.ac.uk/QuickGO/term/GO:${code}` },
  HGNC: {
    name: 'HGNC',
    prefix: 'HGNC:',
    address: (code) => `https://www.genenames.org/data/gene-symbol-report/#!/hgnc_id/HGNC:${code}`,
  },
  // The older `searchId.do?chebiId=` only redirects here.
  CHEBI: { name: 'ChEBI', prefix: 'CHEBI:', address: (code) => `https://www.ebi.ac.uk/chebi/CHEBI:${code}` },
  DrugBank: { name: 'DrugBank', address: (code) => `https://go.drugbank.com/drugs/${code}` },
  OncoTree: {
    name: 'OncoTree',
    address: (code) => `https://oncotree.mskcc.org/?version=oncotree_latest_stable&field=CODE&search=${code}`,
  },
};

/**
 * The link that shows `code` at the keeper of its vocabulary.
 *
 * Codes are accepted with or without the prefix that some systems make part of the code
 * (`GO:0001667` and `0001667` give the same link).
 */
export function codeLink(code: Pick<Code, 'system' | 'code'>): CodeLink {
  const { name, prefix, address } = SYSTEMS[code.system];
  const bare = prefix && code.code.startsWith(prefix) ? code.code.slice(prefix.length) : code.code;
  return { label: `${name} ${bare}`, url: address(encodeURIComponent(bare)) };
}
