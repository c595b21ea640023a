/**
 * Functions that look at a page from the inside, for tests and for `npm start`. They are sent into the page as
 * source, so they see nothing of this module: each stands alone.
 */

/** What a page's own script can read from `CSS.highlights`. */
export function readHighlights(): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const [name, highlight] of CSS.highlights as unknown as Iterable<[string, Iterable<AbstractRange>]>) {
    // Ranges over text that has just left the page stay registered for a moment; nothing of them is to be seen.
    // So do those over a text that was cut short under them.
    const present = [...highlight].filter(
      ({ startContainer: first, startOffset, endContainer: last, endOffset }) =>
        first.isConnected &&
        last.isConnected &&
        startOffset <= ((first as Partial<Text>).length ?? first.childNodes.length) &&
        endOffset <= ((last as Partial<Text>).length ?? last.childNodes.length),
    );
    const ranges = present.map((range) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live;
    });
    ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    found[name] = ranges.map((range) => range.toString());
  }
  return found;
}

/** Viewport rectangle of the nth painted range with exactly this text, scrolled to the middle when out of sight. */
export function findPhrase(arg: {
  phrase: string;
  nth: number;
}): { x: number; y: number; width: number; height: number } | null {
  let left = arg.nth;
  for (const [, highlight] of CSS.highlights as unknown as Iterable<[string, Iterable<AbstractRange>]>) {
    for (const range of highlight) {
      if (!range.startContainer.isConnected || !range.endContainer.isConnected) continue;
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      if (live.toString() !== arg.phrase || left-- > 0) continue;
      const seen = live.getBoundingClientRect();
      if (seen.top < 0 || seen.bottom > innerHeight) {
        scrollBy({ top: seen.top - innerHeight / 2, behavior: 'instant' });
      }
      // The first line box: the middle of a phrase broken over two lines may be empty.
      const box = live.getClientRects()[0] ?? live.getBoundingClientRect();
      return { x: box.x, y: box.y, width: box.width, height: box.height };
    }
  }
  return null;
}

/** Text that can be seen in the card. */
export function visibleText(root: ShadowRoot): string {
  const parts = [...root.children].map((child) => (child instanceof HTMLElement ? child.textContent : ''));
  return parts
    .filter((part) => part.trim() !== '')
    .join('\n')
    .trim();
}
