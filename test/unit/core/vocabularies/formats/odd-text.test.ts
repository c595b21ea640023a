import { describe, expect, it } from 'vitest';
import { oneLine } from '../../../../../src/core/text';
import { oddText, seeded } from '../../../harness/odd-text';
import { read } from '../reading';

const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const literal = (text: string) =>
  `"${text.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}"`;
const xml = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** A concept with this label, as each format's own rules write it. */
const WRITERS: Record<string, (label: string) => string> = {
  'a.csv': (label) => `id,label\r\n1,"${label.replaceAll('"', '""')}"\r\n`,
  'a.tsv': (label) => `id\tlabel\n1\t"${label.replaceAll('"', '""')}"\n`,
  'a.json': (label) => JSON.stringify([{ id: '1', label }]),
  // JSON is YAML.
  'a.yaml': (label) => `concepts:
  - id: '1'
    label: ${JSON.stringify(label)}
`,
  'a.obo': (label) =>
    `format-version: 1.4\n\n[Term]\nid: 1\nname: ${label.replaceAll(/[\\!{}",()[\]]/g, '\\$&').replaceAll('\n', '\\n')}\n`,
  'b.obo': (label) =>
    `format-version: 1.4\n\n[Term]\nid: 1\nname: another\nsynonym: "${label.replaceAll(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}" EXACT []\n`,
  'a.ttl': (label) => `<urn:1> <${SKOS}prefLabel> ${literal(label)} .\n`,
  'a.rdf': (label) =>
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="${SKOS}"><s:Concept rdf:about="urn:1"><s:prefLabel>${xml(label)}</s:prefLabel></s:Concept></rdf:RDF>`,
  'a.jsonld': (label) => JSON.stringify({ '@id': 'urn:1', [`${SKOS}prefLabel`]: label }),
};

describe('odd characters', () => {
  it.each(Object.entries(WRITERS))('come out of %s as they went in', async (name, write) => {
    const random = seeded(7);
    for (let round = 0; round < 250; round++) {
      // What no XML holds, and what tells a file from a text.
      const label = `x${oddText(random)}`.replace(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]|\p{Surrogate}/gu, '');
      const [concept] = await read(name, write(label));
      const found = name === 'b.obo' ? concept?.synonyms[0] : concept?.label;
      expect(found, JSON.stringify(label)).toBe(oneLine(label));
    }
  });
});
