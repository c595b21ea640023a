// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CardHost, type CardRequest, createCardHost } from '../../../../src/page/card';

/** jsdom has no PointerEvent. */
class Pointer extends MouseEvent {
  pointerType = 'mouse';
}

const box = { left: 100, top: 100, right: 190, bottom: 120 };
let shadow: ShadowRoot;
let controller: AbortController;
let cards: CardHost;
let button: HTMLButtonElement;

/** The host's shadow root is closed: a test gets it only by being there when it is made. */
beforeEach(() => {
  document.body.innerHTML = '<article><p>one <button id="b">term</button></p><input id="other"></article>';
  button = document.querySelector('#b') as HTMLButtonElement;
  // jsdom lays nothing out.
  vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(1024);
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    expect(init.mode).toBe('closed');
    shadow = attach.call(this, init);
    return shadow;
  });
  controller = new AbortController();
  cards = createCardHost(document, controller.signal);
});

afterEach(() => {
  controller.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const host = () => document.querySelector('oncogloss-card') as HTMLElement;
const surface = () => shadow.querySelector('[role=dialog]') as HTMLElement;
const content = (
  <div>
    <a href="https://example.org/">first</a>
    <button type="button">last</button>
  </div>
);

function open(request: Partial<CardRequest> = {}) {
  const onClose = vi.fn();
  cards.open({
    rects: [box],
    theme: 'light',
    keyboard: false,
    label: 'What “term” means',
    content,
    onClose,
    ...request,
  });
  return onClose;
}

const key = (name: string, from: EventTarget = document.body, more: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent('keydown', {
    key: name,
    bubbles: true,
    composed: true,
    cancelable: true,
    ...more,
  });
  from.dispatchEvent(event);
  return event;
};

const pointer = (type: string, x: number, y: number, from: EventTarget = document.body) =>
  from.dispatchEvent(new Pointer(type, { clientX: x, clientY: y, bubbles: true, composed: true }));

describe('the host element', () => {
  it('is not there before the first card and stands outside the article', () => {
    expect(host()).toBeNull();
    const before = document.body.innerHTML;
    open();
    expect(host().parentElement).toBe(document.documentElement);
    expect(document.body.innerHTML).toBe(before);
  });

  it('leaves no trace when its signal aborts', () => {
    const before = document.documentElement.outerHTML;
    open();
    controller.abort();
    expect(document.documentElement.outerHTML).toBe(before);
    open();
    expect(host()).toBeNull();
  });

  it('comes back when a page has thrown it out', () => {
    open();
    host().remove();
    cards.close();
    open();
    expect(host().isConnected).toBe(true);
  });

  it('brings its style sheet even where sheets cannot be constructed', () => {
    open();
    expect(shadow.querySelector('style')).not.toBeNull();
    expect(host().style.getPropertyPriority('position')).toBe('important');
  });

  it('knows its own', () => {
    open();
    expect(cards.contains(host())).toBe(true);
    expect(cards.contains(shadow.querySelector('a'))).toBe(true);
    expect(cards.contains(document.body)).toBe(false);
    expect(cards.contains(null)).toBe(false);
  });
});

describe('opening and closing', () => {
  it('shows a named dialog with its content and theme', () => {
    open({ theme: 'dark' });
    expect(cards.isOpen()).toBe(true);
    expect(surface().getAttribute('aria-label')).toBe('What “term” means');
    expect(surface().dataset.theme).toBe('dark');
    expect(surface().textContent).toContain('last');
    expect(host().style.display).toBe('block');
  });

  it('closes on Escape, once, and keeps the key from the page', () => {
    const seen = vi.fn();
    document.addEventListener('keydown', seen, { signal: controller.signal });
    const onClose = open();
    expect(key('Escape').defaultPrevented).toBe(true);
    expect(cards.isOpen()).toBe(false);
    expect(host()).toBeNull();
    key('Escape');
    expect(onClose).toHaveBeenCalledTimes(1);
    expect(seen).toHaveBeenCalledTimes(1); // only the second, when no card was open
  });

  it('closes on a press outside, not on one inside', () => {
    const onClose = open();
    pointer('pointerdown', 5, 5, shadow.querySelector('button') as HTMLElement);
    expect(cards.isOpen()).toBe(true);
    pointer('pointerdown', 5, 5);
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('replaces a card without two being open', () => {
    const first = open();
    const second = open({ content: <p>other</p> });
    expect(surface().textContent).toBe('other');
    key('Escape');
    expect(second).toHaveBeenCalledTimes(1);
    expect(first).not.toHaveBeenCalled();
  });

  it('takes new content and a new place', () => {
    open();
    cards.update(<p>4 of 17</p>, { rects: [{ ...box, left: 300, right: 390 }], label: 'moved' });
    expect(surface().textContent).toBe('4 of 17');
    expect(surface().getAttribute('aria-label')).toBe('moved');
    expect(host().style.left).toBe('300px');
  });

  it('closes when the term has been scrolled out of view', async () => {
    let top = 100;
    const onClose = open({ rects: () => [{ ...box, top, bottom: top + 20 }] });
    top = 60;
    window.dispatchEvent(new Event('scroll'));
    await new Promise((done) => requestAnimationFrame(done));
    expect(host().style.top).toBe('86px');
    top = -50;
    window.dispatchEvent(new Event('scroll'));
    await new Promise((done) => requestAnimationFrame(done));
    expect(onClose).toHaveBeenCalledTimes(1);
  });
});

describe('a step to another place', () => {
  const scrolled = async () => {
    window.dispatchEvent(new Event('scroll'));
    await new Promise((done) => requestAnimationFrame(done));
  };

  it('does not close the card between the scrolling and the new place', async () => {
    let top = 100;
    const onClose = open({ rects: () => [{ ...box, top, bottom: top + 20 }] });
    shadow.querySelector('button')?.click();
    top = -500;
    await scrolled();
    expect(onClose).not.toHaveBeenCalled();
    cards.update(<p>4 of 17</p>, {
      rects: () => [{ ...box, top: top + 700, bottom: top + 720 }],
      label: 'next',
    });
    await scrolled();
    expect(cards.isOpen()).toBe(true);
    top = -5000;
    await scrolled();
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('waits while the page scrolls to a term that was jumped to, and then follows it', async () => {
    let top = 5000;
    const onClose = open({ rects: () => [{ ...box, top, bottom: top + 20 }], stays: true });
    await scrolled();
    expect(onClose).not.toHaveBeenCalled();
    top = 200;
    await scrolled();
    expect(host().style.top).toBe('226px');
    top = -5000;
    await scrolled();
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('closes it when no new place comes', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'requestAnimationFrame'] });
    const onClose = open({ rects: () => [{ ...box, top: -500, bottom: -480 }] });
    shadow.querySelector('button')?.click();
    window.dispatchEvent(new Event('scroll'));
    vi.advanceTimersByTime(1900);
    expect(onClose).not.toHaveBeenCalled();
    vi.advanceTimersByTime(200);
    expect(onClose).toHaveBeenCalledTimes(1);
  });
});

describe('focus', () => {
  it('stays on the page when the pointer opened the card', () => {
    button.focus();
    open();
    expect(document.activeElement).toBe(button);
    key('Escape');
    expect(document.activeElement).toBe(button);
  });

  it('goes into the card by keyboard and comes back', () => {
    button.focus();
    open({ keyboard: true });
    expect(shadow.activeElement).toBe(surface());
    key('Escape', surface());
    expect(document.activeElement).toBe(button);
  });

  it('does not take focus back from where the reader has moved on to', () => {
    button.focus();
    open();
    (document.querySelector('#other') as HTMLElement).focus();
    cards.close();
    expect(document.activeElement?.id).toBe('other');
  });

  it('lets Tab walk the card and leave at its end', () => {
    button.focus();
    open({ keyboard: true });
    expect(key('Tab', surface()).defaultPrevented).toBe(false);
    expect(cards.isOpen()).toBe(true);
    const last = shadow.querySelector('button') as HTMLElement;
    last.focus();
    expect(key('Tab', last).defaultPrevented).toBe(false);
    expect(cards.isOpen()).toBe(false);
    expect(document.activeElement).toBe(button);
  });

  it('lets Shift+Tab go back to the term', () => {
    button.focus();
    open({ keyboard: true });
    expect(key('Tab', surface(), { shiftKey: true }).defaultPrevented).toBe(true);
    expect(cards.isOpen()).toBe(false);
    expect(document.activeElement).toBe(button);
  });
});

describe('events inside', () => {
  it.each(['keydown', 'keyup', 'click', 'pointerdown', 'wheel', 'copy'])(
    '%s does not reach the page',
    (type) => {
      const seen = vi.fn();
      document.addEventListener(type, seen, { signal: controller.signal });
      window.addEventListener(type, seen, { signal: controller.signal });
      open();
      shadow.querySelector('button')?.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
      expect(seen).not.toHaveBeenCalled();
    },
  );
});

describe('other content', () => {
  const other = { label: 'What “other” means' };

  it('is named anew', () => {
    open();
    cards.update(<p>other</p>, other);
    expect(surface().getAttribute('aria-label')).toBe(other.label);
  });

  it('keeps the focus in the card when what had it is gone', () => {
    button.focus();
    open({ keyboard: true });
    shadow.querySelector('button')?.focus();
    cards.update(<p>other</p>, other);
    expect(shadow.activeElement).toBe(surface());
    cards.close();
    expect(document.activeElement).toBe(button);
  });

  it('takes no focus that was elsewhere', () => {
    button.focus();
    open();
    cards.update(<p>other</p>, other);
    expect(document.activeElement).toBe(button);
  });
});

describe('hovering', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  it('grants 250 ms on the way from the term to the card', () => {
    const onClose = open();
    pointer('pointermove', 600, 600);
    vi.advanceTimersByTime(200);
    pointer('pointermove', 5, 5, host());
    vi.advanceTimersByTime(2000);
    expect(onClose).not.toHaveBeenCalled();
    pointer('pointermove', 600, 600);
    vi.advanceTimersByTime(251);
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('does not start anew with every move', () => {
    const onClose = open();
    for (let move = 0; move < 6; move += 1) {
      pointer('pointermove', 600 + move, 600);
      vi.advanceTimersByTime(50);
    }
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('keeps a card that the reader has begun to use', () => {
    const onClose = open();
    pointer('pointerdown', 5, 5, shadow.querySelector('button') as HTMLElement);
    pointer('pointermove', 600, 600);
    vi.advanceTimersByTime(5000);
    expect(onClose).not.toHaveBeenCalled();
  });

  it('closes when the mouse leaves the window, but not when a finger is lifted', () => {
    const onClose = open();
    const lifted = new Pointer('pointerleave');
    lifted.pointerType = 'touch';
    document.documentElement.dispatchEvent(lifted);
    vi.advanceTimersByTime(1000);
    expect(onClose).not.toHaveBeenCalled();
    document.documentElement.dispatchEvent(new Pointer('pointerleave'));
    vi.advanceTimersByTime(251);
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['keyboard', { keyboard: true }],
    ['a click or a jump', { stays: true }],
  ])('does not concern a card opened by %s', (_how, request) => {
    const onClose = open(request);
    pointer('pointermove', 600, 600);
    vi.advanceTimersByTime(5000);
    expect(onClose).not.toHaveBeenCalled();
  });
});
