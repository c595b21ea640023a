import { SEAM, type Span } from '../../model';
import { type NumberLookup, resolveNumbers } from './numbers';
import type { CitingText, Mark } from './types';

/** What is raised to a power: lengths ("mg/m²", "cells/mm³"), seconds, functions. */
const UNIT =
  /(?:^|[\s\d/·.×(\u2063])(?:[kcmdnµμpf]?m|inch(?:es)?|ft|yd|mi|km|Å|[mµμn]?s|px|log|ln|sin|cos|tan|exp)$/;
/** A single letter is a variable (r², χ², I²) or an ion's or oxide's symbol; names that end so are longer. */
const SYMBOL =
  /(?:^|[^\p{L}\p{M}\d])(?:\p{L}|CO|NO|SO|PO|NH|SpO|PaO|FiO|VO|OH|HO|eta|chi|adj(?:usted)? ?R|Ca|Mg|Na|Zn|Fe|Cu|Cl|Mn|Li|Cd|Pb|Hg|Al|Ba|Sr|Ni)$/u;
/** Two variables in a row, "mc²", "λt²"; not a short word. */
const VARIABLES = /(?<![\p{L}\p{M}\d])(?=\p{L}?[\p{Ll}])\p{L}{2}$/u;
const SHORT_WORD =
  /(?:^|[^\p{L}])(?:[Ii][nstf]|[Oo][fnr]|[Tt]o|[Aa][nst]|[Bb][ye]|[Ww]e|[Ss]o|[Dd]o|[Nn]o|[Uu][sp]|[Mm][ey]|[Hh]e|al)$/u;
const CLOSED = /^[\s\u2063]*[[(]?[\s\u2063]*|[\s\u2063]*[\])]?[\s\u2063]*$/g;

/**
 * Finds citations in superscripts: tags, styled spans and superscript digits. Pieces that only separators part
 * (`<sup>1</sup><sup>-3</sup>`) are one.
 */
export function raisedMarks(block: CitingText, lookup: NumberLookup): Mark[] {
  if (block.place === 'heading') return [];
  const marks: Mark[] = [];
  for (const { start, end } of joined(block)) {
    const inside = plainDigits(block.text.slice(start, end)).replace(CLOSED, '');
    const refs = resolveNumbers(inside, lookup);
    if (refs === null || !cites(block, start, end, inside)) continue;
    marks.push({ start, end, refs, style: 'raised' });
  }
  return marks.length > 0 && isByline(block) ? [] : marks;
}

const UNICODE = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const UNICODE_RUN = /[¹²³⁴-⁹⁰][¹²³⁴-⁹⁰⁻,–-]*(?<![⁻,–-])/g;

function plainDigits(text: string): string {
  return text.replace(/[⁰¹²³⁴-⁹]/g, (digit) => String(UNICODE.indexOf(digit))).replaceAll('⁻', '-');
}

/** Between the pieces of one marker nothing stands but a separator; a space ends it. */
const ADJOINING = new RegExp(`^${SEAM}?[,–-]?${SEAM}?$`);

/** Superscripts with their neighbours, and runs of superscript digits. Trimmed to what is not space. */
function joined({ text, raised }: CitingText): Span[] {
  const spans: Span[] = [];
  for (const span of raised) {
    const last = spans.at(-1);
    // "mg/m²,⁴": a power, and a reference behind it.
    const power =
      last !== undefined && /^[23]$/.test(text.slice(last.start, last.end)) && isMeasure(text, last.start);
    if (last !== undefined && !power && ADJOINING.test(text.slice(last.end, span.start)))
      last.end = Math.max(last.end, span.end);
    else spans.push({ start: span.start, end: span.end });
  }
  for (const match of text.matchAll(UNICODE_RUN))
    spans.push({ start: match.index, end: match.index + match[0].length });
  for (const span of spans) {
    while (span.start < span.end && /[\s\u2063]/.test(text[span.start] ?? '')) span.start++;
    while (span.end > span.start && /[\s\u2063]/.test(text[span.end - 1] ?? '')) span.end--;
  }
  return spans.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start);
}

/** Whether a unit stands right before: "mg/m", "5 cm". */
const isMeasure = (text: string, at: number): boolean =>
  UNIT.test(text.slice(Math.max(0, at - 40), at).replaceAll(SEAM, ''));

/** Whether numbers raised above this base can be references rather than a power, an isotope, a charge or a mark. */
function cites({ text, place }: CitingText, start: number, end: number, inside: string): boolean {
  const before = text.slice(Math.max(0, start - 40), start).replaceAll(SEAM, '');
  const after = text.slice(end, end + 6).replaceAll(SEAM, '');
  const single = /^\d+$/.test(inside) ? Number(inside) : Number.NaN;
  const isPower = single === 2 || single === 3;
  // Mass numbers stand in front of the element: "¹⁸F", "[¹³¹I]".
  if (/(?:^|[\s([\-–/,;])$/.test(before) && /^[A-Z][a-z]?(?![a-z]{2})/.test(after)) return false;
  if (before.trim() === '' || /^[+−]/.test(after) || /[-−+^/×=~<>≤≥±]\s*$/.test(before)) return false;
  // "²Outliers were kept": the mark of a note in front of its text.
  if (/\s$/.test(before) && /^\p{L}/u.test(after)) return false;
  if (isPower && VARIABLES.test(before) && !SHORT_WORD.test(before)) return false;
  if (isPower && (UNIT.test(before) || SYMBOL.test(before))) return false;
  // A full stop ends a sentence: "cost 81 000.²"
  const digits = /(?:^|[^\p{L}\p{M}\d])(\d(?:[\d.,]*\d)?)$/u.exec(before)?.[1];
  if (digits !== undefined) {
    if (place === 'cell' || isPower || /(?:^|[.,])10$|^\d$/.test(digits)) return false;
  }
  // A mark in a cell refers to the table's own notes unless a word bears it.
  return place !== 'cell' || /\p{Ll}{2}[.,)]?$/u.test(before) || /al\.?$/.test(before);
}

/** Names with marks for affiliations: nearly every word begins with a capital, and no sentence ends. */
export function isByline({ text }: CitingText): boolean {
  const words = text.slice(0, 600).match(/\p{L}[\p{L}\p{M}'’-]{2,}/gu) ?? [];
  if (words.length === 0) return true;
  const small = words.filter(
    (word) => /^\p{Ll}/u.test(word) && !/^(?:and|van|von|der|den|del|della|dos|the|for)$/.test(word),
  );
  return small.length < words.length * 0.25;
}
