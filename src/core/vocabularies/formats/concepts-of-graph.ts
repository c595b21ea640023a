import { codeOf, endsWithCode, idOfAddress } from '../codes';
import { collector } from '../collect';
import { VocabularyError } from '../error';
import { MAX_LIST } from '../limits';

/** One statement of a graph, as every RDF reader here gives it: only what is used of an RDF/JS quad. */
export interface Statement {
  subject: { value: string };
  predicate: { value: string };
  object: { termType: string; value: string; language?: string };
}

type Role =
  | 'label'
  | 'name'
  | 'synonym'
  | 'broad'
  | 'hidden'
  | 'definition'
  | 'notation'
  | 'same'
  | 'obsolete';

const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const SKOSXL = 'http://www.w3.org/2008/05/skos-xl#';
const OBO_IN_OWL = 'http://www.geneontology.org/formats/oboInOwl#';
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';
const OWL = 'http://www.w3.org/2002/07/owl#';
const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/** What a predicate says of a concept: SKOS, and what ontologies of the OBO Library use in its place in OWL. */
const ROLES = new Map<string, Role>([
  [`${SKOS}prefLabel`, 'label'],
  [`${SKOS}altLabel`, 'synonym'],
  [`${SKOS}hiddenLabel`, 'hidden'],
  [`${SKOS}definition`, 'definition'],
  [`${SKOS}notation`, 'notation'],
  [`${SKOS}exactMatch`, 'same'],
  [`${RDFS}label`, 'name'],
  [`${OBO_IN_OWL}hasExactSynonym`, 'synonym'],
  [`${OBO_IN_OWL}hasRelatedSynonym`, 'synonym'],
  [`${OBO_IN_OWL}hasNarrowSynonym`, 'synonym'],
  [`${OBO_IN_OWL}hasBroadSynonym`, 'broad'],
  [`${OBO_IN_OWL}hasDbXref`, 'same'],
  [`${OBO_IN_OWL}id`, 'notation'],
  ['http://purl.obolibrary.org/obo/IAO_0000115', 'definition'],
  [`${OWL}deprecated`, 'obsolete'],
]);
/** Things that carry labels but are no concepts. */
const NO_CONCEPT = new Set([
  `${SKOS}ConceptScheme`,
  `${SKOS}Collection`,
  `${SKOS}OrderedCollection`,
  `${OWL}Ontology`,
  `${OWL}ObjectProperty`,
  `${OWL}DatatypeProperty`,
  `${OWL}AnnotationProperty`,
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#Property',
]);

interface Said {
  role: Role;
  value: string;
  /** 0 English, 1 English of a country, 2 without language. */
  rank: number;
}

/** How far a text's language is from ours; undefined for another language. */
function rankOf(language: string | undefined): number | undefined {
  if (!language) return 2;
  if (/^en$/i.test(language)) return 0;
  return /^en-/i.test(language) ? 1 : undefined;
}

const sorted = (said: readonly Said[], roles: readonly Role[]): string[] =>
  said
    .filter((s) => roles.includes(s.role))
    .sort((x, y) => roles.indexOf(x.role) - roles.indexOf(y.role) || x.rank - y.rank)
    .map((s) => s.value);

/** Statements of one concept that are kept: bounds what one subject can take. */
const MOST_SAID = 4 * MAX_LIST;

/**
 * Gathers the concepts of a graph from its statements, in any order. Labels and definitions are taken in English
 * first, then without language; what is only in other languages is passed over.
 */
export function graphConcepts() {
  const bySubject = new Map<string, Said[]>();
  const noConcepts = new Set<string>();
  let otherLanguages = 0;
  let extended = false;
  return {
    add({ subject, predicate, object }: Statement): void {
      const role = ROLES.get(predicate.value);
      if (role === undefined) {
        if (predicate.value === RDF_TYPE && NO_CONCEPT.has(object.value)) noConcepts.add(subject.value);
        extended ||= predicate.value === `${SKOSXL}prefLabel`;
        return;
      }
      const literal = object.termType === 'Literal';
      if (!literal && role !== 'same') return;
      const rank = literal ? rankOf(object.language) : 2;
      if (rank === undefined) {
        if (role === 'label') otherLanguages++;
        return;
      }
      const said = bySubject.get(subject.value);
      if (said === undefined) bySubject.set(subject.value, [{ role, value: object.value, rank }]);
      else if (said.length < MOST_SAID) said.push({ role, value: object.value, rank });
    },

    /** @throws VocabularyError when the graph names no concept */
    finish() {
      const to = collector();
      let named = 0;
      for (const [subject, said] of bySubject) {
        if (noConcepts.has(subject)) continue;
        if (said.some((s) => s.role === 'obsolete' && /^(?:true|1)$/.test(s.value))) continue;
        const [label, ...others] = sorted(said, ['label', 'name']);
        if (label === undefined) continue;
        named++;
        const [definition] = sorted(said, ['definition']);
        const [notation] = sorted(said, ['notation']);
        to.add({
          id: notation === undefined || endsWithCode(subject, notation) ? idOfAddress(subject) : notation,
          label,
          synonyms: [...others, ...sorted(said, ['synonym'])],
          broad: sorted(said, ['broad']),
          hidden: sorted(said, ['hidden']),
          definition,
          codes: sorted(said, ['same']).map(codeOf),
        });
      }
      if (named === 0 && otherLanguages > 0)
        throw new VocabularyError('no label is in English or without a language');
      if (named === 0 && extended)
        throw new VocabularyError(
          'its labels are written as SKOS-XL, which is not read: save it as plain SKOS',
        );
      return to.finish();
    },
  };
}
