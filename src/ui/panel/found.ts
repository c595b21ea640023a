import type { Translate } from '../i18n';
import type { PanelActions, PanelSearch } from './types';

/** One result of the search, whatever it is of. */
export interface Found {
  /** Unlike every other of the same search. */
  id: string;
  title: string;
  /** Second line. */
  note: string;
  /** Shown at the end of the first line; a category or nothing. */
  category?: PanelSearch['concepts'][number]['category'];
  open(actions: PanelActions): void;
}

export interface FoundGroup {
  heading: string;
  items: readonly Found[];
}

/** The results by kind, kinds without results left out. */
export function groupsOf(t: Translate, { concepts, references, articles }: PanelSearch): FoundGroup[] {
  const groups: FoundGroup[] = [
    {
      heading: t('searchInLexicon'),
      items: concepts.map(({ id, label, category, gloss }) => ({
        id: `concept-${id}`,
        title: label,
        note: gloss ?? t('definitionToCome'),
        category,
        open: (actions) => actions.onConcept(id),
      })),
    },
    {
      heading: t('searchInReferences'),
      items: references.map((reference) => ({
        id: `reference-${reference.n}`,
        title: reference.title ?? reference.text,
        note: [
          reference.key,
          [reference.authors[0], reference.authors.length > 1 || reference.etAl ? t('andOthers') : '']
            .filter(Boolean)
            .join(' '),
          [reference.container, reference.year].filter(Boolean).join(' '),
        ]
          .filter(Boolean)
          .join(' · '),
        open: (actions) => actions.onReference(reference.n),
      })),
    },
    {
      heading: t('searchInCollections'),
      items: articles.map(({ id, title, source, collection, url }) => ({
        id: `article-${id}`,
        title,
        note: [source, collection].filter(Boolean).join(' · '),
        open: (actions) => url && actions.onArticle(url),
      })),
    },
  ];
  return groups.filter(({ items }) => items.length > 0);
}
