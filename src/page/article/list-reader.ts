import { LinkResolver } from './citations/resolve';
import { citingText } from './citations/texts';
import { type EntryPlace, placesOf } from './references/breaks';
import { readEntry } from './references/entry';
import { lookForReferences } from './references/lists';
import type { Steps } from './steps';

/**
 * What reads a reference list and the text that cites it, piece by piece. One object, so that a page which is only
 * being marked need not carry it: whoever runs a session hands it over when it is needed.
 */
export const listReader = {
  /** Where the entries of the list stand, in order; empty when the page has no list. */
  *places(document: Document): Steps<EntryPlace[]> {
    return placesOf(yield* lookForReferences(document));
  },
  entry: readEntry,
  resolver: LinkResolver.of,
  text: citingText,
};

export type ListReader = typeof listReader;
