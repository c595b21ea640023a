import type { Category, TermMatch } from '../model';
import { vocabularyConceptId } from './concept-id';
import type { VocabularyPlace } from './find';

/** What one vocabulary found. */
export interface VocabularyPlaces {
  id: string;
  category: Category;
  places: readonly VocabularyPlace[];
}

type Claim = NonNullable<TermMatch['also']>[number];

/** One match for each span that any vocabulary claims: the first vocabulary's first concept, all others in `also`. */
function grouped(vocabularies: readonly VocabularyPlaces[]): TermMatch[] {
  const bySpan = new Map<string, TermMatch>();
  for (const { id, category, places } of vocabularies) {
    for (const { start, end, concepts } of places) {
      const claims = concepts.map((c): Claim => ({ vocabulary: id, concept: vocabularyConceptId(id, c) }));
      const key = `${start} ${end}`;
      const known = bySpan.get(key);
      if (known) {
        known.also = [...(known.also ?? []), ...claims];
        continue;
      }
      const [first, ...also] = claims;
      if (!first) continue;
      bySpan.set(key, {
        kind: 'term',
        start,
        end,
        concept: first.concept,
        category,
        vocabulary: id,
        ...(also.length > 0 && { also }),
      });
    }
  }
  // At one start the longest first, so that what follows inside it is passed over.
  return [...bySpan.values()].sort((x, y) => x.start - y.start || y.end - x.end);
}

const claimsOf = ({ concept, vocabulary, also = [] }: TermMatch): Claim[] => [
  { concept, ...(vocabulary !== undefined && { vocabulary }) },
  ...also,
];

/**
 * Joins what the vocabularies found with what the lexicon did. Sorted, none overlapping.
 *
 * - The same span: the lexicon's match, the others in `also`, in the order of the vocabularies.
 * - One span inside another: the longer one, whoever claims it, as within one lexicon.
 * - Spans that overlap otherwise: the lexicon's; among vocabularies the one that begins first.
 *
 * @param ours sorted, none overlapping
 */
export function withVocabularies(
  ours: readonly TermMatch[],
  vocabularies: readonly VocabularyPlaces[],
): TermMatch[] {
  const also = new Map<TermMatch, Claim[]>();
  const theirs: TermMatch[] = [];
  let behind = 0;
  let i = 0;
  for (const match of grouped(vocabularies)) {
    if (match.start < behind) {
      // Inside or across one that is kept.
      continue;
    }
    while (i < ours.length && (ours[i] as TermMatch).end <= match.start) i++;
    const fate = against(match, ours, i);
    if (fate === 'drop') continue;
    if (fate === 'keep') {
      theirs.push(match);
      behind = match.end;
    } else also.set(fate, claimsOf(match));
  }
  const out: TermMatch[] = [];
  let k = 0;
  for (const own of ours) {
    while (k < theirs.length && (theirs[k] as TermMatch).end <= own.start) out.push(theirs[k++] as TermMatch);
    // What still overlaps now holds ours within.
    if (k < theirs.length && (theirs[k] as TermMatch).start < own.end) continue;
    const others = also.get(own);
    out.push(others ? { ...own, also: [...(own.also ?? []), ...others] } : own);
  }
  return [...out, ...theirs.slice(k)];
}

/** What becomes of a vocabulary's match beside ours from index `i` on: kept, dropped, or listed with one of ours. */
function against(match: TermMatch, ours: readonly TermMatch[], i: number): 'keep' | 'drop' | TermMatch {
  for (let j = i; j < ours.length; j++) {
    const own = ours[j] as TermMatch;
    if (own.start >= match.end) break;
    if (own.start === match.start && own.end === match.end) return own;
    if (own.start < match.start || own.end > match.end) return 'drop';
  }
  return 'keep';
}
