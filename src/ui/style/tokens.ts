/** The look's colours. Text keeps ≥ 4.5:1 on both surfaces, `rule` ≥ 3:1 (`tokens.test.ts` measures it). */
export interface Palette {
  /** The note itself. */
  paper: string;
  /** Fields, hovered rows, everything set back a little. */
  well: string;
  ink: string;
  /** Secondary text. */
  faded: string;
  /** Lines and outlines. */
  rule: string;
  /** The one accent: a rubricator's red. Links, what is chosen, focus. */
  accent: string;
  /** Text on the accent. */
  onAccent: string;
  /** Shadow of a card over a page. */
  shadow: string;
}

export const LIGHT: Palette = {
  paper: '#fffefb',
  well: '#f5f2ea',
  ink: '#211f1b',
  faded: '#5b554b',
  rule: '#8b8374',
  accent: '#94301f',
  onAccent: '#fffefb',
  shadow: '0 1px 2px rgb(40 32 20 / 12%), 0 8px 24px rgb(40 32 20 / 14%)',
};

export const DARK: Palette = {
  paper: '#1e1d1b',
  well: '#2a2825',
  ink: '#ece7dd',
  faded: '#b5ad9f',
  rule: '#857d70',
  accent: '#f19a80',
  onAccent: '#1e1d1b',
  shadow: '0 1px 2px rgb(0 0 0 / 40%), 0 8px 24px rgb(0 0 0 / 50%)',
};
