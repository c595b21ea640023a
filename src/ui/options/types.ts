import type { ComponentChildren } from 'preact';
import type { Category, Density, Settings } from '../../core/model';

/** Everything the options page can be asked to do; changes take effect at once. */
export interface OptionsActions {
  /** Takes a site off the off list. */
  onSiteBack(host: string): void;
  /** Gives the permission for one site back. */
  onRevoke(host: string): void;
  onDensity(density: Density): void;
  onCategory(category: Category, shown: boolean): void;
  onIdentifiers(shown: boolean): void;
  /** Milliseconds. */
  onHoverDelay(delay: number): void;
}

export interface OptionsProps {
  settings: Settings;
  /** All categories in the order of the legend. */
  categories: readonly Category[];
  /** Hosts that the reader allowed beyond the built-in list. */
  grantedHosts: readonly string[];
  version: string;
  /** Address of the glossary. */
  glossary: string;
  /** A fault in plain words, from the caller. */
  error?: string;
  actions: OptionsActions;
  /** Further sections: the reader's corrections. */
  children?: ComponentChildren;
}
