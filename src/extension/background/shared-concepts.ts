import type { SharedConcept } from '../../ui/citation/types';
import type { Knowledge } from './knowledge';

/** A title alone has too few words to tell that it speaks of cancer: the paper that cites it does. */
const ONCOLOGY = { definitions: [], words: 1, oncologyWords: 1 };

/** Those of some concepts that a title names, in their order, each once. */
export function sharedConcepts(
  title: string,
  concepts: readonly string[],
  { scanner, summary }: Pick<Knowledge, 'scanner' | 'summary'>,
): SharedConcept[] {
  if (title === '' || concepts.length === 0) return [];
  const { matches } = scanner.scan({ text: title, context: ONCOLOGY });
  const named = new Set(matches.flatMap((match) => (match.kind === 'term' ? [match.concept] : [])));
  return [...new Set(concepts)].flatMap((id) => {
    const concept = named.has(id) ? summary(id) : undefined;
    return concept ? [{ id, label: concept.label, category: concept.category }] : [];
  });
}
