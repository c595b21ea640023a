import * as v from 'valibot';
import type { Doc } from './database';
import { StoreError } from './errors';

/** A kind of document: the prefix of its ids, and what a sound one looks like. */
export interface Kind<T extends object> {
  prefix: string;
  schema: v.GenericSchema<unknown, T>;
}

/** What was read: values that are sound, and the ids of documents that are kept but not understood. */
export interface ReadAll<T> {
  items: T[];
  unreadable: string[];
}

/** A part of an id. Escaped, so that no name can hold the `:` that parts the ids or begin another's. */
export const idPart = (name: string): string => encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\ufffd'));

/** The value in a document, without PouchDB's own fields; undefined when it is not sound. */
export function valueIn<T extends object>(kind: Kind<T>, doc: Doc): T | undefined {
  const fields = Object.fromEntries(Object.entries(doc).filter(([name]) => !name.startsWith('_')));
  const parsed = v.safeParse(kind.schema, fields);
  return parsed.success ? parsed.output : undefined;
}

/** The value in a document that is about to be changed. @throws StoreError when it is not understood. */
export function soundValueIn<T extends object>(kind: Kind<T>, doc: Doc | undefined): T | undefined {
  if (doc === undefined) return undefined;
  const value = valueIn(kind, doc);
  if (value === undefined) {
    throw new StoreError('unreadable', `${doc._id} is not understood and was left as it is`);
  }
  return value;
}

export function readAll<T extends object>(kind: Kind<T>, docs: readonly Doc[]): ReadAll<T> {
  const items: T[] = [];
  const unreadable: string[] = [];
  for (const doc of docs) {
    const value = valueIn(kind, doc);
    if (value === undefined) unreadable.push(doc._id);
    else items.push(value);
  }
  return { items, unreadable };
}

/** A document that holds `value`, in place of the one read before, if there was one. */
export function docOf(id: string, value: object, before?: Doc): Doc {
  return { ...value, _id: id, ...(before?._rev !== undefined && { _rev: before._rev }) };
}

/** What removes a document for good. */
export const removal = ({ _id, _rev }: Doc): Doc => ({ _id, ...(_rev && { _rev }), _deleted: true });
