/**
 * What a vocabulary may be at most. Far above any that is published for one field (NCIt has about 200,000 concepts),
 * and low enough that a file made to do harm ends in a message instead of a dead browser.
 */

/** UTF-16 units of a file. */
export const MAX_FILE = 250_000_000;
/** UTF-16 units of a YAML file, whose reader keeps every character's place in memory. */
export const MAX_YAML = 20_000_000;
/** UTF-16 units of one line, where a format is read by lines. */
export const MAX_LINE = 1_000_000;
/** Levels of brackets in JSON and of elements in XML. */
export const MAX_DEPTH = 200;
export const MAX_CONCEPTS = 500_000;
/** Synonyms, or codes, of one concept; the rest is not taken. */
export const MAX_LIST = 500;
/** UTF-16 units of a label or synonym; what is longer is shown cut and not looked for. */
export const MAX_LABEL = 500;
/** UTF-16 units of a definition; what is longer is cut. */
export const MAX_DEFINITION = 8_000;
