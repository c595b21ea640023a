import type { Category, IdentifierLink, Membership, Reference, ReferenceFormat } from '../../core/model';
import type { ConceptRef, Place } from '../card/types';

/** A concept that the citing sentence and the title of the cited work both name. */
export interface SharedConcept extends ConceptRef {
  category: Category;
}

/** That a cited work belongs to a collection which the reader follows. */
export interface CollectionPlace {
  /** Title of the collection. */
  title: string;
  membership: Membership;
  /** Absent when the reader has said neither. */
  read?: boolean;
}

/** One of the references that a marker names. */
export interface CitedReference {
  reference: Reference;
  /** Where it can be read or looked up; see `core/references/links`. */
  links: readonly IdentifierLink[];
  /** Places of the text that cite it, and which of them the card stands at. */
  place: Place;
  collections: readonly CollectionPlace[];
  shared: readonly SharedConcept[];
}

/** Which references of the card: one by its `n`, or all of them in the order of the marker. */
export type CopyWhat = number | 'all';

export interface CitationCardProps {
  /** The citation as it stands in the text: "[4–6]", "Smith et al., 2019". */
  marker: string;
  /** In the order in which the marker names them; never empty. */
  references: readonly CitedReference[];
  /** Of several references, the `n` of the one that stands open at first: the one with which the reader came here. */
  opened?: number;
  /** True when the reader went to another place from this card and can return. */
  canBack: boolean;
  /** Asked for the place before (-1) or after (1) this one that cites reference `n`; the caller goes round. */
  onStep(n: number, by: -1 | 1): void;
  /** Returns to where the reader was before the first step. */
  onBack(): void;
  /** Goes to the entry of reference `n` in the list. */
  onListed(n: number): void;
  /** Puts references on the clipboard; resolves to false when that was refused. */
  onCopy(what: CopyWhat, format: ReferenceFormat): Promise<boolean>;
  /** Saves references as a file; resolves to false when that failed. */
  onSave(what: CopyWhat, format: ReferenceFormat): Promise<boolean>;
  onConcept(concept: ConceptRef): void;
  onClose(): void;
  /** Begins a note about reference `n`; absent where there are no notes. */
  onNote?(n: number): void;
}
