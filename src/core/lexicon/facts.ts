import type { Concept, Relation } from '../model';
import type { RelationLinks } from './graph';

/** What a row of the table says; each has a name in `_locales`. */
export type FactName =
  | 'timing'
  | 'route'
  | 'class'
  | 'target'
  | 'resisted_by'
  | 'overcomes'
  | 'genes'
  | 'involved_in'
  | 'mechanism_of'
  | 'confers'
  | 'overcome_by'
  | 'targeted_by';

/**
 * One row: what stands in it is a concept where there is an id, else a name of a public vocabulary; in the rows
 * `timing` and `route` a value of the facet, which has a name in `_locales`.
 */
export interface Fact {
  name: FactName;
  items: { id?: string; label: string }[];
}

/** A table, and the relations with those marked that it tells already. */
export interface FactTable {
  facts: Fact[];
  relations: (RelationLinks & { inFacts?: true })[];
}

type Row = [name: FactName, relation: Relation, inverse: boolean];

/** A drug: what it is, what it hits, what it is used against, and how resistance to it arises. */
const DRUG: Row[] = [
  ['class', 'broader', false],
  ['target', 'targets', false],
  ['overcomes', 'overcome-by', true],
  ['resisted_by', 'confers-resistance-to', true],
];

/** A gene or a mechanism: what it does in resistance, and what is done about it. */
const GENE: Row[] = [
  ['mechanism_of', 'mechanism-of', false],
  ['confers', 'confers-resistance-to', false],
  ['overcome_by', 'overcome-by', false],
  ['targeted_by', 'targets', true],
];

/** Timing and route of resistance, each a row of its own. */
function facetRows({ facets = {} }: Concept): Fact[] {
  return (['timing', 'route'] as const).flatMap((name) => {
    const value = facets[name];
    return value ? [{ name, items: [{ label: value }] }] : [];
  });
}

/** A single row says no more than the relation in running text does. */
const LEAST_ROWS = 2;

const hgnc = (concept: Concept, exact: boolean) =>
  concept.codes.filter((code) => code.system === 'HGNC' && code.exact === exact);

const ref = ({ id, label }: Concept) => ({ id, label });

/**
 * The facts tables of drugs, genes and mechanisms, drawn from relations and codes that are in the data: nothing is
 * inferred, least of all from a class to its members. Other concepts have none.
 *
 * A gene and the mechanisms that involve it are brought together by their HGNC codes.
 */
export function factTables(
  concepts: readonly Concept[],
): (concept: Concept, relations: RelationLinks[]) => FactTable {
  const owners = new Map<string, Concept>();
  const mechanisms = new Map<string, Concept[]>();
  for (const concept of concepts) {
    if (concept.category === 'gene') for (const { code } of hgnc(concept, true)) owners.set(code, concept);
    if (concept.category !== 'mechanism') continue;
    for (const { code } of hgnc(concept, false))
      mechanisms.set(code, [...(mechanisms.get(code) ?? []), concept]);
  }

  function genes(concept: Concept): Fact {
    const items = hgnc(concept, concept.category === 'gene').map(({ code, name }) => {
      const owner = owners.get(code);
      const label = name ?? code;
      return owner && owner !== concept ? { id: owner.id, label } : { label };
    });
    return { name: 'genes', items };
  }
  function involved(concept: Concept): Fact {
    const found = hgnc(concept, true).flatMap(({ code }) => mechanisms.get(code) ?? []);
    return { name: 'involved_in', items: [...new Set(found)].map(ref) };
  }

  return (concept, relations) => {
    const drug = concept.kind === 'drug';
    const molecular = concept.category === 'gene' || concept.category === 'mechanism';
    const facets = facetRows(concept);
    if (!drug && !molecular) return { facts: facets, relations };
    const rows = drug ? DRUG : GENE;
    const groupOf = ([, relation, inverse]: Row) =>
      relations.find((group) => group.relation === relation && group.inverse === inverse);
    const facts: Fact[] = [
      ...(molecular ? [genes(concept)] : []),
      ...rows.map((row) => ({ name: row[0], items: groupOf(row)?.concepts ?? [] })),
      ...(concept.category === 'gene' ? [involved(concept)] : []),
    ].filter(({ items }) => items.length > 0);
    if (facts.length < LEAST_ROWS) return { facts: facets, relations };
    const told = new Set(rows.map(groupOf));
    return {
      facts: [...facets, ...facts],
      relations: relations.map((group) => (told.has(group) ? { ...group, inFacts: true } : group)),
    };
  };
}
