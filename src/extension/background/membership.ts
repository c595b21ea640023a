import { articleIdentifiers, identifierKey } from '../../core/collections';
import type { Reference } from '../../core/model';
import type { CollectionPlace } from '../../ui/citation/types';
import type { Shelf } from './collections/shelf';

/** The collections that a cited work belongs to, by its identifiers; a title alone proves nothing. */
export function membershipsOf(reference: Reference, shelf: Shelf): CollectionPlace[] {
  const { doi, pmid, pmcid } = reference;
  const keys = new Set(articleIdentifiers(reference).map(identifierKey));
  if (keys.size === 0) return [];
  const work = { ...(doi && { doi }), ...(pmid && { pmid }), ...(pmcid && { pmcid }) };
  const asked = { ...work, id: '', title: '', authors: [], membership: 'cited' as const };
  const mark = shelf.markOf(asked);
  return shelf.holding(asked).map(({ collection, article }) => ({
    title: collection.title,
    membership: article.membership,
    ...(mark && { read: mark === 'read' }),
  }));
}
