import type { Work } from './work';

/** Letters that do not come apart into a letter and a mark. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};
const SMALL_WORD =
  /^(?:an?|the|on|of|in|for|to|and|with|from|by|is|are|le|la|les|un|une|der|die|das|ein|eine)$/;

const ascii = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\0-\x7f]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[^a-z0-9 ]+/g, '');

/**
 * Keys for works, in their order: surname, year, first word of the title ("mollica2021current"), the same on every
 * export. A key used before gets a letter or number behind it. ASCII letters and digits only: BibTeX takes no others.
 */
export function citeKeys(works: readonly Work[]): string[] {
  const used = new Set<string>();
  return works.map((work) => {
    const base = baseKey(work);
    let key = base;
    for (let i = 0; used.has(key); i++) key = base + (i < 25 ? String.fromCharCode(98 + i) : `x${i + 2}`);
    used.add(key);
    return key;
  });
}

function baseKey(work: Work): string {
  const [first] = work.authors;
  const name = first === undefined ? '' : 'literal' in first ? first.literal : first.family;
  const surname = ascii(name).replaceAll(' ', '').slice(0, 24);
  const words = ascii(work.title ?? '').split(' ');
  const word = words.find((candidate) => candidate.length > 1 && !SMALL_WORD.test(candidate)) ?? '';
  const key = `${surname}${work.year ?? ''}${word.slice(0, 20)}`;
  return /[a-z]/.test(key) ? key.replace(/^\d/, 'ref$&') : `ref${work.n}`;
}
