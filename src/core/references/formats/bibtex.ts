import { oneLine } from '../../text';
import { type AuthorName, dotted } from './names';
import { pagesOrArticle, type Work } from './work';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const TYPES: Record<Work['kind'], string> = {
  journal: 'article',
  chapter: 'incollection',
  book: 'book',
  preprint: 'misc',
  web: 'misc',
  other: 'misc',
};
const ESCAPED: Record<string, string> = {
  '\\': '{\\textbackslash}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
};

/**
 * One entry in BibTeX. Letters stay UTF-8; what TeX reads as a command is escaped; words with a capital inside
 * ("mRNA", "HER2") are held in braces, so that styles keep them. `doi` and `url` are verbatim, as styles expect.
 */
export function bibtex(work: Work, key: string, notes: readonly string[] = []): string {
  const fields: [name: string, value: string | undefined][] = [
    ['author', authorField(work)],
    ['title', work.parsed ? work.title && titleField(work.title) : titleField(work.text)],
    [work.kind === 'chapter' ? 'booktitle' : 'journal', work.container && escapeBibtex(work.container)],
    ['year', work.year?.toString()],
    ['volume', work.volume && escapeBibtex(work.volume)],
    ['number', work.issue && escapeBibtex(work.issue)],
    ['pages', escaped(pagesOrArticle(work, '--'))],
    ['doi', work.doi && verbatim(work.doi)],
    ['pmid', work.pmid],
    ['pmcid', work.pmcid],
    ['eprint', work.arxiv && verbatim(work.arxiv)],
    ['archiveprefix', work.arxiv && 'arXiv'],
    ['isbn', work.isbn],
    ['url', work.url && verbatim(work.url)],
    ['note', escaped(asPrinted(work))],
    // Readers of annotated bibliographies, Zotero among them, make a note of it.
    ['annote', notes.length === 0 ? undefined : escapeBibtex(notes.map(oneLine).join(' • '))],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  const month = work.month === undefined ? undefined : MONTHS[work.month - 1];
  // A month is a name that styles know, not a text.
  if (month !== undefined && work.year !== undefined) lines.push(`  month = ${month}`);
  return `@${TYPES[work.kind]}{${[key, ...lines].join(',\n')}\n}`;
}

function authorField({ authors, etAl }: Work): string {
  const names = authors.map(bibtexName);
  if (etAl && names.length > 0) names.push('others');
  return names.join(' and ');
}

/** Braces keep an organisation whole, and a comma or an "and" inside a name. */
function bibtexName(name: AuthorName): string {
  if ('literal' in name) return `{${escapeBibtex(name.literal)}}`;
  const family = escapeBibtex(name.family);
  return `${/,|\band\b/i.test(family) ? `{${family}}` : family}, ${dotted(name.initials)}`;
}

function titleField(title: string): string {
  return title
    .split(' ')
    .map((word) => {
      const inner = /^[^\p{L}]*\p{L}.*\p{Lu}/u.test(word) || /^\p{Lu}$/u.test(word);
      return inner && !/^[AI]$/.test(word) ? `{${escapeBibtex(word)}}` : escapeBibtex(word);
    })
    .join(' ');
}

/** Where fields are missing, the entry as printed says the rest. */
const asPrinted = (work: Work): string | undefined =>
  work.title === undefined && work.parsed ? `As printed: ${work.text}` : undefined;

const escaped = (value: string | undefined) => (value === undefined ? undefined : escapeBibtex(value));

/**
 * Escapes text for a field in braces. Braces in pairs become `\{…\}`; one without its fellow becomes a command, since
 * BibTeX counts braces even behind a backslash.
 */
export function escapeBibtex(text: string): string {
  const paired = pairedBraces(text);
  let result = '';
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? '';
    if (char === '{' || char === '}')
      result += paired.has(i) ? `\\${char}` : `{\\textbrace${char === '{' ? 'left' : 'right'}}`;
    else result += ESCAPED[char] ?? (/[#$%&_]/.test(char) ? `\\${char}` : char);
  }
  return result;
}

function pairedBraces(text: string): Set<number> {
  const paired = new Set<number>();
  const open: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '{') open.push(i);
    else if (text[i] === '}') {
      const start = open.pop();
      if (start !== undefined) paired.add(start).add(i);
    }
  }
  return paired;
}

/** Addresses are not escaped; braces and backslashes, which would end the field, are percent-encoded. */
const verbatim = (value: string): string =>
  value.replace(/[{}\\ ]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
