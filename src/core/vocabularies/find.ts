import type { DocumentContext } from '../model';
import type { Tokens } from '../text';
import { claimsAt } from './claims';
import { type DefinedPlace, definedFinder, definer } from './defined';
import type { LoadedVocabulary } from './load';
import { walkForms } from './walk';

/** A span and the concepts, by index, that claim it; at least one. */
export type VocabularyPlace = DefinedPlace;

/** Looks for the forms of one vocabulary in one text, block by block. */
export interface PlaceFinder {
  /** The next tokens of the text; no form may run over their end. */
  read(tokens: Tokens): void;
  /** Places in all tokens read: sorted, none overlapping. */
  places(): VocabularyPlace[];
}

/** Makes a finder for a text; `isHidden` tells concepts that are passed over. */
export type VocabularyFinder = (
  text: string,
  context: DocumentContext,
  isHidden: (concept: number) => boolean,
) => PlaceFinder;

/** Short forms are defined without the plural s; see `core/scan/definitions`. */
const bareShort = (short: string): string => short.replace(/(?<=[A-Z0-9])s$/, '');
/** Longer than any abbreviation. */
const LONGEST_SHORT = 25;

/**
 * Finders for a vocabulary. The leftmost longest form wins; letter case decides for symbols; what the document defines
 * its abbreviations as comes before what the vocabulary says of them. Concepts that are hidden are passed over, so
 * that a shorter form inside theirs is found instead.
 */
export function vocabularyFinder(v: LoadedVocabulary): VocabularyFinder {
  const define = definer(v);
  return (text, context, isHidden) => {
    const defined = context.definitions.length > 0 ? define(context) : undefined;
    const findDefined = defined && definedFinder(text, defined);
    const visible = (concepts: number[]) =>
      concepts.some(isHidden) ? concepts.filter((concept) => !isHidden(concept)) : concepts;
    const found: VocabularyPlace[] = [];
    const definedHere: DefinedPlace[] = [];
    return {
      read(tokens) {
        walkForms(v, text, tokens, (first, last, value) => {
          const start = tokens.starts[first] as number;
          const end = tokens.ends[last] as number;
          const short = defined && end - start <= LONGEST_SHORT ? bareShort(text.slice(start, end)) : '';
          const said = defined?.get(short);
          const concepts = visible(
            said && said.concepts.length > 0
              ? said.concepts
              : claimsAt(v, value, text, start, end, said?.stems),
          );
          if (concepts.length === 0) return false;
          found.push({ start, end, concepts });
          return true;
        });
        findDefined?.(tokens, definedHere);
      },
      places: () => withDefined(found, definedHere, visible),
    };
  };
}

/** Adds places of defined short forms where nothing else was found. */
function withDefined(
  found: VocabularyPlace[],
  defined: readonly DefinedPlace[],
  visible: (concepts: number[]) => number[],
): VocabularyPlace[] {
  if (defined.length === 0) return found;
  const out: VocabularyPlace[] = [];
  let i = 0;
  for (const place of defined) {
    while (i < found.length && (found[i] as VocabularyPlace).end <= place.start) {
      out.push(found[i] as VocabularyPlace);
      i++;
    }
    if (i < found.length && (found[i] as VocabularyPlace).start < place.end) continue;
    const concepts = visible(place.concepts);
    if (concepts.length > 0) out.push({ ...place, concepts });
  }
  return [...out, ...found.slice(i)];
}
