import type * as v from 'valibot';

/** A message as declared: the schema of its parameters, and its reply as a type. */
export interface Message<S extends v.GenericSchema, R> {
  params: S;
  /** Only a type: never there at run time. */
  reply?: R;
}

/** Declares a message: `message<Reply>()(schema of the parameters)`. */
export const message =
  <R>() =>
  <S extends v.GenericSchema>(params: S): Message<S, R> => ({ params });

export type Catalogue = Record<string, Message<v.GenericSchema, unknown>>;
export type Params<M> = M extends Message<infer S, unknown> ? v.InferOutput<S> : never;
export type Reply<M> = M extends { reply?: infer R } ? Exclude<R, undefined> : never;
