import type { Category, VocabularyInfo } from '../../core/model';
import { compileVocabulary, parseVocabulary, VocabularyError } from '../../core/vocabularies';
import { IMPORT_STAGES } from '../../ui/vocabularies/stages';
import { toStoreError } from '../store/errors';
import type { VocabularyStore } from '../store/vocabularies';
import { textOf } from './file-text';
import { namesOf } from './names';
import type { ImportFault, ImportStage } from './types';

/** What the reader chose for a vocabulary. */
export interface ImportWish {
  /** Its id from now on; see `newVocabularyId`. */
  id: string;
  file: File;
  name: string;
  category: Category;
  /** "#rrggbb"; absent: the colour of the category. */
  colour?: string;
}

/** The share of the whole at which each stage begins, as measured on a file of 100,000 terms. */
const BEGINS: Record<ImportStage, number> = { read: 0, parse: 0.05, compile: 0.25, names: 0.74, store: 0.82 };

/**
 * Reads a file, makes it ready for the scanner and stores it; all of it or nothing.
 *
 * @param tell told how far the whole has come, 0 to 1
 * @throws VocabularyError for a file that is none; StoreError when it cannot be stored
 */
export async function importVocabulary(
  { id, file, name, category, colour }: ImportWish,
  store: Pick<VocabularyStore, 'add'>,
  tell: (stage: ImportStage, share: number) => void,
): Promise<VocabularyInfo> {
  const telling = (stage: ImportStage) => {
    const from = BEGINS[stage];
    const next = IMPORT_STAGES[IMPORT_STAGES.indexOf(stage) + 1];
    const to = next === undefined ? 1 : BEGINS[next];
    tell(stage, from);
    return (share: number) => tell(stage, from + (to - from) * Math.min(1, Math.max(0, share)));
  };
  const text = await textOf(file, telling('read'));
  const { format, concepts } = await parseVocabulary(undefined, file.name, text, telling('parse'));
  if (concepts.length === 0) throw new VocabularyError('there is no term in it');
  const compiled = compileVocabulary(concepts, telling('compile'));
  const names = namesOf(concepts, telling('names'));
  const { short, common, numbers, long } = compiled.left;
  const info: VocabularyInfo = {
    id,
    name,
    category,
    ...(colour !== undefined && { colour }),
    on: true,
    concepts: compiled.concepts,
    forms: compiled.forms,
    left: short + common + numbers + long,
    file: file.name,
    format,
    imported: new Date().toISOString(),
  };
  await store.add({ info, compiled, names, concepts }, telling('store'));
  return info;
}

/** An error of the import as a value that can be sent between threads. */
export function faultOf(error: unknown): ImportFault {
  if (error instanceof VocabularyError) {
    const { line, reason } = error;
    return { kind: 'file', reason, ...(line !== undefined && { line }) };
  }
  const { kind, message } = toStoreError(error);
  return kind === 'unknown' ? { kind: 'other', reason: message } : { kind, reason: message };
}
