import { beforeEach, describe, expect, it, vi } from 'vitest';
import { askBackground } from '../../../../src/extension/messages';
import { answersInPage } from '../../../../src/extension/messages/handle';
import { handleInBackground } from '../../../../src/extension/messages/handle-in-background';
import { onMessage } from '../../../../src/extension/platform/runtime';

type Listener = (
  message: unknown,
  sender: { id: string },
  reply: (value: unknown) => void,
) => true | undefined;
const bus = vi.hoisted(() => ({
  listeners: [] as Listener[],
  sent: [] as unknown[],
  reply: null as unknown,
}));
vi.mock('../../../../src/extension/platform/browser', () => ({
  browser: {
    runtime: {
      id: 'me',
      sendMessage: (message: unknown) => {
        bus.sent.push(message);
        if (bus.listeners.length === 0) throw new Error('Extension context invalidated.');
        return Promise.resolve(bus.reply);
      },
      onMessage: {
        addListener: (listener: Listener) => bus.listeners.push(listener),
        removeListener: (listener: Listener) => {
          bus.listeners = bus.listeners.filter((l) => l !== listener);
        },
      },
    },
  },
}));

beforeEach(() => {
  bus.listeners = [];
  bus.sent = [];
});

const handlers = () => ({
  state: vi.fn(),
  read: vi.fn(),
  jump: vi.fn(() => true),
  step: vi.fn(() => true),
  leave: vi.fn(() => null),
});
/** As the gate of a page does, with the same doors. */
const handleInPage = (page: unknown) => onMessage(answersInPage(page as never));
const wire = (name: string, params: unknown, side = 'page') => ({ oncogloss: side, name, params });
/** What the listener replies, or undefined when it says that the message is not for it. */
const send = (message: unknown, id = 'me') => {
  let answer: (value: unknown) => void = () => {};
  const answered = new Promise<unknown>((resolve) => {
    answer = resolve;
  });
  return bus.listeners[0]?.(message, { id }, answer) ? answered : undefined;
};
const refusal = { oncoglossFailure: expect.any(String) };

describe('messages', () => {
  it('are heard from this extension alone, by the side they are meant for', async () => {
    const page = handlers();
    handleInPage(page);
    expect(send(wire('step', { by: 1 }), 'another')).toBeUndefined();
    expect(send(wire('step', { by: 1 }, 'background'))).toBeUndefined();
    expect(send('step')).toBeUndefined();
    expect(send(wire('constructor', {}))).toBeUndefined();
    expect(send(wire('__proto__', {}))).toBeUndefined();
    expect(page.step).not.toHaveBeenCalled();
    expect(await send(wire('step', { by: 1 }))).toBe(true);
  });

  it('are refused with wrong parameters', async () => {
    const page = handlers();
    handleInPage(page);
    expect(await send(wire('step', { by: 2 }))).toEqual(refusal);
    expect(await send(wire('jump', { target: { concept: 7 } }))).toEqual(refusal);
    expect(await send(wire('jump', { target: { concept: 'x' }, index: -1 }))).toEqual(refusal);
    expect(page.step).not.toHaveBeenCalled();
    expect(page.jump).not.toHaveBeenCalled();
  });

  it('hand on what the schema knows and nothing else', async () => {
    const page = handlers();
    handleInPage(page);
    await send(wire('jump', JSON.parse('{"target":{"concept":"x","__proto__":{"a":1},"more":1},"index":2}')));
    expect(page.jump).toHaveBeenCalledWith({ target: { concept: 'x' }, index: 2 }, { id: 'me' });
  });

  it('are heard no more after the undo', () => {
    handleInBackground({} as never);
    const stop = handleInPage(handlers());
    stop();
    expect(bus.listeners).toHaveLength(1);
  });

  it('bring a failure of the handler back as an error', async () => {
    handleInPage(handlers());
    bus.reply = await send(wire('step', { by: 2 }));
    await expect(askBackground('badge', { count: 1 })).rejects.toThrow();
    bus.reply = null;
    expect(await askBackground('badge', { count: 1 })).toBeNull();
  });

  it('fail as promises even where the browser throws: the extension was updated under the page', async () => {
    const asked = askBackground('badge', { count: 1 });
    await expect(asked).rejects.toThrow('invalidated');
  });
});
