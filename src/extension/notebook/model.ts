import type { Note } from '../../core/model';
import type { NotebookActions, NotebookPlace, NotebookProps } from '../../ui/notebook/types';
import { askBackground, hearInView } from '../messages';
import { viewMessages } from '../messages/catalogue/views';
import { translate } from '../platform/runtime';
import { saveFile } from '../platform/save-file';
import { changeSettings, loadSettings, onSettings } from '../settings/settings';
import { keepEdit, throwAway, written } from '../views/notes';
import { allNotesFile, paperNotesFile } from '../views/notes-file';
import { notebookHash, placeOfHash } from './address';
import { findNotes, inOrder, listNotes, readContents, steady } from './contents';
import { importNotes } from './import';
import { isWhole, recall, remember } from './last';
import { keepWarm } from './warm';

/** So many notes are shown at first, and more with every wish for more. */
const PAGE = 30;
/** Writes that come together are looked at once. Milliseconds. */
const PAUSE = 120;

/** Makes the notebook live: it follows its address, hears what is stored, and gives its props to `paint`. */
export function createNotebook(paint: (props: NotebookProps) => void): void {
  let limit = PAGE;
  /** Rises with every search: answers may come out of order. */
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const actions: NotebookActions = {
    onPlace: (change) => goTo({ ...props.place, ...change } as NotebookPlace, 'paper' in change),
    onMore() {
      limit += PAGE;
      attempt(() => search());
    },
    onEdit: keepEdit,
    onDelete: (note) =>
      attempt(async () => {
        await throwAway(note, true);
        show({ thrown: note });
        await refresh();
      }),
    onRestore: (note) =>
      attempt(async () => {
        await throwAway(note, false);
        show({ thrown: null, word: translate('noteRestored') });
        await refresh();
      }),
    onEmptyBin: () =>
      attempt(async () => {
        const count = written(await askBackground('empty-bin', {}));
        const word = count === 1 ? translate('binEmptiedOne') : translate('binEmptied', String(count));
        show({ thrown: null, word });
        await refresh();
      }),
    onExport: (format, paper) =>
      attempt(async () => save(await (paper ? paperNotesFile(paper, format) : allNotesFile(format)))),
    onUpdate: (file, paper) =>
      attempt(async () => {
        const old = { name: file.name, text: await file.text() };
        save(await paperNotesFile(paper, 'markdown', old));
      }),
    onImport: (file) =>
      attempt(async () => {
        const { imported: _former, ...before } = props;
        props = before;
        try {
          show({ imported: await importNotes(file, (importing) => show({ importing })) });
        } finally {
          const { importing: _done, ...after } = props;
          props = after;
          show({});
        }
        await refresh();
      }),
    onNames: (noteMeanings) => attempt(() => changeSettings(() => ({ noteMeanings }))),
    onNoteBar: (noteBar) => attempt(() => changeSettings(() => ({ noteBar }))),
  };
  let props: NotebookProps = {
    place: placeOfHash(location.hash),
    contents: null,
    found: null,
    bin: null,
    names: {},
    noteBar: true,
    edits: new Map(),
    thrown: null,
    trouble: null,
    actions,
  };

  function show(change: Partial<NotebookProps>): void {
    props = { ...props, ...change };
    paint(props);
  }

  /** Does something for the reader; what went wrong is said, what was said before is gone. */
  function attempt(work: () => Promise<unknown>): void {
    const { error: _error, word: _word, ...kept } = props;
    props = kept;
    work().catch((error: unknown) => show({ error: error instanceof Error ? error.message : String(error) }));
  }

  function save({ name, text, mime }: { name: string; text: string; mime: string }): void {
    saveFile(name, text, mime);
    show({ word: translate('notesSaved', name) });
  }

  const papers = () => (props.contents?.papers ?? []).map(({ paper }) => paper);

  /** @param again the place is the one that is shown */
  async function search(again = false): Promise<void> {
    const mine = ++turn;
    const { place } = props;
    const { notes, total } = await findNotes(place, limit, papers());
    if (mine !== turn) return;
    const before = again && !inOrder(place) ? props.found?.notes : undefined;
    show({ found: { notes: before ? steady(before, notes) : notes, total } });
  }

  async function readBin(): Promise<void> {
    const notes: Note[] = await askBackground('bin', {});
    show({ bin: await listNotes(notes, papers()) });
  }

  async function readTrouble(): Promise<void> {
    const { readOnly, unreadable } = await askBackground('store-state', {});
    show({ trouble: { unreadable: unreadable.length, ...(readOnly !== undefined && { readOnly }) } });
  }

  /** Everything anew: something was stored. */
  async function refresh(): Promise<void> {
    show({ contents: await readContents() });
    await (props.place.view === 'bin' ? readBin() : search(true));
    title();
    const { place, contents, found } = props;
    if (isWhole(place) && contents && found) remember({ contents, found }, PAGE);
  }

  /** What was shown last stands there at once, while all notes are being read. */
  async function begin(): Promise<void> {
    const last = isWhole(props.place) ? await recall() : undefined;
    if (last && isWhole(props.place) && props.contents === null) show({ ...last });
  }

  function title(): void {
    const { paper } = props.place;
    const named = papers().find(({ key }) => key === paper)?.title;
    document.title = [named, translate('notebook'), 'Oncogloss'].filter(Boolean).join(' – ');
  }

  /** `anew`: the way back leads here. */
  function goTo(place: NotebookPlace, anew: boolean): void {
    const hash = notebookHash(place);
    if (anew) location.hash = hash;
    else {
      history.replaceState(null, '', hash || location.pathname);
      follow();
    }
  }

  /** Shows what the address names now. */
  function follow(): void {
    const place = placeOfHash(location.hash);
    const { imported: _imported, ...kept } = props;
    const moved = place.view !== props.place.view || place.paper !== props.place.paper;
    if (moved) {
      props = { ...kept, found: null, thrown: null };
      scrollTo(0, 0);
    }
    limit = PAGE;
    show({ place });
    title();
    attempt(() => (place.view === 'bin' ? readBin() : search()));
  }

  async function choose({ noteMeanings = {}, noteBar } = {} as Awaited<ReturnType<typeof loadSettings>>) {
    show({ names: noteMeanings, noteBar });
  }

  addEventListener('hashchange', follow);
  addEventListener('beforeunload', (event) => {
    // What is being written stands only here, and an import goes on only here.
    if (props.edits.size > 0 || props.importing) event.preventDefault();
  });
  hearInView(viewMessages, {
    'page-changed': () => {},
    'store-changed'({ what }) {
      // Hundreds of parts of an import would each have everything read anew; it ends with a reading of its own.
      if (what !== 'notes' || props.importing) return;
      clearTimeout(timer);
      timer = setTimeout(() => attempt(refresh), PAUSE);
    },
  });
  onSettings((settings) => void choose(settings));
  show({});
  attempt(async () => choose(await loadSettings()));
  attempt(begin);
  // Later, because it reads everything once more.
  attempt(async () => {
    await refresh();
    await readTrouble();
  });
  keepWarm(document, () => askBackground('search-notes', { query: '', limit: 0 }));
}
