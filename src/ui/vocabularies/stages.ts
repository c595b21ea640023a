/** What an import does, one after the other. */
export const IMPORT_STAGES = ['read', 'parse', 'compile', 'names', 'store'] as const;
export type ImportStage = (typeof IMPORT_STAGES)[number];
