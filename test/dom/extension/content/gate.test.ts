// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Main, offerMain } from '../../../../src/extension/content/gate/contract';
import { openGate } from '../../../../src/extension/content/gate/gate';

type Listener = (
  message: unknown,
  sender: { id: string },
  reply: (value: unknown) => void,
) => true | undefined;

const META = '<meta name="citation_title" content="Spread"><meta name="citation_doi" content="10.1000/gate">';
const wire = (name: string, params: unknown = {}) => ({ oncogloss: 'page', name, params });

/** The browser as the gate sees it; `lists` is what pages may fetch. */
function fakeBrowser() {
  const heard: Listener[] = [];
  const changed: ((changes: object, area: string) => void)[] = [];
  const asked: unknown[] = [];
  const fake = {
    stored: {} as Record<string, unknown>,
    main: { start: vi.fn(async () => async (message: unknown) => message) } as unknown as Main,
    asked,
    heard,
    async store(settings: object) {
      fake.stored = { settings };
      for (const listener of changed) listener({ settings: {} }, 'local');
    },
    send: (message: unknown) =>
      new Promise((resolve) => {
        if (!heard.some((listener) => listener(message, { id: 'me' }, resolve))) resolve('nobody');
      }),
    api: {
      runtime: {
        id: 'me',
        getManifest: () => ({}),
        onMessage: {
          addListener: (listener: Listener) => heard.push(listener),
          removeListener: (listener: Listener) => heard.splice(heard.indexOf(listener), 1),
        },
        sendMessage: async (message: unknown) => {
          asked.push(message);
          offerMain(fake.main);
          return null;
        },
      },
      storage: {
        local: { get: async () => fake.stored },
        onChanged: {
          addListener: (listener: (changes: object, area: string) => void) => changed.push(listener),
          removeListener: () => {},
        },
      },
    },
  };
  return fake;
}

describe('the gate', () => {
  let browser: ReturnType<typeof fakeBrowser>;
  const starts = () => vi.mocked(browser.main.start).mock.calls.length;
  const until = (check: () => void) => vi.waitFor(check, { timeout: 1_000 });

  beforeEach(() => {
    browser = fakeBrowser();
    vi.stubGlobal('chrome', browser.api);
    document.head.innerHTML = '<title>Journals</title>';
    document.body.innerHTML = '<h1>Journals</h1><p>Impact and scope</p>';
    offerMain(undefined as never);
  });
  afterEach(async () => {
    // Ends what stands here, so that the next gate of this world may open.
    await browser.send(wire('leave', { sites: ['http://localhost/*'] }));
    for (const [{ life }] of vi.mocked(browser.main.start).mock.calls) life.abort();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('brings in nothing on a page that is no article, looked at twice', async () => {
    vi.useFakeTimers();
    openGate(document);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(browser.asked).toEqual([]);
    expect(starts()).toBe(0);
  });

  it('brings in the main script on an article, once', async () => {
    document.head.innerHTML = META;
    openGate(document);
    openGate(document);
    await until(() => expect(starts()).toBe(1));
    expect(browser.asked).toEqual([
      { oncogloss: 'background', name: 'load-script', params: { script: 'main' } },
    ]);
    expect(browser.heard).toHaveLength(1);
  });

  it('brings it in when metadata come late', async () => {
    vi.useFakeTimers();
    openGate(document);
    document.head.innerHTML = META;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(starts()).toBe(1);
  });

  it('brings it in for whoever asks, and hands the question on', async () => {
    openGate(document);
    expect(await browser.send(wire('read'))).toEqual(wire('read'));
    expect(await browser.send(wire('state'))).toEqual(wire('state'));
    expect(starts()).toBe(1);
  });

  it('does not bring it in for what goes to all tabs, nor answer what is not for pages', async () => {
    openGate(document);
    expect(await browser.send(wire('notes-changed'))).toBeNull();
    expect(await browser.send(wire('leave', { sites: ['https://a.org/*'] }))).toBeNull();
    expect(await browser.send({ ...wire('read'), oncogloss: 'background' })).toBe('nobody');
    expect(starts()).toBe(0);
  });

  it('waits on a site that is off until it is switched on', async () => {
    browser.stored = { settings: { offHosts: ['localhost'] } };
    document.head.innerHTML = META;
    openGate(document);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(starts()).toBe(0);
    await browser.store({ offHosts: [] });
    await until(() => expect(starts()).toBe(1));
  });

  it('goes when its site is taken back, and may come again', async () => {
    openGate(document);
    await browser.send(wire('leave', { sites: ['http://localhost/*'] }));
    expect(browser.heard).toEqual([]);
    openGate(document);
    expect(browser.heard).toHaveLength(1);
  });

  it('tries again when the main script could not be had', async () => {
    const { sendMessage } = browser.api.runtime;
    browser.api.runtime.sendMessage = () => Promise.reject(new Error('asleep'));
    openGate(document);
    expect(await browser.send(wire('read'))).toEqual({ oncoglossFailure: 'asleep' });
    browser.api.runtime.sendMessage = sendMessage;
    expect(await browser.send(wire('read'))).toEqual(wire('read'));
  });
});
