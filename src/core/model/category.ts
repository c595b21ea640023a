/** The eight categories of the lexicon, in the order in which legends show them. */
export const CATEGORIES = [
  'metastasis',
  'resistance',
  'mechanism',
  'therapy',
  'microenvironment',
  'gene',
  'clinical',
  'model',
] as const;

export type Category = (typeof CATEGORIES)[number];
