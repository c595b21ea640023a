import { GAP } from './numbers';

const LEAD_WORD =
  '(?:see|also|e\\.?g\\.?|i\\.e\\.|cf\\.?|for|an?|the|recent(?:ly)?|review(?:s|ed)?|in|by|from|and|refs?\\.?|references?|therein|example|instance|details?)';

/** What may stand in front of reference numbers: "see", "e.g.", "for recent reviews see refs". A pattern without groups. */
export const LEAD = `(?:(?:${LEAD_WORD}[,;:]?${GAP}+){1,7})?`;

/** What may stand behind them: "p. 5", "Table 2", "and references therein", "for a review". */
export const TAIL = `(?:[,;:]?\\s*(?:pp?\\.|Table|Fig\\.|Chapter|Chap?\\.|Sect)[^\\]]{1,30}|[,;]?(?:\\s+(?:and|for|an?|recent|reviews?|references?|refs?\\.?|therein|details?|discussion|see|also|reviewed|others|among|in)\\b\\.?){1,5})?`;
