import type { Category } from '../../core/model';
import { type MapSection, type PaperMap, SEAM, type TermMatch } from '../../core/model';
import type { Block } from '../read';
import type { Entry } from './store';

/** A map has so many sections at most; subsections are told apart only while they are fewer. */
const MOST = 40;
/** A heading longer than this is cut: titles come from a page. UTF-16 units. */
const TITLE = 200;

/** What one section of the map is made of: entries `[from, to)`. */
interface Part {
  title: string;
  from: number;
  to: number;
}

/** How deep a heading stands: 1 for `<h1>`, by `aria-level` where the page says so; 7 for one without a level. */
function levelOf(block: Block): number {
  const element = block.container.closest('h1,h2,h3,h4,h5,h6,[role=heading]') ?? block.container;
  const told = Number(element.getAttribute('aria-level'));
  if (told >= 1 && told <= 9) return told;
  const digit = /^h([1-6])$/.exec(element.localName)?.[1];
  return digit === undefined ? 7 : Number(digit);
}

/**
 * The level at which a paper falls into its sections: the highest that occurs more than once. The title stands alone
 * on its level, and "2.1" belongs to "2".
 */
function cutLevel(levels: readonly number[]): number {
  for (let level = 1; level <= 9; level++) {
    if (levels.filter((l) => l <= level).length > 2 && levels.filter((l) => l === level).length > 1)
      return level;
  }
  return 9;
}

function partsOf(entries: readonly Entry[]): Part[] {
  const levels = entries.map(({ block }) => (block.heading ? levelOf(block) : null));
  const cut = cutLevel(levels.filter((level) => level !== null));
  const parts: Part[] = [{ title: '', from: 0, to: entries.length }];
  levels.forEach((level, at) => {
    if (level === null || level > cut || parts.length >= MOST) return;
    const last = parts.at(-1);
    if (last) last.to = at;
    const text = entries[at]?.block.text ?? '';
    parts.push({ title: plain(text), from: at, to: entries.length });
  });
  return parts.filter(({ from, to }) => to > from);
}

const plain = (text: string): string => text.replaceAll(SEAM, '').replace(/\s+/g, ' ').trim().slice(0, TITLE);

/** How many places of each category stand in each section. */
export function mapOf(entries: readonly Entry[]): PaperMap {
  const ends: number[] = [];
  let units = 0;
  for (const { block } of entries) {
    units += block.text.length;
    ends.push(units);
  }
  const at = (index: number) => (units === 0 ? 0 : (ends[index - 1] ?? 0) / units);
  const sections = partsOf(entries).map(({ title, from, to }): MapSection => {
    const counts: MapSection['counts'] = {};
    for (let i = from; i < to; i++) {
      for (const match of entries[i]?.matches ?? []) {
        if (match.kind === 'term') counts[match.category] = (counts[match.category] ?? 0) + 1;
      }
    }
    return { title, from: at(from), to: at(to), counts };
  });
  return { sections };
}

/** The first place of a category in a section of the map, or null when the page has changed under it. */
export function firstInSection(
  entries: readonly Entry[],
  section: number,
  category: Category,
): { entry: Entry; match: TermMatch } | null {
  const part = partsOf(entries)[section];
  for (let i = part?.from ?? 0; i < (part?.to ?? 0); i++) {
    const entry = entries[i];
    const match = entry?.matches.find((m): m is TermMatch => m.kind === 'term' && m.category === category);
    if (entry && match) return { entry, match };
  }
  return null;
}
