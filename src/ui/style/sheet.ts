import type { CategoryStyle, NoteColour } from '../../core/model';
import base from './base.css?inline';
import card from './card.css?inline';
import citation from './citation.css?inline';
import claims from './claims.css?inline';
import collections from './collections.css?inline';
import controls from './controls.css?inline';
import corrections from './corrections.css?inline';
import forced from './forced.css?inline';
import noteLists from './note-lists.css?inline';
import notes from './notes.css?inline';
import options from './options.css?inline';
import popup from './popup.css?inline';
import lists from './popup-lists.css?inline';
import progress from './progress.css?inline';
import references from './references.css?inline';
import { DARK, LIGHT, type Palette } from './tokens';
import vocabularies from './vocabularies.css?inline';

/** Category → how it is marked; the page's painter and the interface are given the same table. */
export type CategoryStyles = Readonly<Record<string, CategoryStyle>>;

/** Grounds of highlighted passages. `core` holds the same table for the page; a test compares them. */
export const NOTE_GROUNDS: Record<NoteColour, { light: string; dark: string }> = {
  yellow: { light: '#fdeea3', dark: '#544a06' },
  green: { light: '#cfeecb', dark: '#1f4d25' },
  blue: { light: '#cde4fb', dark: '#1b4569' },
  purple: { light: '#e5d8fa', dark: '#463168' },
  red: { light: '#fbd9d2', dark: '#6a2a20' },
};

/** The palette as custom properties. */
export const variables = (palette: Palette) =>
  Object.entries(palette)
    .map(([name, value]) => `--og-${name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}:${value};`)
    .join('');

/** Custom properties for both themes, and which is used: `data-theme` on `.og`, else the system's choice. */
function themes(styles: CategoryStyles): string {
  const marks = (theme: 'light' | 'dark') =>
    [
      ...Object.entries(styles).map(([category, style]) => `--og-${category}:${style[theme]};`),
      ...Object.entries(NOTE_GROUNDS).map(([colour, ground]) => `--og-note-${colour}:${ground[theme]};`),
    ].join('');
  const dark = `color-scheme:dark;${variables(DARK)}${marks('dark')}`;
  return [
    `.og{color-scheme:light;${variables(LIGHT)}${marks('light')}}`,
    `@media (prefers-color-scheme:dark){.og:not([data-theme=light]){${dark}}}`,
    `.og[data-theme=dark]{${dark}}`,
  ].join('\n');
}

/** The underline of each category, for `<span class="mark" data-category="…">`. */
function marks(styles: CategoryStyles): string {
  return Object.entries(styles)
    .map(([category, { line, thickness }]) => {
      const selector = `.mark[data-category=${category}]`;
      return `${selector}{text-decoration-line:underline;text-decoration-style:${line};text-decoration-color:var(--og-${category});text-decoration-thickness:${thickness}px}`;
    })
    .join('\n');
}

/** The style sheet of the in-page card. All rules hang below `.og`. */
export function cardSheet(styles: CategoryStyles): string {
  return [themes(styles), base, controls, card, claims, citation, notes, marks(styles), forced].join('\n');
}

/** The style sheet of the popup and the options page. */
export function pageSheet(styles: CategoryStyles): string {
  return [
    themes(styles),
    base,
    controls,
    card,
    claims,
    citation,
    progress,
    popup,
    lists,
    references,
    notes,
    noteLists,
    options,
    corrections,
    collections,
    vocabularies,
    marks(styles),
    forced,
  ].join('\n');
}
