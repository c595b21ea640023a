import type { Reference } from '../../core/model';
import type { PanelProps } from '../../ui/panel/types';
import { askBackground } from '../messages';

/** Results of each kind. */
const RESULTS = 8;

/** References that hold every word of the query, in the order of the list. */
export function findReferences(references: readonly Reference[], query: string, limit: number): Reference[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const found: Reference[] = [];
  for (const reference of references) {
    const text = reference.text.toLowerCase();
    if (words.every((word) => text.includes(word))) found.push(reference);
    if (found.length === limit) break;
  }
  return found;
}

/** One query over lexicon, references and collections; what the paper itself holds shows at once. */
export async function searchAll(
  query: string,
  now: () => PanelProps,
  show: (change: Partial<PanelProps>) => void,
): Promise<void> {
  const before = now().search;
  const references = findReferences(now().references.overview?.references ?? [], query, RESULTS);
  show({ search: { ...before, query, references, busy: query.trim() !== '' } });
  const [concepts, articles] = query.trim()
    ? await Promise.all([
        askBackground('search', { query, limit: RESULTS }),
        askBackground('search-articles', { query, limit: RESULTS }),
      ])
    : [[], []];
  // Answers may come out of order: only the one for what stands in the field counts.
  if (now().search.query === query) show({ search: { ...now().search, busy: false, concepts, articles } });
}
