import type { Match } from '../../core/model';

/** Name of the highlight that shows where the reader is. */
export const FOCUS_NAME = 'oncogloss-focus';
export const IDENTIFIER_NAME = 'oncogloss-identifier';

/** Name in `CSS.highlights` under which a match is painted. */
export function highlightName(match: Match): string {
  return match.kind === 'term' ? `oncogloss-term-${match.category}` : IDENTIFIER_NAME;
}
