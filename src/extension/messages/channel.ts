import * as v from 'valibot';
import { onMessage, type Sender, sendToBackground, sendToTab } from '../platform/runtime';
import {
  type BackgroundMessages,
  backgroundMessages,
  type Message,
  type PageMessages,
  type Params,
  pageMessages,
  type Reply,
} from './protocol';

type Catalogue = Record<string, Message<v.GenericSchema, unknown>>;

/** One answer for each message of a catalogue. */
export type Handlers<C extends Catalogue> = {
  [K in keyof C]: (params: Params<C[K]>, sender: Sender) => Reply<C[K]> | Promise<Reply<C[K]>>;
};

/** A message on the wire. `for` keeps the two catalogues apart: both live on one bus. */
interface Wire {
  oncogloss: 'background' | 'page';
  name: string;
  params: unknown;
}

const isWire = (x: unknown): x is Wire =>
  typeof x === 'object' && x !== null && 'oncogloss' in x && 'name' in x && 'params' in x;

/** Hears the messages of one catalogue: checks the value at the door, then calls the handler. Returns the undo. */
function handle<C extends Catalogue>(
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

/** Answers what pages ask of the background. */
export const handleInBackground = (handlers: Handlers<BackgroundMessages>) =>
  handle('background', backgroundMessages, handlers);

/** Answers, in a content script, what the popup and the background ask of the page. */
export const handleInPage = (handlers: Handlers<PageMessages>) => handle('page', pageMessages, handlers);

/** Asks the background. @throws Error when it does not answer or refuses the parameters. */
export function askBackground<K extends keyof BackgroundMessages>(
  name: K,
  params: Params<BackgroundMessages[K]>,
): Promise<Reply<BackgroundMessages[K]>> {
  const wire: Wire = { oncogloss: 'background', name, params };
  return sendToBackground(wire) as Promise<Reply<BackgroundMessages[K]>>;
}

/** Asks the page of a tab. @throws Error when no content script is there. */
export function askPage<K extends keyof PageMessages>(
  tabId: number,
  name: K,
  params: Params<PageMessages[K]>,
): Promise<Reply<PageMessages[K]>> {
  const wire: Wire = { oncogloss: 'page', name, params };
  return sendToTab(tabId, wire) as Promise<Reply<PageMessages[K]>>;
}
