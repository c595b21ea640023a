import { SEAM } from '../model';

/** Line ends of every kind and control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not get into a file.
const CONTROL = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]/g;
/** What has no width or turns the direction of what follows. The joiners stay: scripts and emoji need them. */
const INVISIBLE = /[\u00AD\u200B\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/**
 * Text for one line of a file: white space of every kind folded, characters without a picture left out, halves of
 * surrogate pairs replaced, so that no value can end its own line or hide what follows.
 */
export function oneLine(text: string): string {
  return wellFormed(text)
    .replaceAll(SEAM, ' ')
    .replace(CONTROL, ' ')
    .replace(INVISIBLE, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Halves of surrogate pairs, which no file and no address can hold, replaced. (`String.toWellFormed` is younger.) */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');
