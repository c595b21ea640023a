import { LinkResolver } from './citations/resolve';
import { citingText } from './citations/texts';
import { readEntry } from './references/entry';
import { referenceElements } from './references/lists';

/**
 * What reads a reference list and the text that cites it, piece by piece. One object, so that a page which is only
 * being marked need not carry it: whoever runs a session hands it over when it is needed.
 */
export const listReader = {
  /** The elements of the list's entries, in order; empty when the page has no list. */
  elements: referenceElements,
  entry: readEntry,
  resolver: (document: Document, entries: readonly Element[]) => new LinkResolver(document, entries),
  text: citingText,
};

export type ListReader = typeof listReader;
