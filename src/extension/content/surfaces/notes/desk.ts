import type { ComponentChild } from 'preact';
import type { CardRequest } from '../../../../page/card';
import type { NotesLayer } from '../../../../page/notes';
import type { Translate } from '../../../../ui/i18n';
import type { SurfaceTools } from '../contract';
import type { Saver } from './saver';

/** What stands in the card's host of ours: the bar over a selection, over what was just highlighted, or where a note was thrown away; or a note. */
export type Shown = 'bar' | 'made' | 'thrown' | 'note';

/** What the bar and the editor of notes work with. */
export interface Desk {
  tools: SurfaceTools;
  layer: NotesLayer;
  saver: Saver;
  translate: Translate;
  /** Opens something in the card, in place of whatever is there; `onClose` is called once, however it goes. */
  open(shown: Shown, request: Omit<CardRequest, 'stays'>): void;
  /** Other content in what is open. */
  update(shown: Shown, content: ComponentChild, at: Pick<CardRequest, 'label'> & { rects?: Boxes }): void;
  close(): void;
  /** Throws a note away; what was not stored yet is stored before, so that the bin holds it. `offer`: a way back. */
  bin(id: string, offer: boolean): void;
  /** Opens a note; false when it stands nowhere. `fresh`: it was just made. */
  edit(id: string, fresh?: boolean): boolean;
  settle(id: string, right: boolean): void;
}

export type Boxes = () => readonly DOMRect[];
