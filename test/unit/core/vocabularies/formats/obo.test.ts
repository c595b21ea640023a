import { describe, expect, it } from 'vitest';
import { read, refusal } from '../reading';

const file = (...lines: string[]) => ['format-version: 1.4', 'ontology: x', '', ...lines, ''].join('\n');
const term = (...lines: string[]) => file('[Term]', 'id: X:1', 'name: foo', ...lines);

describe('OBO', () => {
  it('takes name, definition, synonyms of every scope, codes; unescapes them', async () => {
    const text = file(
      '! a comment',
      '[Term]',
      'id: DOID:162 ! a comment',
      'name: breast\\, cancer {source="x", note="a } b"}',
      'def: "A \\"quoted\\" thing\\nof two lines." [url:http\\://x.org, PMID:1]',
      'synonym: "mammary\\tcancer" EXACT []',
      'synonym: "breast tumour" RELATED OMO:0003012 [x:1]',
      'synonym: "ductal carcinoma" NARROW []',
      'synonym: "cancer" BROAD []',
      'synonym: "without scope" []',
      'alt_id: DOID:9',
      'xref: MESH:D001943 {source="y"}',
      'xref: UMLS_CUI:C0006142 "a description"',
      'property_value: skos:exactMatch NCIT:C4872',
      'is_a: DOID:1 ! thing',
      'creation_date: 2011-06-15T10:41:03Z',
    );
    expect(await read('a.obo', text)).toEqual([
      {
        id: 'DOID:162',
        label: 'breast, cancer',
        synonyms: ['mammary cancer', 'breast tumour', 'ductal carcinoma', 'without scope'],
        broad: ['cancer'],
        definition: 'A "quoted" thing of two lines.',
        codes: [
          { system: 'DOID', id: '9' },
          { system: 'MESH', id: 'D001943' },
          { system: 'UMLS_CUI', id: 'C0006142' },
          { system: 'NCIT', id: 'C4872' },
        ],
      },
    ]);
  });

  it('reads synonyms as OBO 1.0 wrote them, and Windows line ends', async () => {
    const text = term('exact_synonym: "a b" []', 'broad_synonym: "c" []', 'related_synonym: "d" []');
    expect(await read('a.obo', text.replaceAll('\n', '\r\n'))).toMatchObject([
      { synonyms: ['a b', 'd'], broad: ['c'] },
    ]);
  });

  it('passes over what is obsolete, nameless, a relation or an instance', async () => {
    const text = file(
      ...['[Term]', 'id: X:1', 'name: gone', 'is_obsolete: true', '[Term]', 'id: X:2'],
      ...['[Typedef]', 'id: part_of', 'name: part of', '[Instance]', 'id: i', 'name: inst'],
      ...['[Term]', 'id: X:3', 'name: kept'],
    );
    expect((await read('a.obo', text)).map((c) => c.label)).toEqual(['kept']);
  });

  it.each([
    ['a synonym whose quotation does not end', term('synonym: "abc EXACT []'), 7, /never closed/],
    ['a synonym that ends in a backslash', term('synonym: "abc\\" EXACT []'), 7, /never closed/],
    ['a definition without quotation marks', term('def: abc'), 7, /not stand in quotation marks/],
    ['a line that is none', term('hello'), 7, /tag: value.*hello/],
    ['a broken stanza', term('[Term', 'id: Y'), 7, /beginning of a stanza/],
    ['a term without id', file('[Term]', 'name: a', '', '[Term]', 'id: b'), 4, /without an id/],
    ['a line without end', term(`comment: ${'x'.repeat(1_000_001)}`), 7, /longer than/],
  ])('names line and reason of %s', async (_what, text, line, reason) => {
    const [at, why] = await refusal('a.obo', text);
    expect([at, why]).toEqual([line, expect.stringMatching(reason)]);
  });

  it('refuses a file without terms', async () => {
    expect(await refusal('a.obo', file())).toEqual([undefined, expect.stringMatching(/no concept/)]);
  });
});
