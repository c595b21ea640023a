import { placesOf } from '../references/breaks';
import { namesIn, targetsOf } from '../references/targets';
import type { Steps } from '../steps';

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

/**
 * Tells for the links of one document where they lead. Built once for a reference list, then asked link by link, and
 * remembers what it answered: a page can be read with it in slices.
 */
export class LinkResolver {
  readonly #document: Document;
  /** Number of the entry, from 1. */
  readonly #numbers: ReadonlyMap<Node, number>;
  readonly #owners = new Map<string, number>();
  /** Names of places in the text that an entry links back to: ScienceDirect and others link only that way. */
  readonly #backlinks = new Map<string, number>();
  readonly #known = new WeakMap<Element, LinkMeaning>();

  private constructor(document: Document, entries: readonly Element[]) {
    this.#document = document;
    this.#numbers = new Map(entries.map((element, i) => [element, i + 1]));
  }

  /**
   * A resolver for a list, in steps: every entry is looked through for names and links.
   *
   * @param entries the elements of the list's entries, in its order: the first is number 1
   */
  static *of(document: Document, entries: readonly Element[]): Steps<LinkResolver> {
    const resolver = new LinkResolver(document, entries);
    let n = 0;
    for (const { element, nodes } of placesOf(entries)) {
      n++;
      const parts = nodes?.filter((node): node is Element => node.nodeType === 1) ?? [element];
      for (const part of parts) resolver.#learn(part, n);
      yield;
    }
    return resolver;
  }

  #learn(part: Element, n: number): void {
    for (const name of namesIn(part)) if (!this.#owners.has(name)) this.#owners.set(name, n);
    for (const link of [part, ...part.querySelectorAll('a')]) {
      if (!/#/.test(link.getAttribute('href') ?? '')) continue;
      for (const name of targetsOf(link)) this.#backlinks.set(name, n);
    }
  }

  meaning(link: Element): LinkMeaning {
    let meaning = this.#known.get(link);
    if (meaning === undefined) {
      meaning = this.#find(link);
      this.#known.set(link, meaning);
    }
    return meaning;
  }

  /** True for what stands in the reference list itself: nothing there cites. */
  inList(node: Node): boolean {
    for (let at: Node | null = node; at !== null; at = at.parentNode) {
      if (this.#numbers.has(at)) return true;
      // `<dt>[1]</dt><dd>…</dd>`
      const next = (at as Element).localName === 'dt' ? (at as Element).nextElementSibling : null;
      if (next !== null && this.#numbers.has(next)) return true;
    }
    return false;
  }

  #find(link: Element): LinkMeaning {
    const targets = targetsOf(link);
    const refs = new Set<number>();
    for (const name of targets) {
      const n = this.#ownerOf(name) ?? this.#ownerOf(`ref-id-${name}`) ?? this.#ownerOf(`ref-${name}`);
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

  /** The entry of a name, or right behind it: old pages write `<a name="b1"></a><li>`. */
  #ownerOf(name: string): number | undefined {
    const n = this.#owners.get(name);
    if (n !== undefined) return n;
    const place = this.#document.getElementById(name);
    const next = place !== null && (place.textContent ?? '') === '' ? place.nextElementSibling : null;
    const beside = next === null ? undefined : this.#numbers.get(next);
    if (beside !== undefined) this.#owners.set(name, beside);
    return beside;
  }
}
