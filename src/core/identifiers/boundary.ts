import { SEAM } from '../model';

/** A space or a seam: what may stand between a label and its identifier, for use inside a character class. */
export const GAP = ` ${SEAM}`;

/**
 * Words that publishers' pages print as links right behind an identifier. Without a space between
 * (`…348CrossRef`, `PMC3632347PubMed`) they are still not part of it.
 */
const GLUED_WORD =
  /Cross[Rr]ef|PubMed|PMC?ID|PMC\d|pmc?id:|MEDLINE|Medline|Google|Scopus|Web of|Epub|ePub|https?:|doi|DOI|Article|Abstract|View|Free|Full|Published|Received|Accepted|Copyright|Citation|CAS|ISI|ADS|NCT\d|ISRCTN\d|ClinicalTrials|and /y;

/** True when a word other than a glued link label continues at the offset, so that a code does not end there. */
export function wordGoesOn(text: string, at: number): boolean {
  if (!isAlphanumeric(text.charCodeAt(at))) return false;
  GLUED_WORD.lastIndex = at;
  return !GLUED_WORD.test(text);
}

/** True for ASCII letters and digits; false for NaN, which stands for the end of a text. */
export function isAlphanumeric(code: number): boolean {
  return isDigit(code) || isUpper(code) || (code >= 97 && code <= 122);
}

/** True for `0` to `9`. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** True for `A` to `Z`. */
export function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** Runs a sticky pattern at one offset. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
