import type { Paper, Placing } from '../../../../core/model';
import type { PlacedNote } from '../../../../page/notes';

/** A note as the views show it beside the page. */
export interface NoteOnPage {
  note: PlacedNote['note'];
  placing: Placing;
}

/** What a passage was selected with. */
export type Selected = 'pointer' | 'touch' | 'keyboard';

/** What notes a page can show and do; drawn by the second script. */
export interface PageNotes {
  /** Fetches the notes of the page's paper and shows them; to be called whenever the page or the notes changed. */
  refresh(): Promise<void>;
  /** Looks whether the page's text is still the one in which the notes were placed, and places them anew if not. */
  check(): void;
  /** Offers to highlight what is selected; `keyboard` takes the focus into the bar. */
  offer(range: Range, cause: Selected): void;
  /** Opens the note under a point of the viewport (CSS pixels); false when there is none. */
  openAt(x: number, y: number): boolean;
  /** Goes to a note and opens it; false when it stands nowhere. */
  show(id: string): boolean;
  /** In document order, those not found at the end. */
  list(): { paper: Paper | null; notes: NoteOnPage[] };
  /** The reader says whether an uncertain place is right. */
  settle(id: string, right: boolean): void;
  /** Another article is open, or none: nothing of this one is shown any more. */
  left(): void;
  /** True while something that the reader wrote is not stored. */
  unsaved(): boolean;
  close(): void;
  /** True while something is being written or chosen, that nothing else should take the place of by itself. */
  isOpen(): boolean;
}
