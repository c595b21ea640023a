import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { read, refusal } from '../reading';

const TURTLE = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<http://x.org/scheme> a skos:ConceptScheme ; skos:prefLabel "Not a concept"@en .
<http://x.org/c/1> a skos:Concept ;
  skos:prefLabel "Tumeur"@fr, "Tumour"@en ;
  skos:altLabel "tumor"@en-US, "neoplasm", "Geschwulst"@de ;
  skos:hiddenLabel "tumuor" ;
  skos:definition "Croissance"@fr, """A growth
of cells."""@en ;
  skos:notation "C1" ;
  skos:exactMatch <http://id.nlm.nih.gov/mesh/D009369>, <http://y.org/other> .
<http://purl.obolibrary.org/obo/DOID_1> a skos:Concept ; skos:prefLabel "Cyst" .
`;

const XML = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE rdf:RDF [
  <!ENTITY skos "http://www.w3.org/2004/02/skos/core#">
]>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="&skos;">
  <skos:ConceptScheme rdf:about="http://x.org/scheme"><skos:prefLabel>Not a concept</skos:prefLabel></skos:ConceptScheme>
  <skos:Concept rdf:about="http://x.org/c/1">
    <skos:prefLabel xml:lang="fr">Tumeur</skos:prefLabel>
    <skos:prefLabel xml:lang="en">Tumour</skos:prefLabel>
    <skos:altLabel xml:lang="en-US">tumor</skos:altLabel>
    <skos:altLabel>neoplasm</skos:altLabel>
    <skos:altLabel xml:lang="de">Geschwulst</skos:altLabel>
    <skos:hiddenLabel>tumuor</skos:hiddenLabel>
    <skos:definition xml:lang="en">A growth
of cells.</skos:definition>
    <skos:notation>C1</skos:notation>
    <skos:exactMatch rdf:resource="http://id.nlm.nih.gov/mesh/D009369"/>
    <skos:exactMatch rdf:resource="http://y.org/other"/>
  </skos:Concept>
  <skos:Concept rdf:about="http://purl.obolibrary.org/obo/DOID_1"><skos:prefLabel>Cyst</skos:prefLabel></skos:Concept>
</rdf:RDF>
`;

const JSON_LD = JSON.stringify(
  {
    '@context': {
      skos: 'http://www.w3.org/2004/02/skos/core#',
      prefLabel: { '@id': 'skos:prefLabel', '@container': '@language' },
      exactMatch: { '@id': 'skos:exactMatch', '@type': '@id' },
    },
    '@graph': [
      { '@id': 'http://x.org/scheme', '@type': 'skos:ConceptScheme', 'skos:prefLabel': 'Not a concept' },
      {
        '@id': 'http://x.org/c/1',
        '@type': 'skos:Concept',
        prefLabel: { fr: 'Tumeur', en: 'Tumour' },
        'skos:altLabel': [
          { '@value': 'tumor', '@language': 'en-US' },
          'neoplasm',
          { '@value': 'Geschwulst', '@language': 'de' },
        ],
        'skos:hiddenLabel': 'tumuor',
        'skos:definition': { '@value': 'A growth\nof cells.', '@language': 'en' },
        'skos:notation': 'C1',
        exactMatch: ['http://id.nlm.nih.gov/mesh/D009369', 'http://y.org/other'],
      },
      { '@id': 'http://purl.obolibrary.org/obo/DOID_1', '@type': 'skos:Concept', 'skos:prefLabel': 'Cyst' },
    ],
  },
  null,
  1,
);

const CONCEPTS = [
  {
    id: 'C1',
    label: 'Tumour',
    synonyms: ['tumor', 'neoplasm'],
    hidden: ['tumuor'],
    definition: 'A growth of cells.',
    codes: [
      { system: 'MeSH', id: 'D009369' },
      { system: '', id: 'http://y.org/other' },
    ],
  },
  { id: 'DOID:1', label: 'Cyst', synonyms: [], codes: [] },
];

