import type { Concept, Relation } from '../model';

/** Concepts in one relation to another, as labels for links. `inverse`: they are <relation> it. */
export interface RelationLinks {
  relation: Relation;
  inverse: boolean;
  concepts: { id: string; label: string }[];
}

/** The order in which relations are told: what it is, where it stands, what it does, what is done about it. */
const ORDER: Relation[] = [
  'broader',
  'part-of',
  'precedes',
  'mechanism-of',
  'targets',
  'confers-resistance-to',
  'overcome-by',
  'measured-by',
  'modelled-in',
  'contrasts-with',
];

/** Relations that read the same both ways. */
const SYMMETRIC = new Set<Relation>(['contrasts-with']);

/**
 * The relations of every concept with their inverses, which are never written but computed.
 * @returns a look-up by concept id; an id that is not there has none.
 */
export function relationGraph(concepts: readonly Concept[]): (id: string) => RelationLinks[] {
  const byId = new Map(concepts.map((c) => [c.id, c]));
  const links = new Map<string, Map<string, RelationLinks>>();
  const put = (from: string, relation: Relation, to: Concept, inverse: boolean) => {
    const groups = links.get(from) ?? new Map<string, RelationLinks>();
    links.set(from, groups);
    const key = `${relation} ${inverse}`;
    const group = groups.get(key) ?? { relation, inverse, concepts: [] };
    groups.set(key, group);
    if (!group.concepts.some((c) => c.id === to.id)) group.concepts.push({ id: to.id, label: to.label });
  };
  for (const c of concepts) {
    for (const [relation, ids] of Object.entries(c.relations) as [Relation, string[]][]) {
      for (const id of ids) {
        const target = byId.get(id);
        if (!target) continue;
        put(c.id, relation, target, false);
        put(id, relation, c, !SYMMETRIC.has(relation));
      }
    }
  }
  const rank = ({ relation, inverse }: RelationLinks) => 2 * ORDER.indexOf(relation) + Number(inverse);
  return (id) => [...(links.get(id)?.values() ?? [])].sort((a, b) => rank(a) - rank(b));
}
