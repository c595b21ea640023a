import type { ListEntry, Reference } from '../../../core/model';
import { type HostPaper, referencesOf } from '../../../core/references';
import { articleOf } from '../identity';
import { placesOf } from './breaks';
import { readEntry } from './entry';
import { referenceElements } from './lists';

/**
 * An entry of the reference list, not yet taken apart, and where it stands on the page. Entries that stand in one
 * paragraph, parted by line breaks, share their element.
 */
export interface ListItem {
  entry: ListEntry;
  element: Element;
}

/** An entry of the reference list, taken apart, and where it stands on the page. */
export interface ReferenceItem {
  reference: Reference;
  element: Element;
}

/** Reads the reference list of the page in order. Empty when the page has no list. Changes nothing. */
export function readListEntries(document: Document): ListItem[] {
  return placesOf(referenceElements(document))
    .map((place) => ({ element: place.element, entry: readEntry(place) }))
    .filter(({ entry }) => /[\p{L}\d]/u.test(entry.text));
}

/**
 * Reads the reference list of the page and takes its entries apart, here and at once: for tools that have no
 * background to send them to. Empty when the page has no list. Changes nothing.
 */
export function findReferences(document: Document, own: HostPaper = articleOf(document)): ReferenceItem[] {
  const items = readListEntries(document);
  const references = referencesOf(
    items.map(({ entry }) => entry),
    own,
  );
  return references.map((reference, i) => ({ reference, element: items[i]?.element as Element }));
}
