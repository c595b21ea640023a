/** Contents of the metadata tags that name articles, by lower-case name; empty contents are left out. */
export type Metas = ReadonlyMap<string, readonly string[]>;

/** Thousands of tags that say nothing of the article itself. */
const REFERENCES = /^citation_(?:reference|author_(?:institution|email|orcid))/;
const ABOUT_ARTICLES =
  /^(?:citation_|dc[.:]|dcterms[.:]|prism[.:]|bepress_citation_|eprints[.:]|wkhealth_|og:|article:)/;

/** Reads the `<meta>` tags about articles (Highwire, Dublin Core, PRISM, bepress, OpenGraph). */
export function readMetas(document: Document): Metas {
  const metas = new Map<string, string[]>();
  const tags = document.querySelectorAll('meta[name][content],meta[property][content]');
  for (let i = 0; i < tags.length && i < 5_000; i++) {
    const tag = tags[i];
    const named = (tag?.getAttribute('name') ?? '').toLowerCase();
    // `<meta property="og:title" name="title">`
    const name = ABOUT_ARTICLES.test(named) ? named : (tag?.getAttribute('property') ?? '').toLowerCase();
    const content = tag?.getAttribute('content')?.trim() ?? '';
    if (content === '' || !ABOUT_ARTICLES.test(name) || REFERENCES.test(name)) continue;
    const plain = name.replace(':', '.').replace(/^bepress_/, '');
    const known = metas.get(plain);
    if (known === undefined) metas.set(plain, [content]);
    else known.push(content);
  }
  return metas;
}

/** The first content of the first of several names that is there. */
export function firstMeta(metas: Metas, ...names: string[]): string | undefined {
  for (const name of names) {
    const content = metas.get(name)?.[0];
    if (content !== undefined) return content;
  }
  return undefined;
}

/** What the metadata say about which article this is, as one string: tells whether they changed. */
export function metaFingerprint(document: Document): string {
  const metas = readMetas(document);
  const names = ['citation_title', 'citation_doi', 'citation_pmid', 'dc.identifier', 'dc.title', 'prism.doi'];
  return names
    .map((name) => metas.get(name)?.[0] ?? '')
    .join('\n')
    .trim();
}
