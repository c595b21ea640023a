import { type Category, categoryStyles, type PageState } from '../../core/model';
import { createSession, type Hit, type Session } from '../../page/session';
import { pause } from '../../page/watch';
import { askBackground } from '../messages';
import { answersInPage } from '../messages/handle';
import { originPattern } from '../platform/origin';
import type { Answer } from '../platform/reply';
import { isAlive } from '../platform/runtime';
import { loadLooks } from '../settings/looks';
import { onSettings } from '../settings/settings';
import { onTermsChanged } from '../settings/terms-changed';
import type { GateTools } from './gate/contract';
import { lateLoader } from './late';
import { lazyGlosses } from './lazy-glosses';
import { lazyNotes } from './lazy-notes';
import { watchReader } from './reader-events';
import { watchSelection } from './selection';
import type { LateParts } from './surfaces/contract';
import { viewTeller, visits } from './tell-views';

/** How long an entry of the reference list is lit after a jump to it. Milliseconds. */
const FLASH = 3_000;

/** Tells the toolbar button, at most twice a second: the count rises while the page is being read. */
function badgeTeller(): { tell(state: PageState): void; forget(): void } {
  const PAUSE = 500;
  let last: number | null | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest: PageState | undefined;
  const send = () => {
    timer = undefined;
    const off = latest?.reason === 'site-off' || latest?.reason === 'not-article';
    const count = off || !latest ? null : latest.terms.reduce((sum, t) => sum + t.count, 0);
    if (count === last) return;
    last = count;
    askBackground('badge', { count }).catch(() => undefined);
  };
  return {
    tell(state) {
      latest = state;
      if (timer === undefined) timer = setTimeout(send, PAUSE);
    },
    /** The browser wiped the button, as it does at every load. */
    forget() {
      last = undefined;
    },
  };
}

/** Shows an entry of the reference list for a while; false where it is not to be seen. */
function flash(session: Session, n: number, signal: AbortSignal): boolean {
  const shown = session.listed(n) !== null;
  if (shown) void pause(FLASH, signal).then(() => session.focus(null));
  return shown;
}

/** Goes to the first place of a category in a section of the map. */
function jumpToCell(
  session: Session,
  { firstInSection }: LateParts,
  section: number,
  category: Category,
): Hit | null {
  const place = firstInSection(session.entries(), section, category);
  return place && session.jumpTo(place);
}

/**
 * Starts Oncogloss in a document.
 * @returns what answers the messages of the popup and the background, which the gate hears.
 */
export async function start({ doc, life, load }: GateTools): Promise<Answer> {
  const { signal } = life;
  const lateParts = lateLoader(load);
  const view = doc.defaultView ?? window;
  const badge = badgeTeller();
  const views = viewTeller();
  const visit = visits();
  let settings = await loadLooks();
  // After an update or removal of the extension this script goes on without it: then the page is given back.
  // Not before what the reader wrote could be copied: it can be stored no more.
  const endWhenOrphaned = () => isAlive() || notes?.now()?.unsaved() || life.abort();
  const session: Session = createSession(
    doc,
    {
      async scan(request) {
        try {
          return await askBackground('scan', request);
        } catch (error) {
          endWhenOrphaned();
          throw error;
        }
      },
      citing: {
        cite: (request) => askBackground('cite', request),
        parse: (list) => askBackground('references-of', list),
        reader: async () => (await lateParts()).listReader,
      },
      onState(state) {
        badge.tell(state);
        views.changed();
        notes?.changed(state);
      },
      onLeft() {
        visit.next();
        glosses?.close();
        notes?.left();
      },
    },
    settings,
    signal,
  );
  const glosses = lazyGlosses({
    doc,
    session,
    styles: () => categoryStyles(settings.colours),
    meanings: () => settings.noteMeanings ?? {},
    signal,
    lateParts,
    onSilence: endWhenOrphaned,
  });
  const notes = lazyNotes(session, glosses, endWhenOrphaned);
  const configure = (next: typeof settings) => {
    settings = next;
    glosses.close();
    session.configure(next);
  };
  const renew = () => loadLooks().then(configure, endWhenOrphaned);
  onSettings((next) => {
    // At once, for whoever asks next; colours of vocabularies follow.
    configure({ ...next, ...(settings.colours && { colours: settings.colours }) });
    void renew();
  }, signal);
  onTermsChanged(() => void renew().then(session.again), signal);
  watchReader(doc, { session, glosses, notes: notes.now, hoverDelay: () => settings.hoverDelay }, signal);
  watchSelection(
    doc,
    {
      wanted: () => settings.noteBar,
      reads: () => session.readPage() !== null,
      contains: glosses.contains,
      notes: notes.get,
      onSilence: endWhenOrphaned,
    },
    signal,
  );
  doc.addEventListener(
    'visibilitychange',
    () => {
      endWhenOrphaned();
      // Another tab may have changed the notes of this paper.
      if (doc.visibilityState === 'visible') notes.again();
    },
    { signal },
  );
  view.addEventListener('focus', endWhenOrphaned, { signal });
  view.addEventListener(
    'pageshow',
    (event) => {
      if (!event.persisted) return;
      // Back from the history: what the reader chose meanwhile was not heard here.
      badge.forget();
      void renew();
    },
    { signal },
  );
  const stateNow = (): PageState => ({ ...session.state(), visit: visit.now() });
  return answersInPage({
    state: stateNow,
    read: () => {
      session.ask();
      return stateNow();
    },
    work: ({ on }) => {
      session.work(on);
      return stateNow();
    },
    jump: async ({ target, index }) => {
      if ('listed' in target) {
        glosses.close();
        return flash(session, target.listed, signal);
      }
      const hit =
        'section' in target
          ? jumpToCell(session, await lateParts(), target.section, target.category)
          : session.jump(target, index ?? 0);
      if (hit) void glosses.open(hit, 'jump');
      return hit !== null;
    },
    references: async () => ({ ...(await session.references()), visit: visit.now() }),
    map: async () => ({ ...(await lateParts()).mapOf(session.entries()), visit: visit.now() }),
    listing: async () => (await lateParts()).readListing(doc, view.location),
    step: ({ by }) => {
      const hit = session.step(by);
      if (hit) void glosses.open(hit, 'keyboard');
      return hit !== null;
    },
    notes: async () => ({
      ...(notes.now()?.list() ?? { paper: null, notes: [] }),
      visit: visit.now(),
    }),
    'show-note': async ({ id }) => (await notes.get()).show(id),
    'settle-note': async ({ id, right }) => {
      (await notes.get()).settle(id, right);
      return null;
    },
    'notes-changed': () => {
      notes.again();
      return null;
    },
    leave: ({ sites }) => {
      if (sites.includes(originPattern(view.location.href) ?? '')) life.abort();
      return null;
    },
  });
}
