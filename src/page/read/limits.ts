/**
 * Bounds that keep a hostile or broken page from costing more than a large article does. The longest real
 * articles hold about 3 million characters, their longest paragraphs about 20,000.
 */
export const LIMITS = {
  /** UTF-16 units read of one block; the rest of it is cut. */
  block: 100_000,
  /** UTF-16 units read of one page. */
  page: 8_000_000,
  /** Elements nested deeper than this below the root are not read (browsers' parsers stop at 512). */
  depth: 768,
  /** Blocks of one page. */
  blocks: 200_000,
} as const;
