import { hasProse, linkShare } from './furniture';
import { leadsAway } from './names';

const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role=heading]';

/**
 * The last element of the part that stands under a heading which leads away ("Similar articles"): the box of which
 * the heading is the title, or else the siblings up to the next heading or to running prose.
 */
export function sectionOf(heading: Element, region: Element, spared: (element: Element) => boolean): Element {
  const title = (heading.textContent ?? '').trim();
  let at = heading;
  for (let box = at.parentElement; box !== null && box !== region; box = box.parentElement) {
    const titled = (box.textContent ?? '').trimStart().startsWith(title);
    if (!titled || holdsOtherHeading(box, heading) || spared(box)) break;
    at = box;
  }
  if ((at.textContent ?? '').trim().length > title.length) return at;
  let last = at;
  for (let next = at.nextElementSibling; next !== null; next = next.nextElementSibling) {
    if (next.matches(HEADINGS) || next.querySelector(HEADINGS) !== null) break;
    if (hasProse(next) && linkShare(next) < 0.3) break;
    last = next;
  }
  return last;
}

function holdsOtherHeading(box: Element, heading: Element): boolean {
  const rank = rankOf(heading);
  for (const other of box.querySelectorAll(HEADINGS)) {
    if (other !== heading && rankOf(other) <= rank && !leadsAway(other.textContent ?? '')) return true;
  }
  return false;
}

function rankOf(heading: Element): number {
  const rank = Number(/^h([1-6])$/.exec(heading.localName)?.[1] ?? heading.getAttribute('aria-level') ?? 6);
  return Number.isNaN(rank) ? 6 : rank;
}
