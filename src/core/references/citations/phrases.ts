import { NUMBER_LIST, type NumberLookup, resolveNumbers } from './numbers';
import type { CitingText, Mark, MarkStyle } from './types';

const PHRASE = new RegExp(
  `(?<![\\p{L}\\d])(?:[Rr]efs?\\.?|[Rr]eferences?|REFS?\\.?)(?:\\s+(?:nos?\\.?|numbers?))?[\\s\\u2063]*[[(]?[\\s\\u2063]*(${NUMBER_LIST})[\\])]?(?![\\p{L}\\d%′'’″]|[.,]\\d|[-–/]\\p{L})`,
  'gu',
);

/** Finds references called by name: "refs 4–6", "ref. 12", "references 3 and 7". */
export function phraseMarks({ text, place }: CitingText, lookup: NumberLookup, style: MarkStyle): Mark[] {
  const marks: Mark[] = [];
  // "References (45)" over the list.
  if (place === 'heading') return marks;
  for (const match of text.matchAll(PHRASE)) {
    const list = match[1] ?? '';
    const refs = resolveNumbers(list, lookup);
    if (refs === null) continue;
    // "references 3" alone may count something else; a number of one's own stands behind "ref."
    const start = match.index + match[0].indexOf(list);
    const open = /[[(]$/.test(text.slice(0, start)) && /^[\])]/.test(text.slice(start + list.length));
    marks.push({ start: open ? start - 1 : start, end: start + list.length + (open ? 1 : 0), refs, style });
  }
  return marks;
}
