import type { Category } from './category';

/** Code systems whose identifiers a concept may carry; each has a link template in `core/lexicon/code-links`. */
export type CodeSystem = 'MeSH' | 'NCIt' | 'GO' | 'HGNC' | 'CHEBI' | 'DrugBank' | 'OncoTree';

/** A code in a public vocabulary. `exact`: its own name means the concept; otherwise broader, narrower or related. */
export interface Code {
  system: CodeSystem;
  code: string;
  /** The vocabulary's own name for the code. */
  name?: string;
  exact: boolean;
}

/** How two concepts are related; read "this concept is <relation> that one". Inverses are computed, never written. */
export type Relation =
  | 'broader'
  | 'part-of'
  | 'precedes'
  | 'mechanism-of'
  | 'confers-resistance-to'
  | 'overcome-by'
  | 'contrasts-with'
  | 'measured-by'
  | 'modelled-in'
  | 'targets';

/** When resistance is there: from the start, arisen and selected under therapy, or a reversible answer to it. */
export const TIMINGS = ['intrinsic', 'acquired', 'adaptive'] as const;

/** By which way resistance works: at the target itself, around it, by another cell state, from outside the cell. */
export const ROUTES = ['on-target', 'bypass', 'phenotype', 'microenvironment'] as const;

/** Two questions that students mix up, kept apart. */
export interface Facets {
  timing?: (typeof TIMINGS)[number];
  route?: (typeof ROUTES)[number];
}

/** What a card or the popup needs to show one concept. Plain JSON. */
export interface Concept {
  id: string;
  /** Preferred label, UK spelling. */
  label: string;
  category: Category;
  kind?: 'drug';
  /** One plain sentence; absent while the definition is still to be written. */
  gloss?: string;
  /** A paragraph of 60–150 words; absent while still to be written. */
  explanation?: string;
  /** What it is easily mistaken for, also in other fields. */
  confusable?: string;
  /** Other forms as written in papers, without computed spelling variants. */
  synonyms: string[];
  codes: Code[];
  relations: Partial<Record<Relation, string[]>>;
  facets?: Facets;
  /** Name of the style that it is marked in, where that is not its category's: of a vocabulary with its own colour. */
  mark?: string;
}

/** The short view of a concept for lists: popup, legend, search. */
export interface ConceptSummary {
  id: string;
  label: string;
  category: Category;
  gloss?: string;
  /** See `Concept`. */
  mark?: string;
}
