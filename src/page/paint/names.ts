import type { Marked, NoteColour } from '../../core/model';

/** Name of the highlight that shows where the reader is. */
export const FOCUS_NAME = 'oncogloss-focus';
export const IDENTIFIER_NAME = 'oncogloss-identifier';
export const CITATION_NAME = 'oncogloss-citation';

/** Name in `CSS.highlights` under which a match is painted. */
export function highlightName(match: Marked): string {
  if (match.kind === 'citation') return CITATION_NAME;
  return match.kind === 'term' ? `oncogloss-term-${match.mark ?? match.category}` : IDENTIFIER_NAME;
}

/** Name in `CSS.highlights` of the notes of one colour. */
export const noteName = (colour: NoteColour): string => `oncogloss-note-${colour}`;
