import type { Beginnings } from '../lexicon/beginnings';
import type { CompiledVocabulary } from '../model';
import type { FormTable } from './form-table';
import type { Outputs } from './outputs';
import { vocabularyVersion } from './token-hashes';
import { type WordReader, type WordTable, wordReader } from './word-table';

/** A vocabulary in the hands of the scanner. It only points to the tables it was given: nothing is unpacked. */
export interface LoadedVocabulary {
  words: WordReader;
  begins: Beginnings;
  forms: FormTable;
  outputs: Outputs;
}

/** As they are stored: arrays alone. */
export interface VocabularyTables {
  wordBase: WordTable['buckets']['base'];
  wordAdded: WordTable['buckets']['added'];
  wordKeys: WordTable['keys'];
  wordEntries: WordTable['entries'];
  begins: Beginnings;
  paths: FormTable['paths'];
  formBase: FormTable['buckets']['base'];
  formAdded: FormTable['buckets']['added'];
  checks: FormTable['checks'];
  values: FormTable['values'];
  outputs: Outputs;
}

/** The names of all tables; the compiler sees to it that none is left out. */
const NAMES: Record<keyof VocabularyTables, true> = {
  wordBase: true,
  wordAdded: true,
  wordKeys: true,
  wordEntries: true,
  begins: true,
  paths: true,
  formBase: true,
  formAdded: true,
  checks: true,
  values: true,
  outputs: true,
};

const complete = (tables: object): tables is VocabularyTables =>
  Object.keys(NAMES).every((name) => ArrayBuffer.isView((tables as Record<string, unknown>)[name]));

/** Are the tables of this version of the extension? Others must be compiled again from the concepts. */
export function isCurrent(compiled: Pick<CompiledVocabulary, 'version'>): boolean {
  return compiled.version === vocabularyVersion();
}

/** @returns undefined for tables that another version of the extension made */
export function loadVocabulary(compiled: CompiledVocabulary): LoadedVocabulary | undefined {
  if (!isCurrent(compiled)) return undefined;
  const { tables } = compiled;
  if (!complete(tables)) return undefined;
  const { wordBase, wordAdded, wordKeys, wordEntries, begins, outputs } = tables;
  const { paths, formBase, formAdded, checks, values } = tables;
  return {
    words: wordReader({
      buckets: { base: wordBase, added: wordAdded },
      keys: wordKeys,
      entries: wordEntries,
    }),
    begins,
    forms: { paths, buckets: { base: formBase, added: formAdded }, checks, values },
    outputs,
  };
}
