import type { Note, Paper, Span } from '../../../../core/model';
import type { CardHost } from '../../../../page/card';
import { NotesLayer, type PageText, passageOf } from '../../../../page/notes';
import { watchThemes } from '../../../../page/session/themes';
import type { SurfaceTools } from '../contract';
import { openBar } from './bar';
import type { PageNotes } from './contract';
import type { Desk, Shown } from './desk';
import { moveNote, openThrown } from './discard';
import { type Editor, openEditor } from './editor';
import { guardUnsaved } from './guard';
import { paperOfPage } from './paper';
import { Saver } from './saver';
import { Thrown } from './thrown';
import { remembering } from './words';

/**
 * A page that changes all the time: its notes are placed anew no more often than this, and no more often than takes a
 * tenth of the time. Milliseconds.
 */
const CALM = { shortest: 1_000, longest: 30_000, share: 10 };
/** A selection of more characters is made for copying; and what the store takes at most. */
const LONGEST = { pointer: 20_000, touch: 20_000, keyboard: 90_000 };

/**
 * The notes of a page: made over a selection, shown where they stand, edited in the card.
 *
 * @param host the card's host, shared with the glosses
 * @param claim called before something of ours opens in it
 */
export function createPageNotes(tools: SurfaceTools, host: CardHost, claim: () => void): PageNotes {
  const { doc, session, signal, ask, onSilence } = tools;
  const translate = remembering(tools.translate);
  const thrown = new Thrown();
  let paper: Paper | null = null;
  let editor: Editor | null = null;
  let shown: Shown | null = null;
  /** Rises with every article: answers that speak of another are dropped. */
  let visit = 0;
  let calm = CALM.shortest;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const layer = new NotesLayer(
    doc,
    () => session.readPage(),
    (ids, { text, sections }, hints) =>
      paper === null ? Promise.resolve([]) : ask('place', { paper: paper.key, ids, text, sections, hints }),
    () => later(),
  );
  const saver = new Saver(ask, tools.alive, (note, { state }, here) => {
    guard();
    if (state === 'failed') onSilence();
    if (!here) return;
    layer.update(note);
    if (editor?.id === note.id) editor.again();
    // The paper has its first note, or one that waited long: from now on the background can place it.
    if (state === 'saved' && (paper?.key !== note.paper || !layer.get(note.id)))
      void refresh().catch(onSilence);
  });
  const guard = guardUnsaved(doc, () => saver.failing, signal);

  const desk: Desk = {
    tools,
    layer,
    saver,
    translate,
    open(what, request) {
      claim();
      close();
      shown = what;
      const onClose = () => {
        shown = null;
        request.onClose();
      };
      host.open({ ...request, stays: true, onClose });
    },
    update(what, content, at) {
      if (shown === null) return;
      shown = what;
      host.update(content, at);
    },
    close,
    bin: (id, offer) => void bin(id, offer),
    edit: (id, fresh = false) => edit(id, { fresh }),
    settle,
  };

  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    void saver.flushAll();
    layer.clear();
  });
  const options = { signal };
  doc.defaultView?.addEventListener('pagehide', () => void saver.flushAll(), options);
  doc.addEventListener('visibilitychange', () => void saver.flushAll(), options);
  watchThemes(doc, doc.defaultView ?? window, () => layer.retheme(), signal);

  function later(): void {
    if (signal.aborted) return;
    timer ??= setTimeout(async () => {
      const begun = performance.now();
      await layer.follow().catch(onSilence);
      const took = performance.now() - begun;
      calm = Math.min(Math.max(CALM.shortest, took * CALM.share), CALM.longest);
      timer = undefined;
      if (!signal.aborted) tools.tellViews();
    }, calm);
  }

  /** Only what is ours: the card may show a gloss. */
  function close(): void {
    if (shown !== null) host.close();
  }

  function edit(id: string, how: Parameters<typeof openEditor>[2] = {}): boolean {
    const opened = openEditor(desk, id, how, () => {
      editor = null;
    });
    if (opened) editor = opened;
    return opened !== null;
  }

  async function bin(id: string, offer: boolean): Promise<void> {
    const placed = layer.get(id);
    const page = layer.pageOf(id);
    if (!placed || !page) return;
    const mine = visit;
    const parts = layer.parts(id);
    thrown.begin(id);
    layer.remove(id);
    close();
    // The write may be under way: what is thrown away must be there.
    await saver.flush(id);
    const stored = saver.storedOf(id);
    const { note } = placed;
    // Made here and never stored, as far as this page heard: its paper may know it all the same.
    const key = stored === null ? (paper?.key ?? note.paper) : (stored ?? note).paper;
    const answer = await moveNote(tools, { paper: key, id }, true);
    const { span } = placed.placement;
    if (answer.ok) {
      saver.forget(id);
      guard();
      thrown.done(id);
      // Something else may have been opened meanwhile.
      if (offer && mine === visit && span && !host.isOpen())
        openThrown(desk, parts, () => restore({ ...note, paper: key }, span, page));
      return;
    }
    thrown.failed(id);
    if (mine !== visit || !span) return;
    const { kind, message } = answer;
    layer.add(stored ?? note, span, page);
    edit(id, { fault: { state: 'failed', kind, message }, retry: () => void bin(id, offer) });
  }

  /** Out of the bin again. @returns why not, in words */
  async function restore(note: Note, span: Span, page: PageText): Promise<string | undefined> {
    const mine = visit;
    const answer = await moveNote(tools, note, false);
    if (!answer.ok) return translate(`storeFault_${answer.kind}`);
    thrown.failed(note.id);
    const [back] = answer.value;
    if (mine === visit) layer.add(back ?? note, span, page);
    // The store never had it.
    if (!back) void saver.create(note, paperOfPage(session));
    return undefined;
  }

  function settle(id: string, right: boolean): void {
    const before = layer.get(id)?.note;
    const settled = layer.settle(id, right);
    layer.light(null);
    if (before && settled) saver.change(before, settled);
    if (editor?.id === id && !right) close();
    else editor?.again();
  }

  async function refresh(): Promise<void> {
    // Between two articles the page may still say that it is the one before.
    if (session.readPage() === null || signal.aborted) return;
    const mine = visit;
    const asked = performance.now();
    void saver.flushAll();
    const known = await ask('notes-of', { paper: paperOfPage(session) });
    if (mine !== visit || signal.aborted) return;
    paper = known.paper;
    saver.recall(known.unsaved.filter(({ note }) => !thrown.hides(note.id, asked)));
    const notes = new Map(known.notes.map((note) => [note.id, saver.seen(note, asked)]));
    for (const note of saver.since(asked)) notes.set(note.id, note);
    await layer.show([...notes.values()].filter(({ id }) => !thrown.hides(id, asked)));
    if (mine !== visit || signal.aborted) return;
    // Thrown away in another tab, and nothing was being written here.
    if (editor && !layer.get(editor.id)) close();
    editor?.again();
    tools.tellViews();
  }

  return {
    refresh,
    check() {
      if (timer === undefined && layer.outdated) later();
    },
    offer(range, cause) {
      const page = layer.page();
      const span = page && passageOf(range, page);
      if (page && span && span.end - span.start <= LONGEST[cause])
        openBar(desk, { range, page, span }, cause);
    },
    openAt(x, y) {
      const placed = layer.at(x, y);
      return placed !== null && edit(placed.note.id);
    },
    show(id) {
      const first = layer.parts(id)[0];
      if (!first || !session.walk(first)) return false;
      return edit(id);
    },
    list: () => ({
      paper,
      notes: layer.notes().map(({ note, placement }) => ({ note, placing: placement.placing })),
    }),
    settle,
    left() {
      visit++;
      clearTimeout(timer);
      timer = undefined;
      calm = CALM.shortest;
      close();
      saver.leave();
      layer.clear();
      paper = null;
    },
    unsaved: () => saver.unsaved,
    close,
    isOpen: () => shown === 'bar' || shown === 'note',
  };
}
