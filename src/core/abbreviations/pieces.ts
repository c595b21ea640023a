/** A stretch of the clean text. */
export interface Piece {
  text: string;
  from: number;
  to: number;
}

/** Words that introduce a form and are no part of it: "(hereafter CTC)", "(also called …)", "(i.e., …)". */
const LEAD_IN =
  /^(?:(?:or|also|hereafter|henceforth|herein|hereinafter|abbreviated|abbreviations?|abbr\.?|termed|called|known|designated|denoted|referred|to|as|by|so-called|named|aka|a\.k\.a\.|i\.e\.|ie|viz\.|meaning|for|stands for|standing for|the)[\s,:]+)+/i;

/** The stretch without surrounding space, quotes, commas and introducing words. */
export function trim(text: string, start: number, end: number): Piece {
  const bare = strip(text, start, end);
  const lead = LEAD_IN.exec(bare.text)?.[0].length ?? 0;
  return lead > 0 ? strip(text, bare.from + lead, bare.to) : bare;
}

/** The stretch without surrounding space, quotes and commas. */
export function strip(text: string, start: number, end: number): Piece {
  let from = start;
  let to = end;
  while (from < to && /[ ',]/.test(text.charAt(from))) from++;
  while (to > from && /[ ',;]/.test(text.charAt(to - 1))) to--;
  return { text: text.slice(from, to), from, to };
}

/** Cuts a stretch at `separator` (a global expression) into trimmed pieces; empty ones are left out. */
export function cut(text: string, from: number, to: number, separator: RegExp): Piece[] {
  const pieces: Piece[] = [];
  let start = from;
  for (const match of text.slice(from, to).matchAll(separator)) {
    pieces.push(trim(text, start, from + match.index));
    start = from + match.index + match[0].length;
  }
  pieces.push(trim(text, start, to));
  return pieces.filter((piece) => piece.text !== '');
}
