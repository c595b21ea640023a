import type { Category } from './category';

/** File formats that a vocabulary is read from. */
export const VOCABULARY_FORMATS = [
  'csv',
  'tsv',
  'yaml',
  'json',
  'obo',
  'skos-turtle',
  'skos-rdfxml',
  'skos-jsonld',
] as const;
export type VocabularyFormat = (typeof VOCABULARY_FORMATS)[number];

/** A code by which another vocabulary knows a concept, as the file writes it: "NCIt" and "C2974". */
export interface VocabularyCode {
  system: string;
  id: string;
}

/** A concept of a vocabulary that the reader brought. Plain JSON; all of it is text, never markup. */
export interface VocabularyConcept {
  /** Its code in its source, e.g. "DOID:162", or the label where the source gives none. */
  id: string;
  label: string;
  /** Other forms as written in the source, without the label. */
  synonyms: string[];
  /** Names of something broader: shown, never looked for. */
  broad?: string[];
  /** Forms to be found but not shown, such as misspellings (`skos:hiddenLabel`). */
  hidden?: string[];
  definition?: string;
  codes: VocabularyCode[];
}

/** Forms that are not looked for, by reason; see `core/vocabularies/stop-list`. */
export interface FormsLeft {
  /** One or two letters or signs. */
  short: number;
  /** Everyday English words. */
  common: number;
  /** Digits without a word. */
  numbers: number;
  /** Longer than any term in running text. */
  long: number;
}

/**
 * A vocabulary made ready for the scanner: typed arrays and numbers only, so that it is stored and sent between
 * threads as it is. What a card shows of the concepts is kept apart. See `core/vocabularies/compile`.
 */
export interface CompiledVocabulary {
  /** Of this layout; another one is not loaded but compiled again. */
  version: number;
  concepts: number;
  /** Forms looked for, without their spelling variants. */
  forms: number;
  left: FormsLeft;
  /** The packed tables; their meaning is known to `core/vocabularies` alone. */
  tables: Record<string, Int32Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint8Array<ArrayBuffer>>;
}

/** What the reader sees and chooses of an imported vocabulary. Plain JSON. */
export interface VocabularyInfo {
  /** Tells it from the reader's other vocabularies; has no colon. */
  id: string;
  name: string;
  category: Category;
  /** "#rrggbb"; absent: the colour of its category. */
  colour?: string;
  on: boolean;
  concepts: number;
  forms: number;
  /** Forms that are not looked for: on the stop-list or too short. */
  left: number;
  /** Name of the file it came from. */
  file: string;
  format: VocabularyFormat;
  /** ISO 8601 with time. */
  imported: string;
}
