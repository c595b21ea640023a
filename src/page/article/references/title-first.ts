/** The parts of an entry that a page prints in an order of its own. */
export interface TitleFirst {
  title: Element;
  authors: Element;
}

const TITLE = '[class*="title" i]';
const AUTHORS = '[class*="authors" i],[class*="author-list" i],[class*="authorlist" i]';
const AUTHOR = '[class*="author" i]';

/** Title and authors of an entry that prints them in this order, in elements named so; null for all others. */
export function titleFirst(entry: Element): TitleFirst | null {
  const title = entry.querySelector(TITLE);
  const authors = entry.querySelector(AUTHORS);
  if (title === null || authors === null || title.contains(authors) || authors.contains(title)) return null;
  return title.compareDocumentPosition(authors) & 4 ? { title, authors } : null;
}

/** "YH Chou, ML Spletter" or "Albert Cardona, Stephan Saalfeld" → "Chou YH, Spletter ML". */
export function turnedNames(authors: Element): string {
  const leaves = [...authors.querySelectorAll(AUTHOR)].filter((leaf) => leaf.querySelector(AUTHOR) === null);
  const names =
    leaves.length > 0
      ? leaves.map((leaf) => leaf.textContent ?? '')
      : (authors.textContent ?? '').split(/[,;]|\band\b/);
  return names.map(turned).filter(Boolean).join(', ');
}

const PARTICLE = /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|ten|ter|el|al|bin)$/i;

function turned(name: string): string {
  const words = name
    .replace(/[,;.]+/g, ' ')
    .trim()
    .split(/\s+/)
    .filter(Boolean);
  if (words.length < 2) return words.join(' ');
  // "Chou YH" is turned already.
  if (/^\p{Lu}{1,3}$/u.test(words.at(-1) ?? '') && !/^\p{Lu}{1,4}$/u.test(words[0] ?? ''))
    return words.join(' ');
  const initials = words.findIndex((word, i) => i > 0 && !/^\p{Lu}{1,4}$/u.test(word));
  let from = /^\p{Lu}{1,4}$/u.test(words[0] ?? '') && initials > 0 ? initials : words.length - 1;
  while (from > 1 && PARTICLE.test(words[from - 1] ?? '')) from--;
  const given = words
    .slice(0, from)
    .map((word) => (/^\p{Lu}{1,4}$/u.test(word) ? word : givenInitials(word)));
  return `${words.slice(from).join(' ')} ${given.join('')}`;
}

const givenInitials = (word: string): string =>
  word
    .split('-')
    .map((part) => part.charAt(0).toUpperCase())
    .join('');
