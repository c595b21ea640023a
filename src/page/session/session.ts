import type { Article, PageReason, PageState, Settings } from '../../core/model';
import type { HostPaper } from '../../core/references';
import { rectsOf } from '../anchor';
import { articleReason, identifiersOf, LATE, metaFingerprint, SETTLE } from '../article';
import type { BlockSpan, ReadPage } from '../notes';
import { pause, samePath, watchNavigation, whenVisible, yieldToPage } from '../watch';
import { type CitedSession, citedSession } from './cited';
import type { CitingHost } from './citing';
import type { Hit, Occurrence, Target } from './hits';
import { Identity } from './identity';
import { progressOf } from './progress';
import { Reading } from './reading';
import type { Scan } from './scanner';
import type { Entry } from './store';
import { walkTo } from './walk';
import { type Within, withinParts } from './within';

/** What a session needs from whoever runs it. */
export interface SessionHost {
  scan: Scan;
  /** Absent: nothing is done about citations. */
  citing?: CitingHost;
  /** Called when the state may have changed, at most every 100 ms while work goes on. */
  onState(state: PageState): void;
  /** Called when the article that was open is no longer followed: another address, another root, switched off. */
  onLeft?(): void;
}

/** One page with Oncogloss on it. Nothing happens on pages that are no article, unless `ask` is called. */
export interface Session extends CitedSession {
  state(): PageState;
  article(): Article;
  configure(settings: Settings): void;
  /** Reads the page anew: what is looked for has changed. */
  again(): void;
  /** The reader wants Oncogloss on this page, whatever it is. */
  ask(): void;
  /** Stops the work on the article, or goes on with it; what was found stays. */
  work(on: boolean): void;
  /** The painted match under a point of the viewport (CSS pixels); `over`: the target of the event that told the point. */
  at(x: number, y: number, over?: EventTarget | null): Hit | null;
  /** All occurrences of a concept or identifier. */
  hits(target: Target): Hit[];
  /** Goes to the next or previous painted match, from the focus or the viewport; scrolls it into view. */
  step(direction: 1 | -1): Hit | null;
  /** Goes to one occurrence. */
  jump(target: Target, index: number): Hit | null;
  /** Goes to a match whose entry is known. */
  jumpTo(occurrence: Occurrence): Hit | null;
  /** What of the page was read, for whoever works on its text; null while nothing is. */
  readPage(): ReadPage | null;
  /** What stands in stretches of the page. */
  within(parts: readonly BlockSpan[]): Within;
  /** Brings a stretch into view; false when it is not rendered. */
  walk(part: BlockSpan): boolean;
  /** The blocks of the article in document order, each with what was found in it. */
  entries(): readonly Entry[];
  focus(hit: Hit | null): void;
  /** Ends everything and leaves no trace. */
  destroy(): void;
}

const STATE_EVERY = 100;

/**
 * Starts Oncogloss on a page.
 *
 * @param signal ends the session like `destroy`.
 */
