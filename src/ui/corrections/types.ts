import type { Category, Corrections } from '../../core/model';

/** A new concept as the reader typed it. */
export interface OwnConceptDraft {
  label: string;
  /** Other written forms, separated by commas. */
  forms: string;
  category: Category;
  gloss: string;
}

export interface CorrectionsActions {
  /** Marks a hidden concept again. */
  onShow(concept: string): void;
  onAddConcept(draft: OwnConceptDraft): void;
  onRemoveConcept(id: string): void;
  /** `concept` is a label as the reader chose it from the list. */
  onAddForm(concept: string, text: string): void;
  onRemoveForm(concept: string, text: string): void;
  onClearWrong(): void;
  /** Saves everything, or only the wrong marks, as a file. */
  onExport(what: 'all' | 'wrong', format: 'yaml' | 'json'): void;
  onImport(file: File): void;
}

export interface CorrectionsProps {
  corrections: Corrections;
  categories: readonly Category[];
  /** Labels of all concepts, for choosing one and for naming the hidden. */
  labels: ReadonlyMap<string, string>;
  /** What came of the last import, in words. */
  message?: string;
  actions: CorrectionsActions;
}
