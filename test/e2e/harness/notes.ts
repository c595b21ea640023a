import { eventually, type Tab } from '.';

/** Selects from the first to the last of two phrases of the article, as a drag would. */
export const select = (tab: Tab, from: string, to = from) =>
  tab.evaluate(
    ([first, last]) => {
      const root = document.querySelector('main') as Element;
      const walker = document.createTreeWalker(root, 4);
      const range = document.createRange();
      let begun = false;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const data = (node as Text).data;
        const at = data.indexOf(first as string);
        if (!begun && at >= 0) {
          range.setStart(node, at);
          begun = true;
        }
        const end = data.indexOf(last as string);
        if (begun && end >= 0) {
          range.setEnd(node, end + (last as string).length);
          break;
        }
      }
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const selection = document.getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range);
      return selection?.toString() ?? '';
    },
    [from, to],
  );

/** Presses the button of the card with this name. */
export const pressInCard = (tab: Tab, name: string) =>
  eventually(
    () =>
      tab.inCard((root, wanted) => {
        const button = [...root.querySelectorAll('button')].find(
          (b) => (b.getAttribute('aria-label') ?? b.textContent ?? '').trim() === wanted,
        );
        button?.click();
        return button !== undefined;
      }, name),
    (done) => done === true,
  );

/** What is painted as notes: "blue: the passage". */
export const notesPainted = async (tab: Tab) =>
  Object.entries(await tab.highlights())
    .filter(([name]) => name.startsWith('oncogloss-note-'))
    .flatMap(([name, phrases]) => phrases.map((phrase) => `${name.slice(15)}: ${phrase}`));
