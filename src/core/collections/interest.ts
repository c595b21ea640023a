import type { Reference } from '../model';
import { nameParts } from './authors';
import { articleIdentifiers } from './keys';
import type { InterestReference } from './related';

/** How a reference is called in a reason: "Steeg 2016"; without authors, the beginning of its title. */
function labelOf({ authors: [first], year, yearSuffix = '', title, text }: Reference): string {
  const name = first && (nameParts(first)?.family ?? first);
  if (name) return [name, year && `${year}${yearSuffix}`].filter(Boolean).join(' ');
  const words = (title ?? text).split(' ');
  return words.length > 6 ? `${words.slice(0, 6).join(' ')} …` : words.join(' ');
}

/** The references of a page as far as they can be known again in a collection. */
export function interestReferences(references: readonly Reference[]): InterestReference[] {
  return references.flatMap((reference) => {
    const identifiers = articleIdentifiers(reference);
    return identifiers.length === 0 ? [] : [{ label: labelOf(reference), identifiers }];
  });
}
