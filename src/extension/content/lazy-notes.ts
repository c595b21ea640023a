import type { PageState } from '../../core/model';
import type { Session } from '../../page/session';
import { askBackground } from '../messages';
import type { LazyGlosses } from './lazy-glosses';
import type { PageNotes } from './surfaces/notes/contract';
import { paperOfPage } from './surfaces/notes/paper';

/** A page that has just been read may still move: its notes are fetched when it has been calm so long. Milliseconds. */
const CALM = 250;

export interface LazyNotes {
  /** The page's state may have changed. */
  changed(state: PageState): void;
  /** The notes changed elsewhere, or the tab came to the front again. */
  again(): void;
  /** Another article, or none. */
  left(): void;
  /** The notes where they are needed in any case. @throws Error when their script cannot be fetched. */
  get(): Promise<PageNotes>;
  now(): PageNotes | undefined;
}

/** The notes of a page, whose script is fetched only where the paper has some, or the reader makes one. */
export function lazyNotes(session: Session, surfaces: LazyGlosses, onSilence: () => void): LazyNotes {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What was on the page when its notes were last looked for: words and address. */
  let looked = '';
  let latest: PageState | undefined;

  const reads = (state: PageState | undefined): state is PageState =>
    state !== undefined && state.reason !== 'not-article' && state.reason !== 'site-off' && !state.busy;

  async function look(): Promise<void> {
    const known = surfaces.notesNow();
    if (known) return known.refresh();
    const { notes } = await askBackground('notes-of', { paper: paperOfPage(session) });
    if (notes.length > 0) await (await surfaces.notes()).refresh();
  }
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (reads(latest)) look().catch(onSilence);
    }, CALM);
  };

  return {
    changed(state) {
      latest = state;
      const now = `${state.words} ${state.url.replace(/#.*$/s, '')}`;
      if (!reads(state)) return;
      if (now === looked) return surfaces.notesNow()?.check();
      looked = now;
      soon();
    },
    again() {
      if (reads(latest)) soon();
    },
    left() {
      looked = '';
      surfaces.notesNow()?.close();
    },
    get: () => surfaces.notes(),
    now: () => surfaces.notesNow(),
  };
}