describe('SKOS', () => {
  const network = vi.fn(() => Promise.reject(new Error('no network here')));
  beforeEach(() => vi.stubGlobal('fetch', network));
  afterEach(() => {
    expect(network).not.toHaveBeenCalled();
    vi.unstubAllGlobals();
  });

  it.each([
    ['Turtle', 'a.ttl', TURTLE],
    ['RDF/XML', 'a.rdf', XML],
    ['JSON-LD', 'a.jsonld', JSON_LD],
    ['JSON-LD by its content', 'a.json', JSON_LD],
  ])('is read as %s: English first, then what has no language', async (_what, name, text) => {
    const concepts = await read(name, text);
    expect([...concepts].sort((x, y) => x.id.localeCompare(y.id))).toEqual(CONCEPTS);
  });

  it('is read from a long JSON-LD document, graph or list', async () => {
    const nodes = Array.from({ length: 300 }, (_, n) => ({
      '@id': `http://x.org/${n}`,
      'http://www.w3.org/2004/02/skos/core#prefLabel': `label ${n}`,
    }));
    const labels = nodes.map((_, n) => `label ${n}`);
    expect((await read('a.jsonld', JSON.stringify(nodes))).map((c) => c.label)).toEqual(labels);
    const graph = {
      '@context': { s: 'http://www.w3.org/2004/02/skos/core#' },
      '@graph': [...nodes, { '@id': 'urn:z', 's:prefLabel': 'last' }],
    };
    expect((await read('a.jsonld', JSON.stringify(graph))).map((c) => c.label)).toEqual([...labels, 'last']);
  });

  it('is read as N-Triples', async () => {
    const text = '<http://x/1> <http://www.w3.org/2004/02/skos/core#prefLabel> "caf\\u00e9"@en .\n';
    expect(await read('a.nt', text)).toEqual([{ id: 'http://x/1', label: 'café', synonyms: [], codes: [] }]);
  });

  it('takes the labels of an OWL ontology of the OBO Library', async () => {
    const text = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:owl="http://www.w3.org/2002/07/owl#"
      xmlns:rdfs="http://www.w3.org/2000/01/rdf-schema#" xmlns:oio="http://www.geneontology.org/formats/oboInOwl#">
      <owl:ObjectProperty rdf:about="http://x/p"><rdfs:label>part of</rdfs:label></owl:ObjectProperty>
      <owl:Class rdf:about="http://purl.obolibrary.org/obo/DOID_2"><rdfs:label>cyst</rdfs:label>
        <oio:hasExactSynonym>sac</oio:hasExactSynonym><oio:hasBroadSynonym>lump</oio:hasBroadSynonym></owl:Class>
      <owl:Class rdf:about="http://x/3"><rdfs:label>old</rdfs:label><owl:deprecated>true</owl:deprecated></owl:Class>
      </rdf:RDF>`;
    expect(await read('a.owl', text)).toEqual([
      { id: 'DOID:2', label: 'cyst', synonyms: ['sac'], broad: ['lump'], codes: [] },
    ]);
  });

  it('says so when no label is in English', async () => {
    const text = TURTLE.replace(/"@en\b/g, '"@nl').replace('"Cyst"', '"Zyste"@de');
    expect((await refusal('a.ttl', text))[1]).toMatch(/English/);
  });

  const lineOf = (text: string, piece: string) => text.slice(0, text.indexOf(piece)).split('\n').length;
  it.each([
    ['Turtle with a fault', 'a.ttl', `${TURTLE}<http://x> foo bar .\n`, 12],
    ['Turtle that breaks off', 'a.ttl', TURTLE.slice(0, -4), 11],
    [
      'XML whose tags do not match',
      'a.rdf',
      XML.replace('</skos:notation>', '</skos:note>'),
      lineOf(XML, 'C1</'),
    ],
    ['XML that breaks off', 'a.rdf', XML.replace('</rdf:RDF>\n', ''), XML.split('\n').length - 1],
    ['JSON-LD that breaks off', 'a.jsonld', JSON_LD.slice(0, -3), lineOf(JSON_LD, '[')],
  ])('names the line of %s', async (_what, name, text, line) => {
    const [at, reason] = await refusal(name, text);
    expect(reason).not.toBe('');
    expect(at).toBe(line);
  });

  it('does not fetch a context, an import or an entity', async () => {
    const elsewhere = JSON_LD.replace(
      /"@context": \{[\s\S]*?\n \},/,
      '"@context": "https://x.org/skos.jsonld",',
    );
    expect(await refusal('a.jsonld', elsewhere)).toEqual([
      2,
      expect.stringMatching(/not fetched.*x\.org\/skos\.jsonld/),
    ]);
    const entity = XML.replace('"http://www.w3.org/2004/02/skos/core#">', 'SYSTEM "file:///etc/passwd">');
    expect(await refusal('a.rdf', entity)).toEqual([3, expect.stringMatching(/names another file/)]);
  });

  it('refuses entities that multiply a text', async () => {
    const laughs = XML.replace(
      ']>',
      `<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>`,
    ).replace('Cyst', '&c;');
    expect((await refusal('a.rdf', laughs))[1]).toMatch(/entity/);
    const long = XML.replace(']>', `<!ENTITY a "${'ha'.repeat(5_000)}">]>`);
    expect((await refusal('a.rdf', long))[1]).toMatch(/entity/);
  });

  it('quotes little of a broken file', async () => {
    const [, reason] = await refusal('a.ttl', `@prefix a: <urn:x> .\n"""${'\\\\'.repeat(50_000)}`);
    expect(reason.length).toBeLessThan(400);
  });

  it('refuses elements and brackets without end', async () => {
    const deep = XML.replace('</rdf:RDF>', `${'<a>'.repeat(50_000)}</rdf:RDF>`);
    expect((await refusal('a.rdf', deep))[1]).toMatch(/deep/);
    expect((await refusal('a.jsonld', `{"@graph":${'['.repeat(50_000)}`))[1]).toMatch(/deep/);
  });
});
