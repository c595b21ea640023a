import type { IdentifierLink, Reference, ReferenceFormat, ReferenceOverview } from '../../core/model';

/** What a list of references can be asked to do. */
export interface ReferencesActions {
  /** Goes to a place in the text that cites reference `n`; `index` counts its places from 0. */
  onJump(n: number, index: number): void;
  /** Goes to the entry of reference `n` in the list. */
  onListed(n: number): void;
  /** Puts references on the clipboard, in the order given; resolves to false when that was refused. */
  onCopy(references: readonly Reference[], format: ReferenceFormat): Promise<boolean>;
  /** Saves references as a file; resolves to false when that failed. */
  onSave(references: readonly Reference[], format: ReferenceFormat): Promise<boolean>;
}

export interface ReferencesProps {
  /** False while the page has not been read, or may not be. */
  read: boolean;
  /** `null` while the page has not answered. */
  overview: ReferenceOverview | null;
  /** Where a reference can be read; asked only for rows that show. */
  linksOf(reference: Reference): readonly IdentifierLink[];
  actions: ReferencesActions;
}
