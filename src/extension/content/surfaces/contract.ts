import type { ComponentChild } from 'preact';
import type { ListReader } from '../../../page/article/list-reader';
import type { readListing } from '../../../page/lists';
import type { firstInSection, Hit, mapOf, Session } from '../../../page/session';
import type { Translate } from '../../../ui/i18n';
import type { MeaningNames } from '../../../ui/notes/types';
import type { CategoryStyles } from '../../../ui/style/sheet';
import type { askBackground } from '../../messages';
import type { PageNotes } from './notes/contract';

/** What made a card open: decides where the focus goes and whether the card goes with the pointer. */
export type Cause = 'hover' | 'press' | 'jump' | 'keyboard';

/** What stands in a card, and the card's name for screen readers. */
export interface Content {
  card: ComponentChild;
  label: string;
}

/** The cards of a page: one at a time. */
export interface Glosses {
  open(hit: Hit, cause: Cause): Promise<void>;
  close(): void;
  isOpen(): boolean;
  /** The hit whose card is open, or null. */
  current(): Hit | null;
  /** True for anything inside the card. */
  contains(target: EventTarget | null): boolean;
}

/** What the content script lends to the script of the surfaces, which carries neither browser nor messages itself. */
export interface SurfaceTools {
  doc: Document;
  session: Session;
  /** How categories are marked now. */
  styles(): CategoryStyles;
  /** What the colours of notes mean to the reader. */
  meanings(): MeaningNames;
  ask: typeof askBackground;
  translate: Translate;
  copyText(text: string): Promise<boolean>;
  saveFile(name: string, text: string, type: string): void;
  /** Tells open views that the page changed. */
  tellViews(): void;
  /** False once the extension was updated or removed under the page. */
  alive(): boolean;
  /** To be called when the background did not answer. */
  onSilence(): void;
  /** Ends all surfaces and takes them off the page. */
  signal: AbortSignal;
}

/** Everything that is drawn in a page. */
export interface Surfaces {
  glosses: Glosses;
  notes: PageNotes;
}

/** What the second script of a page brings. */
export interface LateParts {
  makeSurfaces(tools: SurfaceTools): Surfaces;
  listReader: ListReader;
  readListing: typeof readListing;
  mapOf: typeof mapOf;
  firstInSection: typeof firstInSection;
}

/** Under this key the second script leaves its parts in the isolated world, for the content script to take. */
const KEY = Symbol.for('oncogloss.surfaces');
const world = globalThis as { [KEY]?: LateParts };

export function offerParts(parts: LateParts): void {
  world[KEY] = parts;
}

/** The parts, or undefined while the second script is not here. */
export const offeredParts = (): LateParts | undefined => world[KEY];
