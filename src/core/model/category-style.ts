import type { Category } from './category';

/** Line styles that CSS `text-decoration-style` and the Highlight API can draw. */
export type LineStyle = 'solid' | 'dotted' | 'dashed' | 'wavy' | 'double';

/** How a category is marked: the line tells it apart without colour, the colour at a glance. */
export interface CategoryStyle {
  line: LineStyle;
  /** CSS pixels; wavy and double lines look heavier than they are thick. */
  thickness: number;
  /** Line colour on light pages: contrast ≥ 4.5:1 on #fff. */
  light: string;
  /** Line colour on dark pages: contrast ≥ 4.5:1 on #111. */
  dark: string;
}

/**
 * One mark per category, for the page, the legend and the card alike.
 *
 * Eight categories share five line styles, so two categories with one line style lie on opposite ends of the
 * blue–yellow axis, which people with red–green colour blindness see: `category-style.test.ts` simulates
 * protanopia, deuteranopia and tritanopia and measures the distance.
 */
export const CATEGORY_STYLE: Record<Category, CategoryStyle> = {
  metastasis: { line: 'solid', thickness: 2, light: '#b23a0e', dark: '#ff9166' },
  resistance: { line: 'dashed', thickness: 2, light: '#1a5fb4', dark: '#78b4ff' },
  mechanism: { line: 'dotted', thickness: 2.5, light: '#7a3ea6', dark: '#cda4f5' },
  therapy: { line: 'double', thickness: 1.5, light: '#00706a', dark: '#4ec9bf' },
  microenvironment: { line: 'wavy', thickness: 1.25, light: '#a62c77', dark: '#f58cc4' },
  gene: { line: 'dotted', thickness: 2.5, light: '#4b7312', dark: '#a5cf5c' },
  clinical: { line: 'dashed', thickness: 2, light: '#866000', dark: '#e0b84a' },
  model: { line: 'solid', thickness: 2, light: '#4f5d75', dark: '#aab8d0' },
};

/** Line colours of one category that the reader chose, as "#rrggbb". */
export interface OwnColours {
  light: string;
  dark: string;
}

export type CategoryColours = Partial<Record<Category, OwnColours>>;

/**
 * How the categories are marked with the reader's colours in place of ours. The lines stay: they tell without colour.
 * Whole styles under other names (those of vocabularies) stay beside them.
 */
export function categoryStyles(colours: CategoryColours = {}): Record<Category, CategoryStyle> {
  const entries = Object.entries({ ...CATEGORY_STYLE, ...colours }).map(([name, style]) => [
    name,
    { ...CATEGORY_STYLE[name as Category], ...style },
  ]);
  return Object.fromEntries(entries) as Record<Category, CategoryStyle>;
}
