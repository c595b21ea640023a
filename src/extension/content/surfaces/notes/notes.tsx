import type { ComponentChild } from 'preact';
import type { Note, NoteColour, Paper, Span } from '../../../../core/model';
import { makeTarget } from '../../../../core/notes/selectors';
import type { CardHost } from '../../../../page/card';
import { NotesLayer, type PageText, passageOf } from '../../../../page/notes';
import { themeOf } from '../../../../page/paint';
import { TextContext } from '../../../../ui/i18n';
import { NoteBar } from '../../../../ui/notes/NoteBar';
import { NoteCard } from '../../../../ui/notes/NoteCard';
import { tellViews } from '../../../messages';
import type { SurfaceTools } from '../contract';
import type { PageNotes } from './contract';
import { makeNote } from './make';
import { paperOfPage } from './paper';
import { type Named, namedIn } from './passage';
import { Saver } from './saver';

/** A page that changes all the time is not read anew for its notes more often than this. Milliseconds. */
const CALM = 1_000;
const NOTHING: Named = { concepts: [], references: [] };

/** What the bar stands at: a selection, and once highlighted the note. */
interface Offer {
  range: Range;
  page: PageText;
  span: Span;
}

/**
 * The notes of a page: made over a selection, shown where they stand, edited in the card.
 *
 * @param host the card's host, shared with the glosses
 * @param claim called before something of ours opens in it
 */
