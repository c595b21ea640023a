import type { Note, NoteColour, Span } from '../../../../core/model';
import { rectsOf } from '../../../../page/anchor';
import { type PageText, partsOf } from '../../../../page/notes';
import { themeOf } from '../../../../page/paint';
import { TextContext } from '../../../../ui/i18n';
import { NoteBar } from '../../../../ui/notes/NoteBar';
import { besides, clearOfHandles } from './boxes';
import type { Selected } from './contract';
import type { Desk } from './desk';
import { makeNote } from './make';
import { addressOf, paperOfPage } from './paper';

/** What the bar stands at: a selection, and the text of which its span speaks. */
export interface Offer {
  range: Range;
  page: PageText;
  span: Span;
}

let last: NoteColour = 'yellow';

/** Opens the bar over a selection; the keyboard takes the focus into it, a finger finds it clear of the handles. */
export function openBar(desk: Desk, offer: Offer, cause: Selected): void {
  const keyboard = cause === 'keyboard';
  const touch = cause === 'touch';
  const { tools, layer, saver, translate } = desk;
  const { doc, session } = tools;
  const beside = (boxes: readonly DOMRect[]) => {
    const near = besides(boxes, doc.documentElement.clientHeight);
    return touch ? clearOfHandles(near) : near;
  };
  const label = translate('noteBar');
  const parts = partsOf(offer.page, offer.span);
  let made: Note | null = null;

  function highlight(colour: NoteColour): Note {
    last = colour;
    made = makeNote(offer.page, offer.span, offer.range, colour, addressOf(session));
    layer.add(made, offer.span, offer.page);
    void saver.create(made, paperOfPage(session));
    // The caret stays where the reader was: Tab and caret browsing go on from there.
    const selection = doc.getSelection();
    if (selection && selection.rangeCount > 0) selection.collapseToEnd();
    return made;
  }

  const content = () => (
    <TextContext.Provider value={translate}>
      <NoteBar
        names={tools.meanings()}
        last={last}
        keyboard={keyboard}
        touch={touch}
        {...(made && { made: made.colour })}
        onHighlight={(colour) => {
          const { id } = highlight(colour);
          const rects = () => beside(layer.rects(id));
          desk.update('made', content(), { label, rects });
        }}
        onNote={() => desk.edit((made ?? highlight(last)).id, true)}
        onUndo={() => made && desk.bin(made.id, false)}
        onCopy={() => void tools.copyText(wordsOf(doc, offer)).then((copied) => copied && desk.close())}
        onClose={desk.close}
      />
    </TextContext.Provider>
  );
  desk.open('bar', {
    rects: () => beside(parts.flatMap(({ block, span }) => rectsOf(block, span))),
    theme: themeOf(parts[0]?.block.container ?? doc.documentElement),
    keyboard,
    label,
    content: content(),
    onClose: () => undefined,
  });
}

/** What copying would give; the range itself also holds what is not to be seen. */
const wordsOf = (doc: Document, { range }: Offer): string =>
  doc.getSelection()?.toString() || range.toString();
