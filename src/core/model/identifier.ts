/** Kinds of identifiers recognised in papers. */
export const IDENTIFIER_KINDS = [
  'doi',
  'pmid',
  'pmcid',
  'nct',
  'isrctn',
  'eudract',
  'euct',
  'arxiv',
  'geo',
  'sra',
  'bioproject',
  'arrayexpress',
  'dbgap',
  'ega',
  'pdb',
  'rrid',
] as const;

export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/** An identifier without a place: kind and canonical value (DOI without prefix, `PMC123`, digits for a PMID). */
export interface Identifier {
  kind: IdentifierKind;
  value: string;
}

/** A place on the web that shows the thing an identifier names. */
export interface IdentifierLink {
  /** Name of the service as a reader knows it, e.g. "PubMed". Not translated. */
  label: string;
  url: string;
}
