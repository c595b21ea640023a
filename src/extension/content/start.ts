import type { PageState } from '../../core/model';
import { createSession, type Session } from '../../page/session';
import { askBackground, handleInPage } from '../messages';
import { isAlive } from '../platform/runtime';
import { loadSettings, onSettings } from '../settings/settings';
import { createGlosses } from './glosses';
import { watchReader } from './reader-events';

/** Set in the isolated world of a page: a second injection (click on a granted site) finds the first at work. */
const MARK = Symbol.for('oncogloss');

/** Starts Oncogloss in a document, once, however often the script is injected. */
export function startOnce(doc: Document): void {
  const world = globalThis as { [MARK]?: true };
  if (world[MARK]) return;
  world[MARK] = true;
  start(doc).catch((error: unknown) => {
    // An update of the extension in the middle of the start is no fault of the page.
    if (isAlive()) console.error('Oncogloss could not start here:', error);
  });
}

/** Tells the toolbar button, at most twice a second: the count rises while the page is being read. */
function badgeTeller(): (state: PageState) => void {
  const PAUSE = 500;
  let last: number | null | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest: PageState | undefined;
  const tell = () => {
    timer = undefined;
    const off = latest?.reason === 'site-off' || latest?.reason === 'not-article';
    const count = off || !latest ? null : latest.terms.reduce((sum, t) => sum + t.count, 0);
    if (count === last) return;
    last = count;
    askBackground('badge', { count }).catch(() => undefined);
  };
  return (state) => {
    latest = state;
    if (timer === undefined) timer = setTimeout(tell, PAUSE);
  };
}

async function start(doc: Document): Promise<void> {
  const life = new AbortController();
  const tellBadge = badgeTeller();
  let settings = await loadSettings();
  const session: Session = createSession(
    doc,
    {
      scan: (request) => askBackground('scan', request),
      onState: tellBadge,
    },
    settings,
    life.signal,
  );
  const glosses = createGlosses(doc, session, life.signal);
  onSettings((next) => {
    settings = next;
    glosses.close();
    session.configure(next);
  }, life.signal);
  watchReader(doc, { session, glosses, hoverDelay: () => settings.hoverDelay }, life.signal);
  const stopHearing = handleInPage({
    state: () => session.state(),
    read: () => {
      session.ask();
      return session.state();
    },
    jump: ({ target, index }) => {
      const hit = session.jump(target, index ?? 0);
      if (hit) glosses.open(hit, { keyboard: false });
      return hit !== null;
    },
    step: ({ by }) => {
      const hit = session.step(by);
      if (hit) glosses.open(hit, { keyboard: true });
      return hit !== null;
    },
  });
  life.signal.addEventListener('abort', stopHearing, { once: true });
}
