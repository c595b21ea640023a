import { type ListEntry, type Reference, SEAM, type Span } from '../model';
import { type HostPaper, referenceIds } from './identifiers';
import { printedLabels } from './labels';
import { parseReference } from './parse';

/** The places and labels of a list's entries, without taking them apart. */
export function labelsOf(entries: readonly ListEntry[]): Pick<Reference, 'n' | 'key'>[] {
  const labels = printedLabels(entries.map(({ text }) => text));
  return entries.map((_, i) => ({ n: i + 1, key: String(labels?.[i]?.label ?? i + 1) }));
}

/**
 * Takes a reference list apart: entries numbered from 1 in the order of the list, each with its label, its fields and
 * the identifiers that it prints, links to or hides.
 *
 * @param entries the list as read from a page
 * @param own the paper whose list it is: its identifiers are never those of a reference
 */
export function referencesOf(entries: readonly ListEntry[], own: HostPaper = {}): Reference[] {
  const labels = printedLabels(entries.map(({ text }) => text));
  return entries.map((entry, i) => {
    const label = labels?.[i] ?? null;
    const n = i + 1;
    const fields = referenceOf(label === null ? entry : withoutLabel(entry, label.end), own);
    return { n, key: String(label?.label ?? n), ...fields };
  });
}

function withoutLabel(entry: ListEntry, end: number): ListEntry {
  const emphasised = entry.emphasised
    .filter((span) => span.end > end)
    .map((span) => ({ start: Math.max(0, span.start - end), end: span.end - end }));
  return { ...entry, text: entry.text.slice(end), emphasised };
}

function referenceOf(entry: ListEntry, own: HostPaper): Omit<Reference, 'n' | 'key'> {
  const { text, emphasised } = shown(entry);
  const {
    doi: _doi,
    pmid: _pmid,
    pmcid: _pmcid,
    arxiv: _arxiv,
    isbn: _isbn,
    url: _url,
    ...fields
  } = parseReference(text, emphasised);
  const reference = {
    ...fields,
    ...referenceIds(entry.text, entry.links, own),
    text: text.replace(/\s+/g, ' ').trim(),
  };
  return entry.pmcFree && reference.pmcid !== undefined ? { ...reference, pmcFree: true } : reference;
}

/** The text as it reads: seams become nothing, or a space where words would run together, and empty brackets go. */
function shown({ text, emphasised }: ListEntry): { text: string; emphasised: Span[] } {
  let out = '';
  // Where each part between two seams comes to stand.
  const shifts: number[] = [];
  for (const part of text.split(SEAM)) {
    if (out !== '' && /[\p{L}\p{N}.,;)]$/u.test(out.slice(-1)) && /^[\p{L}\p{N}([]/u.test(part)) out += ' ';
    shifts.push(out.length);
    out += part;
  }
  const starts = partStarts(text);
  // Brackets and bars of link-outs whose words were left out; blanked, so that offsets stay.
  out = out
    .replace(/\[[\s|,;]*\]|(?:\s\|)+(?=\s|$)|↵/g, (rest) => ' '.repeat(rest.length))
    .replace(/(?:\s*[,;|])+\s*$/, '');
  const moved = (at: number) => {
    const part = starts.findLastIndex((start) => start <= at);
    return Math.min(out.length, (shifts[part] ?? 0) + at - (starts[part] ?? 0));
  };
  const spans = emphasised.map(({ start, end }) => ({ start: moved(start), end: moved(end) }));
  return { text: out, emphasised: spans.filter(({ start, end }) => end > start) };
}

/** Offsets at which the parts between seams begin. */
function partStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf(SEAM); at >= 0; at = text.indexOf(SEAM, at + 1)) starts.push(at + 1);
  return starts;
}
