import type { Reference } from '../../model';
import { readAuthors } from '../parse/authors';

/** What an in-text "Smith and Jones 2010b" is compared with. */
export interface AuthorEntry {
  n: number;
  /** First author's surname or the whole name of an organisation, folded, word by word. */
  name: readonly string[];
  /** Second author's surname, folded. */
  second?: string;
  /** Number of authors; undefined when the list was cut short. */
  authors?: number;
  year?: number;
  suffix?: string;
  /** Not yet published: cited as "in press". */
  pending?: true;
  /** Stands for "Anonymous": the entry has no author where all others have theirs. */
  anonymous?: true;
}

/** Entries by the first word of their name. */
export type AuthorIndex = ReadonlyMap<string, readonly AuthorEntry[]>;

/** A word as compared: lower case, without accents and apostrophes, plain hyphens. */
export function foldName(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{M}'’ʼ‘`´.]/gu, '')
    .replace(/[‐‑–]/g, '-')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
    .replace(/æ/g, 'ae')
    .replace(/ı/g, 'i');
}

export const NAME_WORD = /[\p{L}][\p{L}\p{M}'’ʼ‐‑-]*(?:[`´‘](?=\p{L})[\p{L}\p{M}'’ʼ‐‑-]+)*/gu;

const words = (name: string): string[] => [...name.matchAll(NAME_WORD)].map(([word]) => foldName(word));

/** Indexes a reference list for author–year citations. */
export function authorIndex(references: readonly Reference[]): AuthorIndex {
  const index = new Map<string, AuthorEntry[]>();
  const add = (entry: AuthorEntry) => {
    const first = entry.name[0];
    if (first === undefined || first === '') return;
    const known = index.get(first);
    if (known === undefined) index.set(first, [entry]);
    else if (!known.some((k) => k.n === entry.n && k.name.join(' ') === entry.name.join(' ')))
      known.push(entry);
  };
  const headless = withoutHead(references);
  for (const reference of references) {
    for (const name of namesOf(reference)) add(entryOf(reference, name));
    if (headless.has(reference.n)) {
      for (const name of ['anonymous', 'anon']) add({ ...entryOf(reference, [name]), anonymous: true });
    }
  }
  return index;
}

/** The names under which the text may call a reference's first author. */
function namesOf({ authors, text, title }: Reference): string[][] {
  const first = authors[0];
  if (first === undefined) {
    // Cited by title: the first words stand for the author.
    const head = words((title ?? text).slice(0, 80)).slice(0, 4);
    return head.length > 1 ? [head] : [];
  }
  const surname = words(surnameOf(first));
  const names = [surname];
  // Particles are dropped at times: "de Gramont" → "Gramont".
  if (
    surname.length > 1 &&
    surname.length < 4 &&
    /^(?:van|von|de|der|den|del|di|da|la|le|du|dos|el|al|ten|ter)$/.test(surname[0] ?? '')
  )
    names.push(surname.slice(/^(?:der|den|la|de)$/.test(surname[1] ?? '') ? 2 : 1));
  const acronym = /\(([A-Z][\w-]{1,11})\)/.exec(first)?.[1];
  if (acronym !== undefined) names.push(words(acronym), words(first.replace(/\s*\([^)]*\)/, '')));
  if (surname.length > 2 && !/ \p{Lu}{1,4}$/u.test(first)) {
    const capitals =
      first
        .replace(/\([^)]*\)/g, '')
        .match(/(?<!\p{L})\p{Lu}/gu)
        ?.join('') ?? '';
    if (capitals.length > 2) names.push([capitals.toLowerCase()]);
  }
  return names.filter((name) => name.length > 0);
}

const PENDING = /\b(?:in press|forthcoming|submitted|in prep|accepted|unpublished|in review|to appear)\b/i;

function entryOf(reference: Reference, name: readonly string[]): AuthorEntry {
  const { n, authors, etAl, year, yearSuffix } = reference;
  const entry: AuthorEntry = { n, name };
  if (etAl !== true) entry.authors = authors.length;
  const second = authors[1];
  if (second !== undefined) entry.second = foldName(surnameOf(second));
  if (year !== undefined) entry.year = year;
  if (yearSuffix !== undefined) entry.suffix = yearSuffix;
  if (PENDING.test(reference.text)) entry.pending = true;
  return entry;
}

/** "De Conti G" → "De Conti"; organisations stay whole. */
const surnameOf = (author: string): string => author.replace(/\s\p{Lu}{1,6}$/u, '');

/** Entries that lack the "Authors (year)" with which most others begin. */
function withoutHead(references: readonly Reference[]): Set<number> {
  const lacking = references.filter(({ text, authors }) => {
    const head = readAuthors(text)?.end ?? authors[0]?.length ?? 0;
    return (
      head === 0 ||
      !/^[\s.,:]*(?:[Ee]ds?\.|\([Ee]ds?\.\))?[\s.,:]*\((?:\d{4}|n\.\s?d|[a-z]?\)|in press)/.test(
        text.slice(head),
      )
    );
  });
  return lacking.length * 2 <= references.length ? new Set(lacking.map(({ n }) => n)) : new Set();
}
