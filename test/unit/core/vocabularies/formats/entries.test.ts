import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inProject } from '../../../../../src/cli/paths';
import { noCorrections } from '../../../../../src/core/model';
import { read, refusal } from '../reading';

describe('our own YAML and JSON', () => {
  it('reads the files of our lexicon', async () => {
    const concepts = await read('m.yaml', readFileSync(inProject('src/data/lexicon/mechanism.yaml'), 'utf8'));
    const one = concepts.find((c) => c.id === 'gatekeeper-mutation');
    expect(one?.label).toBe('Gatekeeper mutation');
    expect(one?.synonyms).toContain('gatekeeper residue');
    expect(one?.definition).toMatch(/guards a pocket/);
    expect(concepts.some((c) => c.codes.some((code) => code.system === 'MeSH'))).toBe(true);
  });

  it('reads corrections that were exported', async () => {
    const text = JSON.stringify({
      ...noCorrections,
      concepts: [{ id: 'own-x', label: 'Snowball effect', category: 'mechanism', gloss: 'It grows.' }],
      forms: [{ concept: 'own-x', text: 'snowballing' }],
    });
    expect(await read('c.json', text)).toEqual([
      {
        id: 'own-x',
        label: 'Snowball effect',
        synonyms: ['snowballing'],
        definition: 'It grows.',
        codes: [],
      },
    ]);
  });

  it('reads lists of texts and of concepts, and codes of three shapes', async () => {
    expect((await read('a.json', '["foo", "bar"]')).map((c) => c.label)).toEqual(['foo', 'bar']);
    const text =
      '[{"label":"a","codes":["GO:1",{"system":"MeSH","code":"D1"}]},{"name":"b","codes":{"NCIt":"C1"}}]';
    expect((await read('a.json', text)).map((c) => c.codes)).toEqual([
      [
        { system: 'GO', id: '1' },
        { system: 'MeSH', id: 'D1' },
      ],
      [{ system: 'NCIt', id: 'C1' }],
    ]);
  });

  it('takes keys of prototypes for keys of a file', async () => {
    const text = '{"concepts":[{"label":"a","__proto__":{"synonyms":["evil"]},"constructor":{"x":1}}]}';
    expect(await read('a.json', text)).toEqual([{ id: 'a', label: 'a', synonyms: [], codes: [] }]);
    expect(await read('a.yaml', 'concepts:\n  - label: a\n    __proto__: {synonyms: [evil]}\n')).toEqual([
      { id: 'a', label: 'a', synonyms: [], codes: [] },
    ]);
    expect(({} as Record<string, unknown>).synonyms).toBeUndefined();
  });

  it.each([
    ['JSON that breaks off', 'a.json', '{"concepts":[\n{"label":"a"},\n', 1, /never closed/],
    ['JSON with a fault', 'a.json', '{"concepts":[{"label":"a"},\n{"label" "b"}]}', 2, /not JSON/],
    ['a concept without label', 'a.json', '{"concepts":[{"label":"a"},\n{"x":"b"}]}', 2, /without a label/],
    ['no list', 'a.json', '{"x":1}', 1, /no list/],
    ['brackets without end', 'a.json', `[\n${'['.repeat(100_000)}`, 2, /deep/],
    ['YAML with a fault', 'a.yaml', 'concepts:\n  - label: a\n  - label: "b\n  - c\n', 3, /./],
    ['a YAML concept without label', 'a.yaml', 'concepts:\n  - label: a\n  - id: x\n', 3, /without a label/],
  ])('names line and reason of %s', async (_what, name, text, line, reason) => {
    const [at, why] = await refusal(name, text);
    expect(why).toMatch(reason);
    // YAML's reader tells the line where it gave up.
    if (name.endsWith('.yaml') && reason.source === '.') expect(at).toBeGreaterThanOrEqual(line);
    else expect(at).toBe(line);
  });

  it.each([
    ['brackets', '['.repeat(100_000)],
    ['brackets on lines of their own', '[\n'.repeat(100_000)],
    ['lists on one line', '- '.repeat(100_000)],
    ['lists by their indent', Array.from({ length: 1_200 }, (_, n) => `${' '.repeat(n)}-`).join('\n')],
  ])('refuses YAML with %s without end', async (_what, text) => {
    expect((await refusal('a.yaml', text))[1]).toMatch(/too deep/);
  });

  it('refuses YAML that multiplies itself', async () => {
    const laughs = ['concepts: &a [x, x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 12; i++) {
      const last = String.fromCharCode(96 + i);
      laughs.push(`k${i}: &${String.fromCharCode(97 + i)} [${Array(10).fill(`*${last}`).join(', ')}]`);
    }
    expect((await refusal('a.yaml', laughs.join('\n')))[1]).toMatch(/alias/i);
  });
});
