/** Servers on which everything is a preprint. */
const HOSTS =
  /(?:^|\.)(?:biorxiv|medrxiv|arxiv|preprints|chemrxiv|authorea|psyarxiv|techrxiv|scienceopen-preprints)\.(?:org|com)$|(?:^|\.)(?:researchsquare|ssrn)\.com$/;
/** DOIs of preprints by their form: dated ones of bioRxiv and medRxiv, and those that name their server. */
const DOIS =
  /^10\.\d{4,9}\/(?:\d{4}\.\d\d\.\d\d\.\d{6,}|arxiv\.|rs\.\d\.rs-|preprints\d{6}\.|chemrxiv|osf\.io\/|ssrn\.|au\.\d|essoar\.)|^10\.1101\/\d{6}$/i;
const JOURNALS = /^(?:bio|med|chem|psy|ar|tech)rxiv\b|^research square\b|^preprints(?:\.org)?$|^ssrn\b/i;

/** True when host, DOI or journal name say that this is a preprint; `host` without a proxy's part. */
export function isPreprint(host: string, doi: string | undefined, journal: string | undefined): boolean {
  const meant = host.includes('-') ? (host.split('.')[0] ?? '').replaceAll('-', '.') : host;
  return HOSTS.test(host) || HOSTS.test(meant) || DOIS.test(doi ?? '') || JOURNALS.test(journal ?? '');
}

/** "…522222v2", "…v2.full-text", "2101.00001v3", "/v1", "/version/2" */
const IN_ADDRESS = /(?:\d|\/)v(\d{1,2})(?:[./][a-z][\w.+-]*)*\/?$|\/versions?\/(\d{1,2})\/?$/i;
/** "rs.3.rs-123456/v1", "preprints202001.0001.v2", "chemrxiv-2021-abcde-v3", "…522222v2" */
const IN_DOI = /(?:[/.-]|\d)v(\d{1,2})$/i;
/** F1000 and its kin, and eLife's reviewed preprints, number the versions of a record at the end of its DOI. */
const NUMBERED = /^10\.(?:12688\/[a-z\d]+\.\d+|21956\/\w+\.\d+|7554\/elife\.\d+)\.(\d{1,2})$/i;

/**
 * Which version of a preprint, or of a record that has versions, a page shows. The address comes first: metadata
 * often name the first version or none.
 *
 * @param paths paths of the page's addresses, its own first
 * @param ids DOIs and other numbers that the page states of itself
 * @param stated contents of tags that hold nothing but a version
 */
export function versionOf(
  paths: readonly string[],
  ids: readonly string[],
  stated: readonly string[],
): string | undefined {
  for (const path of paths) {
    const found = IN_ADDRESS.exec(path);
    if (found !== null) return String(Number(found[1] ?? found[2]));
  }
  for (const text of stated) {
    const number = /^v?(?:ersion\s?)?(\d{1,2})$/i.exec(text.trim())?.[1];
    if (number !== undefined) return String(Number(number));
  }
  for (const id of ids) {
    const found = NUMBERED.exec(id) ?? IN_DOI.exec(id);
    if (found?.[1] !== undefined) return String(Number(found[1]));
  }
  return undefined;
}
