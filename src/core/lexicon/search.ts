import type { Concept } from '../model';
import { foldText } from '../text';

interface Row {
  concept: Concept;
  label: string;
  forms: string[];
  text: string;
}

/** Searches the lexicon as one types. */
export type LexiconSearch = (query: string, limit: number) => Concept[];

const wordStart = (text: string, query: string) => text.startsWith(query) || text.includes(` ${query}`);

/** Lower is better; undefined is no hit. */
function rank(row: Row, query: string): number | undefined {
  if (row.label === query || row.forms.includes(query)) return 0;
  if (row.label.startsWith(query)) return 1;
  if (row.forms.some((f) => f.startsWith(query))) return 2;
  if (wordStart(row.label, query)) return 3;
  if (row.forms.some((f) => wordStart(f, query))) return 4;
  const words = query.split(' ');
  if (words.every((w) => wordStart(row.label, w) || row.forms.some((f) => wordStart(f, w)))) return 5;
  if (words.every((w) => wordStart(row.text, w))) return 6;
  return undefined;
}

/**
 * A search over labels, forms and definitions, in this order of worth; case, hyphens and accents do not matter.
 * British and American spelling are both found, since the forms hold both or the fold of the query meets a form.
 */
export function lexiconSearch(concepts: readonly Concept[]): LexiconSearch {
  const rows: Row[] = concepts.map((concept) => ({
    concept,
    label: foldText(concept.label),
    forms: concept.synonyms.map(foldText),
    text: foldText(`${concept.label} ${concept.gloss ?? ''} ${concept.explanation ?? ''}`),
  }));
  return (query, limit) => {
    const folded = foldText(query);
    if (!folded) return [];
    const british = folded
      .replace(/\btumor/g, 'tumour')
      .replace(/\bestrogen/g, 'oestrogen')
      .replace(/\bleukemia/g, 'leukaemia');
    return rows
      .map((row) => ({ row, rank: Math.min(rank(row, folded) ?? 9, rank(row, british) ?? 9) }))
      .filter((hit) => hit.rank < 9)
      .sort(
        (a, b) =>
          a.rank - b.rank ||
          a.row.label.length - b.row.label.length ||
          a.row.label.localeCompare(b.row.label),
      )
      .slice(0, limit)
      .map((hit) => hit.row.concept);
  };
}
