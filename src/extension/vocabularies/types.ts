import type { StoreErrorKind, VocabularyInfo } from '../../core/model';
import type { ImportStage } from '../../ui/vocabularies/types';

export type { ImportStage };

/** Why an import came to nothing. `file`: the file is at fault, on that line where it is known. */
export interface ImportFault {
  kind: 'file' | 'other' | Exclude<StoreErrorKind, 'unknown'>;
  /** In words. */
  reason: string;
  /** From 1. */
  line?: number;
}

/** What the worker of an import tells. */
export type ImportNews =
  | { stage: ImportStage; share: number }
  | { done: VocabularyInfo }
  | { fault: ImportFault };
