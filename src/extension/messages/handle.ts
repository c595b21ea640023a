import * as v from 'valibot';
import type { Answer } from '../platform/reply';
import { onMessage, type Sender } from '../platform/runtime';
import { pageMessages } from './catalogue/page';
import type { Catalogue, Message, Params, Reply } from './message';
import { isWire, type Wire } from './wire';

/** One answer for each message of a catalogue. */
export type Handlers<C extends Catalogue> = {
  [K in keyof C]: (params: Params<C[K]>, sender: Sender) => Reply<C[K]> | Promise<Reply<C[K]>>;
};

/** Answers the messages of one catalogue: checks the value at the door, then calls the handler. */
export function answers<C extends Catalogue>(
  side: Wire['oncogloss'],
  catalogue: C,
  handlers: Handlers<C>,
): Answer {
  return (wire, sender) => {
    if (!isWire(wire) || wire.oncogloss !== side || !Object.hasOwn(catalogue, wire.name)) return undefined;
    const name = wire.name as keyof C;
    return (async () => {
      const params = v.parse((catalogue[name] as Message<v.GenericSchema, unknown>).params, wire.params);
      return handlers[name](params as Params<C[keyof C]>, sender);
    })();
  };
}

/** Hears the messages of one catalogue and answers them. Returns the undo. */
export const handle = <C extends Catalogue>(
  side: Wire['oncogloss'],
  catalogue: C,
  handlers: Handlers<C>,
): (() => void) => onMessage(answers(side, catalogue, handlers));

/** Answers what the popup and the background ask of a page. The gate of the page hears them. */
export const answersInPage = (handlers: Handlers<typeof pageMessages>): Answer =>
  answers('page', pageMessages, handlers);
