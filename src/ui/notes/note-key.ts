import type { Note } from '../../core/model';

/** What tells a note from all others: an imported one may have the id of one of another paper. */
export const noteKey = ({ id, paper }: Pick<Note, 'id' | 'paper'>): string => `${id} ${paper}`;
