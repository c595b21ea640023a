import type { Runtime } from 'webextension-polyfill';

export type Sender = Runtime.MessageSender;

/** Gives a promise of the reply to a message, or undefined for "not mine". */
export type Answer = (message: unknown, sender: Sender) => Promise<unknown> | undefined;

/** A handler that failed, on its way back: Chromium carries no errors. */
interface Failure {
  oncoglossFailure: string;
}

/** A reply as it came in. @throws Error when it tells that the handler failed. */
export function received(reply: unknown): unknown {
  if (typeof reply !== 'object' || reply === null || !('oncoglossFailure' in reply)) return reply;
  throw new Error(String((reply as Failure).oncoglossFailure));
}

/** A listener for the browser's messages that lets only those of this very extension through. */
export function listenerOf(answerTo: Answer, ownId: () => string): Runtime.OnMessageListenerCallback {
  return (message, sender, reply) => {
    const answer = sender.id === ownId() ? answerTo(message, sender) : undefined;
    if (answer === undefined) return undefined as never;
    answer.then(reply, (error: unknown) => {
      const failure: Failure = { oncoglossFailure: error instanceof Error ? error.message : String(error) };
      reply(failure);
    });
    // "The reply comes later".
    return true;
  };
}
