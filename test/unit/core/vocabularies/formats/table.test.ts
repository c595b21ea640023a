import { describe, expect, it } from 'vitest';
import { read, refusal } from '../reading';

describe('tables', () => {
  it('takes what the columns say, whatever the quoting and the line ends', async () => {
    const text =
      '\uFEFFid,label,synonyms,definition,codes\r\nX:1,"Carcinoma, ""ductal""",a|b|a,"two\r\nlines",MESH:D1|GO:2\r\n';
    expect(await read('a.csv', text)).toEqual([
      {
        id: 'X:1',
        label: 'Carcinoma, "ductal"',
        synonyms: ['a', 'b'],
        definition: 'two lines',
        codes: [
          { system: 'MESH', id: 'D1' },
          { system: 'GO', id: '2' },
        ],
      },
    ]);
  });

  it.each([
    ['Class ID,Preferred Label,Synonyms,Definitions,Obsolete\nx,Foo,b|c,d,FALSE\ny,Gone,,,TRUE\n'],
    ['code;term;altLabel;description\nx;Foo;b; d\n'.replace(';b;', ';b|c;')],
    ['concept_id\tName\talias\tgloss\nx\tFoo\tb|c\td\n'],
  ])('knows columns by other names: %j', async (text) => {
    expect(await read('a.csv', text)).toMatchObject([
      { id: 'x', label: 'Foo', synonyms: ['b', 'c'], definition: 'd' },
    ]);
  });

  it('reads a list of terms without a header', async () => {
    expect((await read('a.csv', 'melanoma\n\nlung cancer\n')).map((c) => c.label)).toEqual([
      'melanoma',
      'lung cancer',
    ]);
    expect((await read('a.tsv', 'melanoma\tskin\nglioma\tbrain')).map((c) => c.label)).toEqual([
      'melanoma',
      'glioma',
    ]);
  });

  it('joins rows of one id: a row for each synonym', async () => {
    expect(await read('a.csv', 'id,term\n1,tumour\n1,neoplasm\n2,cyst\n1,tumour\n')).toMatchObject([
      { label: 'tumour', synonyms: ['neoplasm'] },
      { label: 'cyst', synonyms: [] },
    ]);
  });

  it.each([
    ['a quotation that does not end', 'id,label\n1,"a\nb"\n2,"foo\n3,bar\n', 4, /never closed/],
    ['text behind a quotation', 'id,label\n1,ok\n2,"foo" bar\n', 3, /behind a closing/],
    ['a comma that should have been quoted', 'id,label\n1,ok\n2,a,b\n', 3, /3 cells, but the header has 2/],
    ['a row without a term', 'id,label\n1,ok\n2,\n', 3, /without a term/],
    ['a line without end', `id,label\n1,${'x'.repeat(1_000_001)}\n`, 2, /longer than/],
  ])('names line and reason of %s', async (_what, text, line, reason) => {
    const [at, why] = await refusal('a.csv', text);
    expect([at, why]).toEqual([line, expect.stringMatching(reason)]);
  });
});
