import type { Span } from '../../model';

/** Title of a work and what it stands in. */
export interface TitleAndContainer {
  title?: string;
  container?: string;
}

/** End of a sentence: not after an initial or a short abbreviation ("et al.", "J.", "Proc."). */
const SENTENCE_END =
  /(?<=[\p{Ll}\p{Nd})\]"”’'*]{2}|[\p{Lu}\d)]{2}|\p{Lu}\p{Ll}|[?!])[.?!]?(?<=[.?!])["”’)]*\s+(?=["“‘'(]?[\p{Lu}\d])/u;
const ABBREVIATED =
  /(?:^|[\s(])(?:\p{Lu}\p{Ll}{0,3}|spp|sp|var|subsp|vs|cf|ca|al|[Ee]d|[Ee]ds|no|vol|St|Dr)\.["”’)]*\s*$/u;

/**
 * Tells title from container in the middle of a reference.
 *
 * @param middle what is left between authors or year and volume
 * @param emphasised offsets in `middle` that stood in italics
 * @param located true when a volume or pages follow: then the last part is a container
 */
export function splitTitle(middle: string, emphasised: readonly Span[], located: boolean): TitleAndContainer {
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
    const name = tidy(middle.slice(journal.start, end));
    if (before !== '' || located) return named(before, name);
  }
  const parts = sentences(middle.slice(0, end));
  if (parts.length === 1) {
    const only = tidy(parts[0] ?? '');
    const quoted = /^["“‘](.+?)[,.]?["”’][,.]?\s+(.*)$/.exec(only);
    if (quoted !== null) return named(tidy(quoted[1] ?? ''), tidy(quoted[2] ?? ''));
    return located && looksLikeJournal(only) ? named('', only) : named(only, '');
  }
  const title = tidy(parts[0] ?? '');
  const rest = tidy(
    parts
      .slice(1)
      .join(' ')
      .replace(/^In:?\s+/, ''),
  );
  // "New York, NY: Academic Press" is where a book was published, not what the work stands in.
  if (/^[\p{Lu}][\p{L} .,-]{2,40}: ?\p{Lu}/u.test(rest)) return named(title, '');
  return named(title, located || looksLikeJournal(rest) ? rest : '');
}

function sentences(text: string): string[] {
  const parts: string[] = [];
  let rest = text;
  let from = 0;
  while (parts.length < 12) {
    const match = SENTENCE_END.exec(rest.slice(from));
    if (match === null) break;
    const at = from + match.index + match[0].length;
    if (ABBREVIATED.test(rest.slice(0, at))) {
      from = at;
      continue;
    }
    parts.push(rest.slice(0, at));
    rest = rest.slice(at);
    from = 0;
    // The first sentence is the title; journals' own full stops ("J. Natl. Cancer Inst.") are not counted.
    if (parts.length === 1 && looksLikeJournal(rest)) break;
  }
  return [...parts, rest].filter((part) => part.trim() !== '');
}

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

const tidy = (text: string) =>
  text
    .replace(/^[\s.,;:)\]]+/, '')
    .replace(/[\s.,;:([]+$/, '')
    .replace(/^["“‘'](.*?)[,.]?["”’']$/, '$1')
    .replace(/\s+/g, ' ');
