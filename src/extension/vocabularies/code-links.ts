import { codeLink } from '../../core/lexicon/code-links';
import type { CodeSystem, VocabularyCode, VocabularyConcept } from '../../core/model';
import type { CodeEntry } from '../../ui/card/types';

/** Systems that the lexicon links to as well, under the names that vocabularies give them. */
const OURS: Record<string, CodeSystem> = {
  mesh: 'MeSH',
  msh: 'MeSH',
  nci: 'NCIt',
  ncit: 'NCIt',
  go: 'GO',
  hgnc: 'HGNC',
  chebi: 'CHEBI',
  drugbank: 'DrugBank',
  oncotree: 'OncoTree',
};

/**
 * Ontologies of the OBO Foundry whose terms are shown under their permanent address
 * (https://obofoundry.org/principles/fp-003-uris.html).
 */
const OBO =
  /^(?:BFO|BTO|CL|CLO|DOID|ECO|EFO|FMA|GO|HP|IAO|MI|MOD|MONDO|MP|NCBITaxon|OBI|OGMS|PATO|PR|RO|SO|SYMP|UBERON|UO)$/;

/** Other systems with a page for each code. */
const ADDRESSES: Record<string, (id: string) => string> = {
  omim: (id) => `https://omim.org/entry/${id}`,
  mim: (id) => `https://omim.org/entry/${id}`,
  orphanet: (id) => `https://www.orpha.net/en/disease/detail/${id}`,
  pmid: (id) => `https://pubmed.ncbi.nlm.nih.gov/${id}/`,
};

function addressOf(system: string, id: string): string {
  const known = OURS[system.toLowerCase()];
  if (known) return codeLink({ system: known, code: id }).url;
  if (OBO.test(system) && /^\w+$/.test(id)) return `http://purl.obolibrary.org/obo/${system}_${id}`;
  return ADDRESSES[system.toLowerCase()]?.(encodeURIComponent(id)) ?? '';
}

/** A code as cards show it: `DOID:162`, or the last part of a web address that is one. */
function entryOf(label: string, system: string, id: string): CodeEntry {
  if (/^https?:\/\//i.test(id)) {
    const last =
      id
        .replace(/[#/]+$/, '')
        .split(/[#/]/)
        .at(-1) ?? id;
    return { label: last.replace(/^([A-Za-z]+)_(\d+)$/, '$1:$2'), url: id, name: id, exact: true };
  }
  return { label, url: addressOf(system, id), exact: true };
}

/** Codes of a concept for its card, its own first; each once. */
export function codesOf({ id, label, codes }: VocabularyConcept): CodeEntry[] {
  const curie = /^([A-Za-z][\w.-]*):(\S+)$/.exec(id);
  const iri = /^https?:\/\//i.test(id);
  const own: CodeEntry[] =
    id === label ? [] : [entryOf(id, (!iri && curie?.[1]) || '', (!iri && curie?.[2]) || id)];
  const others = codes.map(({ system, id: code }: VocabularyCode) =>
    entryOf(system ? `${system} ${code}` : code, system, code),
  );
  const seen = new Set<string>();
  return [...own, ...others].filter(({ label: name }) => {
    const key = name.toLowerCase().replace(/[\s:]+/g, ' ');
    return !seen.has(key) && seen.add(key);
  });
}
