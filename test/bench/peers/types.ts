/** A place found, UTF-16 offsets `[start, end)`. */
export type Hit = readonly [start: number, end: number];

/** Something that finds forms in a text. */
export interface Matcher {
  /** All places, or their number where the peer does not say where they are. */
  find(text: string): Hit[] | number;
}

/** A peer: makes a matcher of forms in small letters. @throws when it cannot. */
export interface Peer {
  name: string;
  make(forms: readonly string[]): Matcher;
}