export function createPageNotes(tools: SurfaceTools, host: CardHost, claim: () => void): PageNotes {
  const { doc, session, signal, ask, translate, copyText, onSilence } = tools;
  let paper: Paper | null = null;
  let last: NoteColour = 'yellow';
  let open: string | null = null;
  let tags: string[] = [];
  /** Rises with every opening: what comes late for an earlier one is dropped. */
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again: (() => void) | undefined;

  const layer = new NotesLayer(
    doc,
    () => session.readPage(),
    (ids, { text, sections }, hints) =>
      paper === null ? Promise.resolve([]) : ask('place', { paper: paper.key, ids, text, sections, hints }),
    () => later(),
  );
  const saver = new Saver(
    ask,
    () => paperOfPage(session),
    (note) => {
      layer.update(note);
      if (open === note.id) again?.();
    },
  );
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    void saver.flushAll();
    layer.destroy();
  });
  doc.defaultView?.addEventListener('pagehide', () => void saver.flushAll(), { signal });

  const later = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      void layer
        .replace()
        .then(() => tellViews('page-changed', {}))
        .catch(onSilence);
    }, CALM);
  };

  const inLanguage = (content: ComponentChild) => (
    <TextContext.Provider value={translate}>{content}</TextContext.Provider>
  );
  const close = () => {
    turn++;
    host.close();
  };
  const closed = () => {
    if (open !== null) void saver.flush(open);
    open = null;
    again = undefined;
    turn++;
  };

  const remove = (note: Note) => {
    layer.remove(note.id);
    saver.forget(note.id);
    close();
    void ask('bin-notes', { paper: note.paper, ids: [note.id] }).catch(onSilence);
  };

  async function binStored(id: string): Promise<void> {
    // The write may be under way: what is thrown away must be there.
    await saver.flush(id);
    const note = layer.get(id)?.note;
    if (note) remove(note);
  }

  function highlight({ page, span, range }: Offer, colour: NoteColour): Note {
    last = colour;
    const note = makeNote(page, span, range, colour, session.state().url.replace(/#.*$/s, ''));
    layer.add(note, span);
    void saver.create(note);
    doc.getSelection()?.removeAllRanges();
    return note;
  }

  function showBar(offer: Offer, keyboard: boolean, made?: Note): void {
    const label = translate('noteBar');
    const rects = () => (made ? layer.rects(made.id) : [...offer.range.getClientRects()]);
    const content = inLanguage(
      <NoteBar
        names={tools.meanings()}
        last={last}
        {...(made && { made: made.colour })}
        onHighlight={(colour) => showBar(offer, keyboard, highlight(offer, colour))}
        onNote={() => openNote((made ?? highlight(offer, last)).id, true)}
        onUndo={() => made && void binStored(made.id)}
        onCopy={() => void copyText(offer.range.toString()).then(close)}
        onClose={close}
      />,
    );
    if (made) {
      host.update(content, { label, rects });
      return;
    }
    claim();
    close();
    const theme = themeOf(offer.page.blocks[0]?.container ?? doc.documentElement);
    host.open({ rects, theme, keyboard, stays: true, label, content, onClose: closed });
  }

  function openNote(id: string, fresh = false): boolean {
    const placed = layer.get(id);
    const parts = layer.parts(id);
    const first = parts[0];
    if (!placed || !first) return false;
    claim();
    close();
    const mine = ++turn;
    let named = NOTHING;
    /** Another key, another text field: only when what is stored is not what was typed. */
    let version = 0;
    const render = () => {
      const now = layer.get(id);
      if (!now || mine !== turn) return null;
      const { note, placement } = now;
      const save = saver.stateOf(id);
      if (save.state === 'saved' && save.bothKept) version++;
      return inLanguage(
        <NoteCard
          key={`${id} ${version}`}
          note={note}
          names={tools.meanings()}
          placing={placement.placing}
          save={save}
          tags={tags}
          {...named}
          fresh={fresh}
          onChange={(draft) => {
            const before = layer.get(id)?.note ?? note;
            const changed = { ...before, ...draft, modified: new Date().toISOString() };
            layer.update(changed);
            saver.change(before, changed);
          }}
          onRetry={() => void saver.flush(id)}
          onDelete={() => void binStored(id)}
          onConfirm={(right) => settle(id, right)}
          onConcept={(concept) => void ask('open-glossary', { id: concept }).catch(onSilence)}
          onClose={close}
        />,
      );
    };
    const label = translate('noteCard');
    const content = render();
    open = id;
    host.open({
      rects: () => layer.rects(id),
      theme: themeOf(first.block.container),
      keyboard: true,
      stays: true,
      label,
      content,
      onClose: closed,
    });
    again = () => {
      const next = render();
      if (next) host.update(next, { label });
    };
    void Promise.all([namedIn(tools, parts), ask('note-tags', {})])
      .then(([found, inUse]) => {
        named = found;
        tags = inUse.map(({ tag }) => tag);
        again?.();
      })
      .catch(onSilence);
    return true;
  }

  function settle(id: string, right: boolean): void {
    const before = layer.get(id);
    layer.settle(id, right);
    const page = layer.page();
    const span = before?.placement.span;
    if (right && before && page && span) {
      // From now on it belongs here: the next page is asked for these words.
      const target = makeTarget(page.text, span, page.sections);
      const note = { ...before.note, target, modified: new Date().toISOString() };
      layer.update(note);
      saver.change(before.note, note);
    }
    if (open === id && !right) close();
    else again?.();
  }

  return {
    async refresh() {
      const known = await ask('notes-of', { paper: paperOfPage(session) });
      paper = known.paper;
      await layer.show(known.notes);
      tellViews('page-changed', {});
    },
    check() {
      if (layer.outdated) later();
    },
    offer(range, cause) {
      const page = layer.page();
      const span = page && passageOf(range, page);
      if (page && span) showBar({ range, page, span }, cause === 'keyboard');
    },
    openAt(x, y) {
      const placed = layer.at(x, y);
      return placed !== null && openNote(placed.note.id);
    },
    show(id) {
      const first = layer.parts(id)[0];
      if (!first || !session.walk(first)) return false;
      return openNote(id);
    },
    list: () => ({
      paper,
      notes: layer.notes().map(({ note, placement }) => ({ note, placing: placement.placing })),
    }),
    settle,
    close,
    isOpen: () => host.isOpen(),
  };
}
