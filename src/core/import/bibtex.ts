import type { RawArticle } from './article';
import { BibtexScanner } from './bibtex-scanner';
import { invertedNameOf, nameOf } from './names';
import { texToText } from './tex';

/** Entries that are no works. */
const NOT_A_WORK = /^(?:comment|preamble|string)$/;

/**
 * Reads BibTeX and BibLaTeX: strings and concatenation, braces and quotes, names in both orders, TeX's accents. Written
 * here: of the kept parsers the small one cannot say what is wrong where, the others weigh over half a megabyte or
 * need Node.
 *
 * @param text with plain line feeds
 * @throws ImportError with the line of the entry or value that is at fault
 */
export function readBibtex(text: string): RawArticle[] {
  const scanner = new BibtexScanner(text);
  const articles: RawArticle[] = [];
  for (let entry = scanner.next(); entry; entry = scanner.next()) {
    if (NOT_A_WORK.test(entry.type)) continue;
    const { fields, line, key } = entry;
    const text = (...names: string[]) => {
      const value = names.map((name) => fields.get(name)).find((candidate) => candidate?.trim());
      return value === undefined ? undefined : texToText(value);
    };
    const eprint = (fields.get('eprinttype') ?? fields.get('archiveprefix') ?? '').toLowerCase();
    const pubmed = eprint === 'pmid' || eprint === 'pubmed' ? text('eprint') : undefined;
    articles.push({
      line,
      key,
      title: titleOf(text('title'), text('subtitle')),
      authors: namesOf(fields.get('author') ?? fields.get('editor') ?? ''),
      journal: text('journal', 'journaltitle', 'fjournal', 'booktitle', 'shortjournal'),
      date: text('date', 'year'),
      volume: text('volume'),
      issue: text('number', 'issue'),
      pages: text('pages', 'eid', 'articleno'),
      doi: verbatim(fields.get('doi')),
      pmid: text('pmid') ?? pubmed,
      pmcid: text('pmcid', 'pmc') ?? (eprint === 'pmcid' ? text('eprint') : undefined),
      url: verbatim(fields.get('url')),
      extra: [text('note'), text('annote')].filter(Boolean).join('\n'),
    });
  }
  return articles;
}

const titleOf = (title: string | undefined, subtitle: string | undefined) =>
  title !== undefined && subtitle !== undefined ? `${title.replace(/:\s*$/, '')}: ${subtitle}` : title;

/** Addresses and DOIs are not TeX; a few writers escape them all the same. */
const verbatim = (value: string | undefined) => value?.replace(/\\([_%&#$~{}])/g, '$1').replace(/[{}]/g, '');

/** "Mollica, Michelle A. and {World Health Organization} and others" */
function namesOf(field: string): string[] {
  return splitOutside(field, /\s+and\s+/iy)
    .map((name) => name.trim())
    .filter((name) => name !== '' && !/^others$/i.test(name))
    .map(nameIn);
}

function nameIn(name: string): string {
  if (/^\{.*\}$/s.test(name) && splitOutside(name, /,/y).length === 1 && balanced(name.slice(1, -1)))
    return texToText(name);
  const parts = splitOutside(name, /\s*,\s*/y).map(texToText);
  if (parts.length === 2) return nameOf(parts[0] ?? '', parts[1]);
  // Surname, Jr, Given
  if (parts.length > 2) return nameOf(parts[0] ?? '', parts.slice(2).join(' '), parts[1]);
  const words = splitOutside(name, /[\s~]+/y).map(texToText);
  if (words.length < 2) return texToText(name);
  // "Anna van der Berg": the surname begins with its first small word.
  const particle = words.findIndex((word, i) => i > 0 && /^\p{Ll}/u.test(word));
  const from = particle > 0 ? particle : words.length - 1;
  return invertedNameOf(`${words.slice(from).join(' ')}, ${words.slice(0, from).join(' ')}`);
}

const balanced = (text: string): boolean => {
  let depth = 0;
  for (const char of text.replace(/\\./g, '')) {
    if (char === '{') depth++;
    if (char === '}' && --depth < 0) return false;
  }
  return depth === 0;
};

/** Splits at what stands outside braces. `pattern` is sticky. */
function splitOutside(text: string, pattern: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === '\\') i++;
    else if (char === '{') depth++;
    else if (char === '}') depth--;
    else if (depth <= 0) {
      pattern.lastIndex = i;
      const match = pattern.exec(text);
      if (match === null) continue;
      parts.push(text.slice(from, i));
      from = i + match[0].length;
      i = from - 1;
    }
  }
  parts.push(text.slice(from));
  return parts;
}
