import {
  CATEGORY_STYLE,
  type Category,
  type CategoryStyle,
  NOTE_COLOURS,
  NOTE_STYLE,
} from '../../core/model';
import { CITATION_NAME, FOCUS_NAME, IDENTIFIER_NAME, noteName } from './names';

export type Theme = 'light' | 'dark';

/** How each category is marked; the reader may have chosen colours of their own. */
export type Styles = Readonly<Record<Category, CategoryStyle>>;

const IDENTIFIER_COLOUR = { light: '#5f6b7a', dark: '#a3b1c2' } as const;
/** Fainter than an identifier's: a paper has hundreds, and most are links with a look of their own. Contrast ≥ 3:1. */
const CITATION_COLOUR = { light: '#8a929c', dark: '#7d8896' } as const;
const FOCUS_COLOUR = { light: 'rgb(255 205 92 / 0.5)', dark: 'rgb(255 196 70 / 0.32)' } as const;

/**
 * The `::highlight()` rules: a line under each category, no colour behind it; only the focus has a soft ground.
 * In forced colours the system chooses the colours and the line styles alone tell categories apart. On paper there is
 * no card, and only what was near the screen is painted: a print shows the page as the journal made it.
 */
export function highlightCss(theme: Theme, styles: Styles = CATEGORY_STYLE): string {
  // Categories, and vocabularies with a look of their own.
  const terms = Object.entries(styles).map(([name, style]) => [`oncogloss-term-${name}`, style] as const);
  const rules = terms.map(([name, style]) => rule(name, style.line, `${style.thickness}px`, style[theme]));
  rules.push(rule(IDENTIFIER_NAME, 'dotted', '1.5px', IDENTIFIER_COLOUR[theme]));
  rules.push(rule(CITATION_NAME, 'dotted', '1px', CITATION_COLOUR[theme]));
  rules.push(focusRule(theme));
  const forced = [...terms.map(([name]) => name), IDENTIFIER_NAME, CITATION_NAME]
    .map((name) => `${everywhere()}::highlight(${name}){text-decoration-color:CanvasText}`)
    .concat(forcedFocus());
  return onScreen(rules, forced);
}

let light: string | undefined;

/** True when these are the rules that the browser has laid under the page already, see `build/page-style-plugin`. */
export function given(view: Window & typeof globalThis, css: string): boolean {
  light ??= highlightCss('light');
  if (css !== light) return false;
  const { documentElement } = view.document;
  const { backgroundColor } = view.getComputedStyle(documentElement, `::highlight(${FOCUS_NAME})`);
  return backgroundColor.replace(/, ?/g, ' ').includes('255 205 92');
}

/** The grounds of notes. A sheet of its own: a page has notes or not, and the reader's colours of terms are not ours. */
export function noteCss(theme: Theme): string {
  const rules = NOTE_COLOURS.map(
    (colour) =>
      `${everywhere()}::highlight(${noteName(colour)}){background-color:${NOTE_STYLE[colour][theme]}}`,
  );
  const forced = NOTE_COLOURS.map(
    (colour) => `${everywhere()}::highlight(${noteName(colour)}){background-color:Mark;color:MarkText}`,
  );
  return onScreen([...rules, focusRule(theme)], [...forced, forcedFocus()]);
}

const forcedFocus = (): string =>
  `${everywhere()}::highlight(${FOCUS_NAME}){background-color:Highlight;color:HighlightText}`;
const focusRule = (theme: Theme): string =>
  `${everywhere()}::highlight(${FOCUS_NAME}){background-color:${FOCUS_COLOUR[theme]}}`;

/**
 * Selects all elements. Chromium lets highlights inherit: a rule for the root costs a page of 50,000 words 36 ms of
 * style where a rule for every element costs 59. Firefox (to 153) asks each element for rules of its own.
 */
function everywhere(): string {
  return globalThis.CSS?.supports?.('-moz-orient', 'inline') === true ? '' : ':root';
}

const onScreen = (rules: readonly string[], forced: readonly string[]): string =>
  `@media not print{${rules.join('\n')}\n@media (forced-colors: active){${forced.join('')}}}`;

/**
 * Lines, not colours alone, tell categories apart. They have their price in Chromium (156): while one range with a line
 * is registered, each frame in which the page changes its DOM or a style computes anew how far the ink of the whole
 * layer around it reaches: 1 ms for 10,000 words, 3.5 for 50,000. Grounds and colours do not.
 */
function rule(name: string, line: string, thickness: string, colour: string): string {
  return `${everywhere()}::highlight(${name}){text-decoration:underline ${line} ${thickness} ${colour}}`;
}
