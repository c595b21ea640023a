import type { Identifier, Reference } from '../../../../core/model';
import type { BlockSpan } from '../../../../page/notes';
import type { PassageConcept, PassageReference } from '../../../../ui/notes/types';
import type { SurfaceTools } from '../contract';

/** What a passage names, for the reader to link with the note. */
export interface Named {
  concepts: PassageConcept[];
  references: PassageReference[];
}

function identifierOf({ doi, pmid, pmcid }: Reference): Identifier | undefined {
  if (doi) return { kind: 'doi', value: doi };
  if (pmid) return { kind: 'pmid', value: pmid };
  return pmcid ? { kind: 'pmcid', value: pmcid } : undefined;
}

/** "Steeg 2016": the first author's surname and the year, as far as the list tells them. */
function shortLabel({ authors, year, key }: Reference): string {
  const surname = authors[0]?.replace(/\s+\S+$/, '');
  return [surname ?? `[${key}]`, year].filter(Boolean).join(' ');
}

/** Concepts and references that stand in stretches of the page. @throws Error when the background is silent. */
export async function namedIn(
  { session, ask }: Pick<SurfaceTools, 'session' | 'ask'>,
  parts: readonly BlockSpan[],
): Promise<Named> {
  const { concepts, references } = session.within(parts);
  const [summaries, overview] = await Promise.all([
    concepts.length > 0 ? ask('summaries', { ids: concepts }) : [],
    references.length > 0 ? session.references() : null,
  ]);
  return {
    concepts: summaries.map(({ id, label, category }) => ({ id, label, category })),
    references: references.flatMap((n) => {
      const reference = overview?.references[n - 1];
      const identifier = reference && identifierOf(reference);
      return reference && identifier ? [{ identifier, label: shortLabel(reference) }] : [];
    }),
  };
}
