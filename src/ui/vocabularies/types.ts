import type { Category, CategoryStyle, VocabularyInfo } from '../../core/model';
import type { ImportStage } from './stages';

export type { ImportStage };

/** A vocabulary in the list. */
export interface VocabularyRow extends VocabularyInfo {
  /** How its terms are marked, with its own colour or that of its category. */
  style: CategoryStyle;
}

/** What the reader chooses before an import. */
export interface VocabularyWish {
  name: string;
  category: Category;
  /** "#rrggbb"; absent: the colour of the category. */
  colour?: string;
}

/** What of a vocabulary the reader may change; `null`: the colour of its category again. */
export interface VocabularyChange {
  on?: boolean;
  name?: string;
  category?: Category;
  colour?: string | null;
}

/** An import under way: of which file, and how far, 0 to 1. */
export interface ImportProgress {
  file: string;
  stage: ImportStage;
  share: number;
}

/** What came of the last import. */
export type VocabularyResult =
  | { ok: true; name: string; concepts: number; forms: number; left: number }
  | { ok: false; file: string; cancelled: true }
  | {
      ok: false;
      file: string;
      /** `file`: it is at fault, and `reason` says in what; others are the store's. */
      kind: 'file' | 'quota' | 'other';
      reason: string;
      /** From 1. */
      line?: number;
    };

export interface VocabularyActions {
  onImport(file: File, wish: VocabularyWish): void;
  onCancel(): void;
  onChange(id: string, change: VocabularyChange): void;
  onRemove(id: string): void;
}
