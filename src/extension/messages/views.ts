import * as v from 'valibot';
import { onMessage, type Sender, sendToBackground } from '../platform/runtime';
import type { importViewMessages, viewMessages } from './catalogue/views';
import type { Message, Params } from './message';
import { isWire, type Wire } from './wire';

type Views = typeof viewMessages & typeof importViewMessages;

/**
 * Tells every open view of the extension. Does not wait and never throws: mostly none is open. A view does not hear
 * what it sent itself. Needs no schema, so that content scripts carry none of it.
 */
export function tellViews<K extends keyof Views>(name: K, params: Params<Views[K]>): void {
  const wire: Wire = { oncogloss: 'views', name, params };
  sendToBackground(wire).catch(() => undefined);
}

/** Hears what views are told; the value is checked at the door. Returns the undo. */
export function hearInView<K extends keyof Views>(
  catalogue: Pick<Views, K>,
  handlers: { [N in K]: (params: Params<Views[N]>, sender: Sender) => void },
): () => void {
  return onMessage((wire, sender) => {
    if (!isWire(wire) || wire.oncogloss !== 'views' || !Object.hasOwn(catalogue, wire.name)) return undefined;
    const name = wire.name as K;
    const params = v.safeParse((catalogue[name] as Message<v.GenericSchema, unknown>).params, wire.params);
    if (params.success) handlers[name](params.output as Params<Views[K]>, sender);
    // No promise: the sender is not answered, another listener may be the one who does.
    return undefined;
  });
}
