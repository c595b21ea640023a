import type { ReferenceItem } from '../references';
import { CITING_LINKS, namesIn, targetsOf } from '../references/targets';

/** What a link in the running text is. */
export type LinkMeaning =
  /** It leads to these entries of the list. */
  | { refs: number[] }
  /** It leads to something else on the page: a figure, a footnote, an affiliation. */
  | 'foreign'
  /** It says nothing: its text decides. */
  | 'unknown';

/** Classes and roles by which platforms call a citation, used where its target is not on the page. */
const CALLED_CITATION =
  /(?:^|[\s_-])(?:bibr|bib-?link|biblio-?ref|ref-?link|reflink|ref-lnk|cite-?ref|citation-?(?:ref|link)|citationref|reference-?link|internalCitRef|xref-bibr|html-bibr|section-jump-link)(?=$|[\s_-])/i;

/** Tells for the links of one document where they lead; built once, a look-up each. */
export class LinkResolver {
  readonly #document: Document;
  readonly #owners = new Map<string, number>();
  /** Names of places in the text that an entry links back to: ScienceDirect and others link only that way. */
  readonly #backlinks = new Map<string, number>();

  constructor(document: Document, items: readonly ReferenceItem[]) {
    this.#document = document;
    for (const { element, reference } of items) {
      for (const name of namesIn(element)) if (!this.#owners.has(name)) this.#owners.set(name, reference.n);
      for (const link of element.querySelectorAll('a[href*="#"]')) {
        for (const name of targetsOf(link)) this.#backlinks.set(name, reference.n);
      }
    }
    this.#nameNeighbours(items);
  }

  meaning(link: Element): LinkMeaning {
    const targets = targetsOf(link);
    const refs = new Set<number>();
    for (const name of targets) {
      const n =
        this.#owners.get(name) ?? this.#owners.get(`ref-id-${name}`) ?? this.#owners.get(`ref-${name}`);
      if (n !== undefined) refs.add(n);
    }
    if (refs.size === 0) {
      for (const name of [link.id, link.getAttribute('name') ?? '']) {
        const n = name === '' ? undefined : this.#backlinks.get(name);
        if (n !== undefined) refs.add(n);
      }
    }
    if (refs.size > 0) return { refs: [...refs] };
    const called =
      link.getAttribute('role') === 'doc-biblioref' || CALLED_CITATION.test(link.getAttribute('class') ?? '');
    if (called) return 'unknown';
    const local = /^#|^[^?]*#/.test(link.getAttribute('href') ?? '') && targets.length > 0;
    return local ? 'foreign' : 'unknown';
  }

  /** Old pages put the name right in front of the entry: `<a name="b1"></a><li>`. */
  #nameNeighbours(items: readonly ReferenceItem[]): void {
    const owned = new Map(items.map(({ element, reference }) => [element, reference.n]));
    for (const link of this.#document.querySelectorAll(CITING_LINKS)) {
      for (const name of targetsOf(link)) {
        if (this.#owners.has(name)) continue;
        const place = this.#document.getElementById(name);
        const next = place !== null && (place.textContent ?? '') === '' ? place.nextElementSibling : null;
        const n = next === null ? undefined : owned.get(next);
        if (n !== undefined) this.#owners.set(name, n);
      }
    }
  }
}
