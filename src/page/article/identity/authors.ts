import type { Metas } from '../metas';
import { stated } from './words';

/** Collaborations of thousands exist. */
const MOST = 1_000;
const NAMES = [
  'citation_author',
  'citation_authors',
  'dc.creator',
  'dc.contributor',
  'eprints.creators_name',
];

/** The authors that the metadata name, as printed, in order, each once. */
export function authorsOf(metas: Metas, linked: readonly string[] = []): string[] {
  for (const name of NAMES) {
    const authors = listed(metas.get(name) ?? []);
    if (authors.length > 0) return authors;
  }
  return listed(linked);
}

/** One name a tag, or all in one: "Aldana, Mara; Brisk, Teo". */
function listed(contents: readonly string[]): string[] {
  const names = new Set<string>();
  for (const content of contents) {
    for (const part of (stated(content) ?? '').split(/;\s*/)) {
      const name = stated(part)?.replace(/^[,\s]+|[,\s]+$/g, '');
      if (name !== undefined && /\p{L}/u.test(name) && name.length < 200) names.add(name);
      if (names.size >= MOST) return [...names];
    }
  }
  return [...names];
}
