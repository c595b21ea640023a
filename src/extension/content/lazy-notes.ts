import type { PageState } from '../../core/model';
import type { Session } from '../../page/session';
import { askBackground } from '../messages';
import type { LazyGlosses } from './lazy-glosses';
import type { PageNotes } from './surfaces/notes/contract';
import { paperOfPage } from './surfaces/notes/paper';

/** A page that has just been read may still move: its notes are fetched a moment later. Milliseconds. */
const CALM = 250;
/** Which paper it is may be said later than the text, and the session looks again after a second. Milliseconds. */
const LATE = 1_200;

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

/** What makes a page another paper to the notes. */
const paperIn = ({ url, article: { doi, pmid, pmcid, arxiv, version, chapter, url: stated } }: PageState) =>
  JSON.stringify([stated ?? url.replace(/#.*$/s, ''), doi, pmid, pmcid, arxiv, version, chapter]);

const reads = (state: PageState | undefined): state is PageState =>
  state !== undefined && state.reason !== 'not-article' && state.reason !== 'site-off' && !state.busy;

/** The notes of a page, whose script is fetched only where the paper has some, or the reader makes one. */
export function lazyNotes(session: Session, surfaces: LazyGlosses, onSilence: () => void): LazyNotes {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let late: ReturnType<typeof setTimeout> | undefined;
  /** Whose notes were looked for last. */
  let looked = '';
  let latest: PageState | undefined;
  /** Rises with every article: what comes late of an earlier one is dropped. */
  let visit = 0;

  async function look(): Promise<void> {
    const mine = visit;
    const known = surfaces.notesNow();
    if (known) return known.refresh();
    const { notes, unsaved } = await askBackground('notes-of', { paper: paperOfPage(session) });
    if (notes.length + unsaved.length === 0 || mine !== visit) return;
    const loaded = await surfaces.notes();
    if (mine === visit) await loaded.refresh();
  }
  /** Not put off by what comes meanwhile: some pages never rest. */
  const soon = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      look().catch(() => {
        looked = '';
        onSilence();
      });
    }, CALM);
  };
  const compare = (state: PageState) => {
    const paper = paperIn(state);
    if (paper === looked) return surfaces.notesNow()?.check();
    looked = paper;
    soon();
  };

  return {
    changed(state) {
      latest = state;
      if (!reads(state)) return;
      compare(state);
      late ??= setTimeout(() => {
        late = undefined;
        if (reads(latest)) compare(session.state());
      }, LATE);
    },
    again() {
      if (reads(latest)) soon();
    },
    left() {
      visit++;
      clearTimeout(timer);
      clearTimeout(late);
      timer = undefined;
      late = undefined;
      latest = undefined;
      looked = '';
      surfaces.notesNow()?.left();
    },
    get: () => surfaces.notes(),
    now: () => surfaces.notesNow(),
  };
}