export function createSession(
  document: Document,
  host: SessionHost,
  settings: Settings,
  signal: AbortSignal,
  options: { asked?: boolean } = {},
): Session {
  const ended = new AbortController();
  const view = document.defaultView ?? window;
  let chosen = settings;
  let asked = options.asked ?? false;
  let reason: PageReason = 'not-article';
  let reading: Reading | null = null;
  let stop = new AbortController();
  let focused: Hit | null = null;
  /** Where the reader was before the focus was taken away. */
  let left: Hit | null = null;
  const identity = new Identity(document);
  /** Rises with every change of address: only the latest is followed up. */
  let address = 0;
  let judged = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      if (!ended.signal.aborted) host.onState(state());
    }, STATE_EVERY);
  };

  function own(): HostPaper {
    const { doi, pmid, pmcid } = identity.article;
    return { ...(doi && { doi }), ...(pmid && { pmid }), ...(pmcid && { pmcid }) };
  }

  /** Which article it is, is looked up when it is asked for: on a page that is none nobody does. */
  function state(): PageState {
    const page: PageState = {
      reason,
      busy: reading?.busy ?? false,
      url: view.location.href,
      host: view.location.hostname,
      get title() {
        return identity.article.title ?? document.title;
      },
      get own() {
        return identifiersOf(identity.article);
      },
      get article() {
        return identity.article;
      },
      get words() {
        return reading?.words ?? 0;
      },
      get terms() {
        return reading?.counts.terms() ?? [];
      },
      get identifiers() {
        return reading?.counts.identifiers() ?? [];
      },
    };
    if (reading !== null) {
      if (reading.cut > 0) page.cut = reading.cut;
      if (reading.gate.stopped) page.stopped = true;
      if (page.busy || page.stopped) page.progress = progressOf(reading.store.entries);
    }
    return page;
  }

  function judge(): PageReason {
    judged++;
    if (chosen.offHosts.includes(view.location.hostname)) return 'site-off';
    const found = articleReason(document, view.location, identity.stale);
    return asked && found === 'not-article' ? 'asked' : found;
  }

  function halt(): void {
    stop.abort();
    identity.forget();
    focused = null;
    left = null;
    cited.keep(null);
    if (reading === null) return;
    reading = null;
    host.onLeft?.();
  }

  function start(found = judge()): void {
    reason = found;
    if (reason !== 'not-article' && reason !== 'site-off' && reading === null && !ended.signal.aborted) {
      stop = new AbortController();
      reading = new Reading(document, { ...host, own }, chosen, onChange, stop.signal);
    } else if (reason === 'not-article' || reason === 'site-off') halt();
    tell();
  }

  function onChange(): void {
    navigation.check();
    // A framework may replace the whole article element without a new address.
    if (reading !== null && !reading.attached) {
      halt();
      start();
    }
    tell();
  }

  const navigation = watchNavigation(view, ended.signal, (previous) => {
    const mine = ++address;
    const before = { metas: metaFingerprint(document), face: faceOf(document) };
    // A query that is tidied away ("utm_source", "via") makes no other article: what is open is followed on.
    const stays = reading !== null && samePath(previous, view.location.href);
    const leave = (): void => {
      asked = false;
      halt();
      tell();
    };
    if (!stays) leave();
    void pause(SETTLE, ended.signal).then(async () => {
      await whenVisible(document, ended.signal);
      const metas = metaFingerprint(document);
      if (ended.signal.aborted || mine !== address || (stays && metas === before.metas)) return;
      if (stays) leave();
      identity.stale = metas === before.metas && faceOf(document) !== before.face ? metas : '';
      await startTwice(() => mine === address);
    });
  });

  function show(hit: Hit | null): Hit | null {
    if (hit === null || reading === null) return null;
    const moved = walkTo(hit);
    focused = moved;
    reading.painter.focus({ block: hit.block, span: hit.match });
    return moved;
  }

  const cited = citedSession(view, () => reading, show);

  const session: Session = {
    state,
    article: () => identity.article,
    configure(next) {
      chosen = next;
      const found = judge();
      if ((found === 'site-off') !== (reason === 'site-off') || reading === null) start();
      reading?.configure(next);
      tell();
    },
    again() {
      halt();
      start();
    },
    ask() {
      asked = true;
      start();
    },
    work(on) {
      const gate = reading?.gate;
      if (on) gate?.goOn();
      else gate?.stop();
      tell();
    },
    at: (x, y, over) => reading?.hits.at(document, x, y, over) ?? null,
    hits: (target) => reading?.hits.of(target) ?? [],
    step(direction) {
      if (reading === null) return null;
      const { hits, store } = reading;
      const alive = (hit: Hit | null): hit is Hit => hit !== null && store.entryOf(hit.block)?.alive === true;
      const from = alive(focused) ? focused : alive(left) && inView(left, view) ? left : null;
      return show(from === null ? hits.nearest(view.innerHeight, direction) : hits.beside(from, direction));
    },
    jump: (target, index) => show(reading?.hits.nth(target, index) ?? null),
    jumpTo: (occurrence) => show(reading?.hits.hitOf(occurrence) ?? null),
    entries: () => reading?.store.entries ?? [],
    focus(hit) {
      if (hit === null) left = focused;
      focused = hit;
      if (hit === null) reading?.painter.focus();
      else reading?.painter.focus({ block: hit.block, span: hit.match });
    },
    ...cited,
    readPage() {
      if (reading === null) return null;
      const { root, store } = reading;
      return { root, blocks: store.entries.map(({ block }) => block), blocksOf: store.blocksOf };
    },
    within: (parts) =>
      reading === null ? { concepts: [], references: [] } : withinParts(reading.store, parts),
    walk({ block, span }) {
      const rects = rectsOf(block, span);
      walkTo({ block, match: span, rects });
      return rects.length > 0;
    },
    destroy() {
      ended.abort();
      halt();
      clearTimeout(timer);
    },
  };
  signal.addEventListener('abort', session.destroy, { once: true });
  if (signal.aborted) session.destroy();
  else begin();
  return session;

  function begin(): void {
    reason = judge();
    const first = judged;
    const visible = document.visibilityState === 'visible';
    // A hidden tab waits. In a visible one the page is still what it was just found to be, unless somebody asked.
    const holds = () => address === 0;
    void whenVisible(document, ended.signal)
      .then(yieldToPage)
      .then(() => startTwice(holds, visible && judged === first ? reason : undefined));
  }

  /** Starts now, and once more when late metadata may have come, if the page still `holds`. */
  async function startTwice(holds: () => boolean, found?: PageReason): Promise<void> {
    if (ended.signal.aborted || !holds()) return;
    start(found);
    await pause(LATE, ended.signal);
    if (!ended.signal.aborted && holds() && reason === 'not-article') start();
  }
}

/** What a reader takes for the article: its title, in the tab and on the page. */
function faceOf(document: Document): string {
  return `${document.title}\n${document.querySelector('h1')?.textContent ?? ''}`;
}

function inView(hit: Hit, view: Window): boolean {
  return rectsOf(hit.block, hit.match).some(({ top, bottom }) => bottom > 0 && top < view.innerHeight);
}
