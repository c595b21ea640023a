import type { Notebook } from './types';

/** What a backup calls itself. */
export const BACKUP_FORMAT = 'oncogloss-notes';
export const BACKUP_VERSION = 1;

/** Everything as it is stored, those in the bin included, in our own JSON: what is read back is the same. */
export function notesToBackup({ papers, notes, now }: Pick<Notebook, 'papers' | 'notes' | 'now'>): string {
  return `${JSON.stringify({ format: BACKUP_FORMAT, version: BACKUP_VERSION, written: now, papers, notes }, null, 2)}\n`;
}
