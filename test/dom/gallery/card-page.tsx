/** Bundled into a page of its own by `test/dom/page/card/chromium.test.ts`: the card host over a real layout. */
import messages from '../../../public/_locales/en/messages.json';
import { type CardRequest, createCardHost } from '../../../src/page/card';
import { TermCard } from '../../../src/ui/card/TermCard';
import { TextContext, translateFrom } from '../../../src/ui/i18n';
import { detail } from './fixtures';

const controller = new AbortController();
const cards = createCardHost(document, controller.signal);
const text = translateFrom(messages);
const nothing = () => {};

/** Opens the card on the n-th `<b>` of the page. */
function openOn(at: number, more: Partial<CardRequest> = {}): void {
  const term = document.querySelectorAll('b')[at] as HTMLElement;
  cards.open({
    rects: () => [...term.getClientRects()],
    theme: 'light',
    keyboard: false,
    label: 'card',
    onClose: nothing,
    content: (
      <TextContext.Provider value={text}>
        <TermCard
          surface={term.textContent ?? ''}
          detail={detail}
          place={{ index: 3, total: 17 }}
          onStep={nothing}
          onConcept={nothing}
          onGlossary={nothing}
          onCopy={() => Promise.resolve(true)}
          onClose={() => cards.close()}
        />
      </TextContext.Provider>
    ),
    ...more,
  });
}

Object.assign(globalThis, { cards, openOn, controller });
