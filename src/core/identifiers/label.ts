import type { IdentifierKind } from '../model';

const LABELS: Record<IdentifierKind, string> = {
  doi: 'DOI',
  pmid: 'PMID',
  pmcid: 'PMCID',
  nct: 'ClinicalTrials.gov',
  isrctn: 'ISRCTN',
  eudract: 'EudraCT',
  euct: 'EU CT',
  arxiv: 'arXiv',
  geo: 'GEO',
  sra: 'SRA',
  bioproject: 'BioProject',
  arrayexpress: 'ArrayExpress',
  dbgap: 'dbGaP',
  ega: 'EGA',
  pdb: 'PDB',
  rrid: 'RRID',
};

/** The field's standard name of a kind of identifier, for cards and lists. Not translated. */
export function identifierLabel(kind: IdentifierKind): string {
  return LABELS[kind];
}
