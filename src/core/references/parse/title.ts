import type { Span } from '../../model';

/** Title of a work and what it stands in. */
export interface TitleAndContainer {
  title?: string;
  container?: string;
}

/** A full stop, question or exclamation mark with a capital behind it. */
const SENTENCE_START = /[.?!]["”’)]*\s+(?=["“‘'(]?[\p{Lu}\d])/gu;
/** Initials and short abbreviations end no sentence, but a species' author may: "plantagineum L.". */
const ABBREVIATED =
  /(?:(?<!\p{Ll}{3}\s)(?<=^|[\s(])\p{Lu}|(?:^|[\s(])(?:\p{Lu}\p{Ll}{1,3}|spp|sp|var|subsp|vs|cf|ca|al|[Ee]d|[Ee]ds|no|vol))\.["”’)]*\s*$/u;

/**
 * Tells title from container in the middle of a reference.
 *
 * @param middle what is left between authors or year and volume
 * @param emphasised offsets in `middle` that stood in italics
 * @param located true when a volume or pages follow: then the last part is a container
 */
export function splitTitle(middle: string, emphasised: readonly Span[], located: boolean): TitleAndContainer {
  const lead = /^[\s.,;:]+/.exec(middle)?.[0].length ?? 0;
  if (lead > 0) {
    const moved = emphasised.map(({ start, end }) => ({ start: Math.max(0, start - lead), end: end - lead }));
    return splitTitle(middle.slice(lead), moved, located);
  }
  const end = middle.replace(/[\s.,;:]+$/, '').length;
  const journal = emphasised.findLast((span) => {
    const rest = middle.slice(span.end, end);
    return (
      span.end - span.start > 1 &&
      /^[\s.,;:)]*(?:\([^()]{1,40}\)[\s.,;:]*|\d{0,2}(?:st|nd|rd|th)? ?edn?\.?)?$/i.test(rest)
    );
  });
  if (journal !== undefined && (located || journal.start > 0)) {
    const before = tidy(middle.slice(0, journal.start).replace(/\b[Ii]n:?\s*$/, ''));
    const name = tidyContainer(middle.slice(journal.start, end));
    if (before !== '' || located) return named(before, name);
  }
  const [first] = emphasised;
  // A book's title stands in italics, and its place and publisher behind it do not matter.
  if (!located && first !== undefined && first.start <= 2 && first.end - first.start > 8)
    return named(tidy(middle.slice(first.start, first.end)), '');
  const whole = middle.slice(0, end);
  const quoted = /^[\s.,]*["“‘](.+?)[,.]?["”’][,.]?\s+(.*)$/.exec(whole);
  if (quoted !== null) return named(tidy(quoted[1] ?? ''), tidyContainer(quoted[2] ?? ''));
  const bounds = boundaries(whole);
  const at =
    bounds.find((bound) => looksLikeJournal(whole.slice(bound))) ??
    bounds.find((bound) => !isWeak(whole, bound));
  if (at === undefined)
    return located && looksLikeJournal(whole) ? named('', tidy(whole)) : named(tidy(whole), '');
  const rest = tidyContainer(whole.slice(at));
  // "New York, NY: Academic Press" is where a book was published, not what the work stands in.
  const publisher = /^[\p{Lu}][\p{L} .,-]{2,40}: ?\p{Lu}/u.test(rest);
  return named(tidy(whole.slice(0, at)), !publisher && (located || looksLikeJournal(rest)) ? rest : '');
}

/** Offsets at which a sentence begins, without the first. */
function boundaries(text: string): number[] {
  const bounds: number[] = [];
  for (const { index, 0: stop } of text.matchAll(SENTENCE_START)) {
    const at = index + stop.length;
    if (!ABBREVIATED.test(text.slice(0, at))) bounds.push(at);
    if (bounds.length >= 12) break;
  }
  return bounds;
}

/** Behind the author of a species: "Echium plantagineum L. Weed Res". */
const isWeak = (text: string, bound: number): boolean => /\s\p{Lu}\.\s+$/u.test(text.slice(0, bound));

/** A few words, nearly all with a capital, or abbreviated with full stops. */
function looksLikeJournal(text: string): boolean {
  const words = tidy(text)
    .split(/\s+/)
    .filter((word) => !/^(?:of|the|and|in|for|on|de|la|&|et)$/i.test(word));
  if (words.length === 0 || words.length > 10) return false;
  return words.filter((word) => /^[("]?\p{Lu}/u.test(word)).length >= words.length * 0.8;
}

function named(title: string, container: string): TitleAndContainer {
  const found: TitleAndContainer = {};
  if (/[\p{L}\d]/u.test(title)) found.title = title;
  if (/\p{L}/u.test(container)) found.container = container;
  return found;
}

/** Without "In:", editors and pages. */
const tidyContainer = (text: string) =>
  tidy(
    tidy(text)
      .replace(/^[Ii]n:?\s+/, '')
      .replace(/,?\s*\(?\b[Ee]d(?:s|ited by|itors?)?\b\.?.*$/, ''),
  );

const tidy = (text: string) =>
  text
    .replace(/^[\s.,;:)\]]+/, '')
    .replace(/[\s.,;:([]+$/, '')
    .replace(/^["“‘'](.*?)[,.]?["”’']$/, '$1')
    .replace(/\s+/g, ' ');
