import { oneLine } from '../../text';
import { BODY } from '../parse/authors';

/** An author taken apart for formats that want it so; an organisation stays whole. */
export type AuthorName = { family: string; initials: string[] } | { literal: string };

const INITIALS = /^(?:\p{Lu}[\p{Ll}\p{M}]?[.-]?){1,5}$/u;
/** "YuA" → "Yu", "A". */
const INITIAL = /\p{Lu}[\p{Ll}\p{M}]?/gu;

/**
 * Takes "Surname INITIALS" apart. What has no initials, or is named like an organisation ("Study Group II"), is one
 * name that no format turns round.
 */
export function authorName(author: string): AuthorName {
  const name = oneLine(author);
  const cut = name.lastIndexOf(' ');
  const letters = name.slice(cut + 1);
  if (cut < 1 || !INITIALS.test(letters) || BODY.test(name) || /[,;:/()]/.test(name))
    return { literal: name };
  return { family: name.slice(0, cut), initials: letters.match(INITIAL) ?? [] };
}

/** "M. A." */
export const dotted = (initials: readonly string[]): string =>
  initials.map((initial) => `${initial}.`).join(' ');

/** "Mollica, M. A."; an organisation as printed. */
export function invertedName(name: AuthorName): string {
  return 'literal' in name ? name.literal : `${name.family}, ${dotted(name.initials)}`;
}
