import * as v from 'valibot';
import { onMessage, type Sender } from '../platform/runtime';
import { pageMessages } from './catalogue/page';
import type { Catalogue, Message, Params, Reply } from './message';
import { isWire, type Wire } from './wire';

/** One answer for each message of a catalogue. */
export type Handlers<C extends Catalogue> = {
  [K in keyof C]: (params: Params<C[K]>, sender: Sender) => Reply<C[K]> | Promise<Reply<C[K]>>;
};

/** Hears the messages of one catalogue: checks the value at the door, then calls the handler. Returns the undo. */
export function handle<C extends Catalogue>(
  side: Wire['oncogloss'],
  catalogue: C,
  handlers: Handlers<C>,
): () => void {
  return onMessage((wire, sender) => {
    if (!isWire(wire) || wire.oncogloss !== side || !Object.hasOwn(catalogue, wire.name)) return undefined;
    const name = wire.name as keyof C;
    return (async () => {
      const params = v.parse((catalogue[name] as Message<v.GenericSchema, unknown>).params, wire.params);
      return handlers[name](params as Params<C[keyof C]>, sender);
    })();
  });
}

/** Answers, in a content script, what the popup and the background ask of the page. */
export const handleInPage = (handlers: Handlers<typeof pageMessages>) =>
  handle('page', pageMessages, handlers);
