import type { CompiledVocabulary } from '../model';
import { vocabularyVersion } from './token-hashes';
import type { PackedForms } from './trie';
import type { WordTable } from './word-table';

/** A vocabulary in the hands of the scanner. It only points to the tables it was given: nothing is unpacked. */
export interface LoadedVocabulary extends PackedForms {
  words: WordTable;
  outputs: Int32Array<ArrayBuffer>;
}

/** Are the tables of this version of the extension? Others must be compiled again from the concepts. */
export function isCurrent(compiled: Pick<CompiledVocabulary, 'version'>): boolean {
  return compiled.version === vocabularyVersion();
}

/** @returns undefined for tables that another version of the extension made */
export function loadVocabulary(compiled: CompiledVocabulary): LoadedVocabulary | undefined {
  if (!isCurrent(compiled)) return undefined;
  const { label, first, outputAt, outputs, words } = compiled.tables as Record<
    string,
    Int32Array<ArrayBuffer> | undefined
  >;
  return label && first && outputAt && outputs && words
    ? { label, first, outputAt, outputs, words }
    : undefined;
}

/** Classes that begin a form: 1 to this, and each leads from the root to the state of its number. */
export const starters = (v: LoadedVocabulary): number => (v.first[1] as number) - 1;
