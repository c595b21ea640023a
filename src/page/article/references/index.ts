import { type Reference, SEAM, type Span } from '../../../core/model';
import { type HostPaper, parseReference, referenceIds } from '../../../core/references';
import { articleOf } from '../identity';
import { type Entry, readEntry } from './entry';
import { printedLabels } from './labels';
import { referenceElements } from './lists';

/** An entry of the reference list and where it stands on the page. */
export interface ReferenceItem {
  reference: Reference;
  element: Element;
}

/**
 * Reads the reference list of the page: entries in the order of the list, numbered from 1, taken apart, each with the
 * identifiers that it prints, links to or hides, never those of the paper itself. Empty when the page has no list.
 * Changes nothing.
 */
export function findReferences(document: Document): ReferenceItem[] {
  const read = referenceElements(document)
    .map((element) => ({ element, entry: readEntry(element) }))
    .filter(({ entry }) => /[\p{L}\d]/u.test(entry.text));
  const { doi, pmid, pmcid } = articleOf(document);
  const host: HostPaper = { ...(doi && { doi }), ...(pmid && { pmid }), ...(pmcid && { pmcid }) };
  const labels = printedLabels(read.map(({ entry }) => entry.text));
  return read.map(({ element, entry }, i) => {
    const label = labels?.[i] ?? null;
    const n = i + 1;
    const reference = referenceOf(label === null ? entry : withoutLabel(entry, label.end), host);
    return { element, reference: { n, key: String(label?.label ?? n), ...reference } };
  });
}

function withoutLabel(entry: Entry, end: number): Entry {
  const emphasised = entry.emphasised
    .filter((span) => span.end > end)
    .map((span) => ({ start: Math.max(0, span.start - end), end: span.end - end }));
  return { ...entry, text: entry.text.slice(end), emphasised };
}

function referenceOf(entry: Entry, host: HostPaper): Omit<Reference, 'n' | 'key'> {
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
    ...referenceIds(entry.text, entry.links, host),
    text: text.replace(/\s+/g, ' ').trim(),
  };
  return entry.pmcFree && reference.pmcid !== undefined ? { ...reference, pmcFree: true } : reference;
}

/** The text as it reads: seams become nothing, or a space where words would run together, and empty brackets go. */
function shown({ text, emphasised }: Entry): { text: string; emphasised: Span[] } {
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
