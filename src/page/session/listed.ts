import type { Span } from '../../core/model';
import type { Block } from '../read';
import type { Entry } from './store';

/** The text of an element as far as it was read: what of which blocks stands in it. White space around it left out. */
export function placesIn(element: Element, entries: readonly Entry[]): { block: Block; span: Span }[] {
  const places: { block: Block; span: Span }[] = [];
  for (const { block } of entries) {
    const { container, text } = block;
    if (!element.contains(container) && !container.contains(element)) continue;
    const inside = (block.segments() ?? []).filter(({ node }) => element.contains(node));
    const last = inside.at(-1);
    if (inside[0] === undefined || last === undefined) continue;
    let start = inside[0].start;
    let end = last.start + last.node.data.length;
    while (start < end && /\s/.test(text[start] ?? '')) start++;
    while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
    if (end > start) places.push({ block, span: { start, end } });
  }
  return places;
}
