import type { Category } from './category';

/** How many occurrences of a term are marked. */
export type Density = 'off' | 'section' | 'all';

/** What the reader has chosen. Stored in `storage.local`; every field has a default in `defaultSettings`. */
export interface Settings {
  density: Density;
  /** Categories that the reader switched off. */
  hiddenCategories: Category[];
  /** Host names (without port) on which Oncogloss stays off. */
  offHosts: string[];
  identifiers: boolean;
  /** Milliseconds a pointer rests on a term before the card opens. */
  hoverDelay: number;
}

export const defaultSettings: Settings = {
  density: 'section',
  hiddenCategories: [],
  offHosts: [],
  identifiers: true,
  hoverDelay: 300,
};
