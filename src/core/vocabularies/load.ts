import type { CompiledVocabulary } from '../model';
import type { Beginnings } from './beginnings';
import { type Offsets, offsetAt } from './offsets';
import { vocabularyVersion } from './token-hashes';
import type { PackedForms } from './trie';
import type { WordTable } from './word-table';

/** A vocabulary in the hands of the scanner. It only points to the tables it was given: nothing is unpacked. */
export interface LoadedVocabulary extends PackedForms {
  words: WordTable;
  begins: Beginnings;
  outputs: Int32Array<ArrayBuffer>;
}

/** As they are stored: arrays alone. */
interface Tables extends Omit<LoadedVocabulary, 'first' | 'outputAt'> {
  firstBase: Offsets['base'];
  firstAdded: Offsets['added'];
  outputBase: Offsets['base'];
  outputAdded: Offsets['added'];
}

/** Are the tables of this version of the extension? Others must be compiled again from the concepts. */
export function isCurrent(compiled: Pick<CompiledVocabulary, 'version'>): boolean {
  return compiled.version === vocabularyVersion();
}

/** @returns undefined for tables that another version of the extension made */
export function loadVocabulary(compiled: CompiledVocabulary): LoadedVocabulary | undefined {
  if (!isCurrent(compiled)) return undefined;
  const tables = compiled.tables as Partial<Tables>;
  const { label, firstBase, firstAdded, outputBase, outputAdded, outputs, words, begins } = tables;
  const first = firstBase && firstAdded && { base: firstBase, added: firstAdded };
  const outputAt = outputBase && outputAdded && { base: outputBase, added: outputAdded };
  return label && first && outputAt && outputs && words && begins
    ? { label, first, outputAt, outputs, words, begins }
    : undefined;
}

/** Classes that begin a form: 1 to this, and each leads from the root to the state of its number. */
export const starters = (v: LoadedVocabulary): number => offsetAt(v.first, 1) - 1;
