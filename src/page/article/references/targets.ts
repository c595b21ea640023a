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

/** What can lead from the text to the list: links within the page, and whatever says its target otherwise. */
export const CITING_LINKS = [
  'a[href*="#"]',
  ...[...ATTRIBUTES].map((name) => `a[${name}]`),
  ...['data-rid', 'rid', 'reveal-id', 'data-xml-rid'].map((name) => `[${name}]`),
  '[role=doc-biblioref]',
].join(',');
const NAMED = NAMES.map((name) => `[${name}]`).join(',');

/** The names of the places that a link leads to; one link of old T&F pages leads to several. */
export function targetsOf(link: Element): string[] {
  const names: string[] = [];
  const href = link.getAttribute('href') ?? '';
  const hash = href.lastIndexOf('#');
  if (hash >= 0 && !/^javascript:/i.test(href)) names.push(...wordsOf(decoded(href.slice(hash + 1))));
  // The names of the attributes are strings; the attributes themselves would be nodes, one for each.
  for (const name of link.getAttributeNames()) {
    if (!ATTRIBUTES.has(name)) continue;
    const value = link.getAttribute(name) ?? '';
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

function wordsOf(text: string): string[] {
  if (text === '') return [];
  return /[\s,]/.test(text) ? text.split(/[\s,]+/).filter((word) => word !== '') : [text];
}

function decoded(text: string): string {
  try {
    return text.includes('%') ? decodeURIComponent(text) : text;
  } catch {
    return text;
  }
}
