import { CATEGORIES, CATEGORY_STYLE } from '../../core/model';
import { FOCUS_NAME, IDENTIFIER_NAME } from './names';

export type Theme = 'light' | 'dark';

const IDENTIFIER_COLOUR = { light: '#5f6b7a', dark: '#a3b1c2' } as const;
const FOCUS_COLOUR = { light: 'rgb(255 205 92 / 0.5)', dark: 'rgb(255 196 70 / 0.32)' } as const;
/** Wavy and double lines are two strokes high already. */
const THICKNESS = { solid: '2px', dashed: '2px', dotted: '2.5px', wavy: '1.25px', double: '1.5px' } as const;

/**
 * The `::highlight()` rules: a line under each category, no colour behind it; only the focus has a soft ground.
 * In forced colours the system chooses the colours and the line styles alone tell categories apart.
 */
export function highlightCss(theme: Theme): string {
  const rules = CATEGORIES.map((category) => {
    const style = CATEGORY_STYLE[category];
    return rule(`oncogloss-term-${category}`, style.line, THICKNESS[style.line], style[theme]);
  });
  rules.push(rule(IDENTIFIER_NAME, 'dotted', '1.5px', IDENTIFIER_COLOUR[theme]));
  rules.push(`::highlight(${FOCUS_NAME}){background-color:${FOCUS_COLOUR[theme]}}`);
  const forced = [...CATEGORIES.map((category) => `oncogloss-term-${category}`), IDENTIFIER_NAME]
    .map((name) => `::highlight(${name}){text-decoration-color:CanvasText}`)
    .concat(`::highlight(${FOCUS_NAME}){background-color:Highlight;color:HighlightText}`);
  return `${rules.join('\n')}\n@media (forced-colors: active){${forced.join('')}}`;
}

function rule(name: string, line: string, thickness: string, colour: string): string {
  return `::highlight(${name}){text-decoration:underline ${line} ${thickness} ${colour}}`;
}

/**
 * Adopts the rules as a constructed style sheet: no element is added, and no content security policy stands in the
 * way. Tested 2026-11 in content scripts of Chromium 156 and Firefox ESR 153 under `default-src 'none'`.
 * `renew` puts the sheet back where a page replaced the list; `remove` leaves no trace.
 */
export function adoptSheet(document: Document): { renew(theme: Theme): void; remove(): void } {
  const view = document.defaultView;
  if (view === null || typeof view.CSSStyleSheet !== 'function' || !('adoptedStyleSheets' in document)) {
    return { renew: () => {}, remove: () => {} };
  }
  const sheet = new view.CSSStyleSheet();
  let current: Theme | null = null;
  const adopted = (): CSSStyleSheet[] => Array.from(document.adoptedStyleSheets);
  return {
    renew(theme) {
      if (theme !== current) sheet.replaceSync(highlightCss(theme));
      current = theme;
      if (!adopted().includes(sheet)) document.adoptedStyleSheets = [...adopted(), sheet];
    },
    remove() {
      document.adoptedStyleSheets = adopted().filter((other) => other !== sheet);
    },
  };
}
