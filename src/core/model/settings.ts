import type { Category } from './category';
import type { CategoryColours } from './category-style';
import type { NoteColour } from './note';

/** How many occurrences of a term are marked. */
export type Density = 'off' | 'section' | 'all';

/**
 * How the reader's library is reached: a proxy prefix that the whole target address is put behind
 * (`https://proxy.example.edu/login?url=`), or the base of an OpenURL 1.0 (Z39.88-2004) resolver.
 */
export interface LibraryResolver {
  kind: 'proxy' | 'openurl';
  base: string;
}

/** What the reader has chosen. Stored in `storage.local`; every field has a default in `defaultSettings`. */
export interface Settings {
  density: Density;
  /** Categories that the reader switched off. */
  hiddenCategories: Category[];
  /** Host names (without port) on which Oncogloss stays off. */
  offHosts: string[];
  identifiers: boolean;
  /** Whether in-text citations are marked. Their cards open either way. */
  citations: boolean;
  /** Line colours in place of ours. */
  colours?: CategoryColours;
  /** Whether a bar for highlights and notes appears over a selection. Alt+Shift+H brings it in any case. */
  noteBar: boolean;
  /** What the colours of notes mean to the reader, where that is not what they begin with. */
  noteMeanings?: Partial<Record<NoteColour, string>>;
  /** Whether the concepts met while reading are remembered, so that a page can say what is new to the reader. */
  history: boolean;
  /** The reader's library, for links to full texts. */
  library?: LibraryResolver;
  /** Milliseconds a pointer rests on a term before the card opens. */
  hoverDelay: number;
}

export const defaultSettings: Settings = {
  density: 'section',
  hiddenCategories: [],
  offHosts: [],
  identifiers: true,
  citations: true,
  noteBar: true,
  history: false,
  hoverDelay: 300,
};
