import { describe, expect, it } from 'vitest';
import { recogniseVocabulary } from '../../../../src/core/vocabularies/recognise';
import { read, refusal } from './reading';

describe('the format of a vocabulary', () => {
  it.each([
    ['a.csv', 'id,label\n', 'csv'],
    ['a.txt', 'melanoma\nglioma\n', 'csv'],
    ['a.txt', 'id\tlabel\n', 'tsv'],
    ['a.tsv', 'foo\n', 'tsv'],
    ['a.yml', 'concepts:\n', 'yaml'],
    ['a', 'category: gene\nconcepts:\n  - label: x\n', 'yaml'],
    ['a.json', '[{"label":"x"}]', 'json'],
    ['a.json', '{"@context":{}}', 'skos-jsonld'],
    ['download.txt', 'format-version: 1.2\n[Term]\n', 'obo'],
    ['x', '[Term]\nid: x\n', 'obo'],
    ['a.rdf', '@prefix skos: <x> .\n', 'skos-turtle'],
    ['a.txt', '<http://a> <http://b> "c" .\n', 'skos-turtle'],
    ['a.ttl', '<x:1> <x:2> <x:3> .\n', 'skos-turtle'],
    ['a.ttl', '<?xml version="1.0"?>\n<rdf:RDF xmlns', 'skos-rdfxml'],
    ['a.xml', '<?xml version="1.0"?>\n<rdf:RDF xmlns', 'skos-rdfxml'],
    ['a.html', '<!DOCTYPE html><html>', null],
    ['a.pdf', '%PDF-1.7', null],
    ['a.bin', 'hello', null],
  ])('%s with %j is %s', (name, text, format) => {
    expect(recogniseVocabulary(name, text)).toBe(format);
  });

  it('is none for what is no text, empty or too large to be one', async () => {
    expect((await refusal('a.csv', 'a\0b'))[1]).toMatch(/no text/);
    expect((await refusal('a.csv', ' \n'))[1]).toMatch(/empty/);
    expect((await refusal('a.doc', 'hello'))[1]).toMatch(/none of the formats/);
  });

  it('keeps labels whole and in one line, whatever is in them', async () => {
    const odd = 'a\u202Eb\u200B\tc\u0085d\uD800 \u0000x'.replace('\u0000', '');
    expect((await read('a.json', JSON.stringify([odd])))[0]?.label).toBe('ab c d\uFFFD x');
    const [long] = await read(
      'a.json',
      JSON.stringify([{ label: 'x'.repeat(5_000), definition: 'y '.repeat(90_000) }]),
    );
    expect(long?.label).toMatch(/^x{499}…$/);
    expect(long?.definition?.length).toBeLessThanOrEqual(8_000);
  });
});
