/** Attributes by which platforms say where a citation link leads, besides its address. */
const ATTRIBUTES: ReadonlySet<string> = new Set([
  'data-rid',
  'rid',
  'reveal-id',
  'data-xml-rid',
  'data-modal-source-id',
  'data-open',
  'data-ref-id',
  'data-refid',
  'data-bib-id',
  'aria-describedby',
  'rel',
]);
/** Attributes by which a list's entries and their parts are addressed. */
const NAMES = ['id', 'name', 'content-id', 'data-bib-id', 'data-rid', 'data-legacy-id'];

/** What can lead from the text to the list. */
export const CITING_LINKS = 'a,[data-rid],[rid],[reveal-id],[data-xml-rid],[role=doc-biblioref]';
const NAMED = NAMES.map((name) => `[${name}]`).join(',');

/** The names of the places that a link leads to; one link of old T&F pages leads to several. */
export function targetsOf(link: Element): string[] {
  const names: string[] = [];
  const href = link.getAttribute('href') ?? '';
  const hash = href.lastIndexOf('#');
  if (hash >= 0 && !/^javascript:/i.test(href)) names.push(...wordsOf(decoded(href.slice(hash + 1))));
  for (const { name, value } of link.attributes) {
    if (ATTRIBUTES.has(name))
      names.push(...wordsOf(value.replace(/^references:/, '')).map((word) => word.replace(/^#/, '')));
  }
  return names;
}

/** The names under which an element and what stands in it can be addressed. */
export function namesIn(element: Element): string[] {
  const names: string[] = [];
  const collect = (named: Element) => {
    for (const attribute of NAMES) {
      const value = named.getAttribute(attribute);
      if (value !== null && value !== '') names.push(value);
    }
  };
  if (element.matches(NAMED)) collect(element);
  for (const inner of element.querySelectorAll(NAMED)) collect(inner);
  return names;
}

const wordsOf = (text: string): string[] => text.split(/[\s,]+/).filter((word) => word !== '');

function decoded(text: string): string {
  try {
    return text.includes('%') ? decodeURIComponent(text) : text;
  } catch {
    return text;
  }
}
