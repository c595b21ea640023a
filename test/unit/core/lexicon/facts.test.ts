import { describe, expect, it } from 'vitest';
import { factTables } from '../../../../src/core/lexicon/facts';
import { relationGraph } from '../../../../src/core/lexicon/graph';
import type { Concept } from '../../../../src/core/model';

const concept = (id: string, more: Partial<Concept> = {}): Concept => ({
  id,
  label: id.toUpperCase(),
  category: 'mechanism',
  synonyms: [],
  codes: [],
  relations: {},
  ...more,
});
const hgnc = (code: string, name: string, exact: boolean) => ({
  system: 'HGNC' as const,
  code,
  name,
  exact,
});

const concepts: Concept[] = [
  concept('tki', { category: 'therapy' }),
  concept('pill', {
    category: 'therapy',
    kind: 'drug',
    relations: { broader: ['tki'], targets: ['egfr'], 'contrasts-with': ['other'] },
  }),
  concept('other', { category: 'therapy', kind: 'drug', relations: { broader: ['tki'] } }),
  concept('egfr', { category: 'gene', codes: [hgnc('3236', 'EGFR', true)] }),
  concept('t790m', {
    codes: [hgnc('3236', 'EGFR', false), hgnc('7', 'NEW7', false)],
    relations: { 'confers-resistance-to': ['other'], 'overcome-by': ['pill'], broader: ['gatekeeper'] },
  }),
  concept('c797s', {
    codes: [hgnc('3236', 'EGFR', false)],
    relations: { 'confers-resistance-to': ['pill'] },
  }),
  concept('gatekeeper', { relations: { 'confers-resistance-to': ['tki'] } }),
  concept('niche', { category: 'metastasis', relations: { 'mechanism-of': ['t790m'], 'part-of': ['egfr'] } }),
];
const graph = relationGraph(concepts);
const tables = factTables(concepts);
const tableOf = (id: string) => tables(concepts.find((c) => c.id === id) as Concept, graph(id));
const rows = (id: string) =>
  Object.fromEntries(tableOf(id).facts.map(({ name, items }) => [name, items.map(({ label }) => label)]));

describe('factTables', () => {
  it('says of a drug its class, its target, what it overcomes and what makes cancers resistant to it', () => {
    expect(rows('pill')).toEqual({
      class: ['TKI'],
      target: ['EGFR'],
      overcomes: ['T790M'],
      resisted_by: ['C797S'],
    });
  });

  it('does not pass the resistance to a class on to its members', () => {
    expect(rows('other').resisted_by).toEqual(['T790M']);
  });

  it('says of a gene its symbol, what it is targeted by and which mechanisms involve it', () => {
    expect(rows('egfr')).toEqual({ genes: ['EGFR'], targeted_by: ['PILL'], involved_in: ['T790M', 'C797S'] });
  });

  it('says of a mechanism its genes, what it makes resistant to and what overcomes it', () => {
    expect(rows('t790m')).toEqual({
      genes: ['EGFR', 'NEW7'],
      confers: ['OTHER'],
      overcome_by: ['PILL'],
    });
  });

  it('links a gene that has an entry of its own, and no other', () => {
    const [genes] = tableOf('t790m').facts;
    expect(genes?.items).toEqual([{ id: 'egfr', label: 'EGFR' }, { label: 'NEW7' }]);
    expect(tableOf('egfr').facts[0]?.items).toEqual([{ label: 'EGFR' }]);
  });

  it('marks the relations that it tells, so that none is told twice', () => {
    const told = tableOf('pill').relations.map(({ relation, inFacts }) => [relation, inFacts ?? false]);
    expect(Object.fromEntries(told)).toEqual({
      broader: true,
      targets: true,
      'overcome-by': true,
      'confers-resistance-to': true,
      'contrasts-with': false,
    });
  });

  it.each(['gatekeeper', 'niche', 'tki'])('has none for %s: a single row, or no drug and no gene', (id) => {
    const { facts, relations } = tableOf(id);
    expect(facts).toEqual([]);
    expect(relations.length).toBeGreaterThan(0);
    expect(relations.every((group) => group.inFacts === undefined)).toBe(true);
  });
});

describe('timing and route of resistance', () => {
  const plain = { synonyms: [], codes: [], relations: {} };
  it('are rows of their own, for any category', () => {
    const persister: Concept = {
      ...plain,
      id: 'p',
      label: 'Persister',
      category: 'resistance',
      facets: { timing: 'adaptive', route: 'phenotype' },
    };
    expect(factTables([persister])(persister, []).facts).toEqual([
      { name: 'timing', items: [{ label: 'adaptive' }] },
      { name: 'route', items: [{ label: 'phenotype' }] },
    ]);
  });
});
