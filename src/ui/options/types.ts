import type { ComponentChildren } from 'preact';
import type {
  Category,
  CategoryStyle,
  Density,
  LibraryResolver,
  OwnColours,
  Settings,
} from '../../core/model';
import type { MeaningNames } from '../notes/types';

/** Everything the options page can be asked to do; changes take effect at once. */
export interface OptionsActions {
  /** Takes a site off the off list. */
  onSiteBack(host: string): void;
  /** Gives the permission for one site back. */
  onRevoke(host: string): void;
  onDensity(density: Density): void;
  onCategory(category: Category, shown: boolean): void;
  /** Colours of the reader's own, or with null ours again. */
  onColours(category: Category, colours: OwnColours | null): void;
  /** Ours again for all categories. */
  onOurColours(): void;
  onIdentifiers(shown: boolean): void;
  onCitations(shown: boolean): void;
  /** Milliseconds. */
  onHoverDelay(delay: number): void;
  /** What the colours of notes mean to the reader. */
  onNoteMeanings(names: MeaningNames): void;
  onNoteBar(shown: boolean): void;
  onLibrary(library: LibraryResolver | null): void;
  onHistory(kept: boolean): void;
  onEraseHistory(): void;
  /** Saves all settings as a file. */
  onSettingsExport(): void;
  /** Puts the settings of a file in the place of the present ones, or refuses it. */
  onSettingsImport(file: File): void;
}

/** What came of checking an address: what to use, with a link to try it by, or why it cannot be one. */
export type LibraryCheck =
  | { library: LibraryResolver; test: string }
  | { fault: 'empty' | 'address' | 'host' | 'password' | 'long' | 'whole' };

export interface OptionsProps {
  settings: Settings;
  /** All categories in the order of the legend. */
  categories: readonly Category[];
  /** How each is marked, with the reader's colours. */
  styles: Readonly<Record<Category, CategoryStyle>>;
  /** The built-in sites. */
  journalHosts: readonly string[];
  /** Hosts that the reader allowed beyond the built-in list. */
  grantedHosts: readonly string[];
  checkLibrary(kind: LibraryResolver['kind'], typed: string): LibraryCheck;
  version: string;
  /** Address of the glossary. */
  glossary: string;
  /** Address of the notebook. */
  notebook: string;
  /** A fault in plain words, from the caller. */
  error?: string;
  /** What came of the last settings file, and of erasing the history, in words. */
  fileWord?: string;
  historyWord?: string;
  actions: OptionsActions;
  /** The section of the collections: a `Section` with the id "collections". */
  collections?: ComponentChildren;
  /** The section of the vocabularies: a `Section` with the id "vocabularies". */
  vocabularies?: ComponentChildren;
  /** The section of the reader's corrections. */
  children?: ComponentChildren;
}
