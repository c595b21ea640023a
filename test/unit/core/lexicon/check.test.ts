import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import en from '../../../../public/_locales/en/messages.json';
import { loadLexiconSource } from '../../../../src/build/lexicon-source';
import { lexiconFaults } from '../../../../src/core/lexicon/check';
import type { ConceptSource, LexiconSource } from '../../../../src/core/lexicon/schema';
import { CATEGORIES, CATEGORY_STYLE } from '../../../../src/core/model';

const shipped = loadLexiconSource(fileURLToPath(new URL('../../../../src/data/lexicon', import.meta.url)));

const entry = (id: string, more: Partial<ConceptSource> = {}): ConceptSource => ({
  id,
  label: id,
  forms: [],
  codes: [],
  ...more,
});
const lexicon = (...concepts: ConceptSource[]): LexiconSource => ({
  files: [{ category: 'metastasis', concepts }],
  compounds: shipped.compounds,
});

describe('the shipped lexicon', () => {
  it('has no faults', () => {
    expect(lexiconFaults(shipped)).toEqual([]);
  });

  it('defines every concept, each entry read by a second reader', () => {
    const open = shipped.files.flatMap((f) =>
      f.concepts.filter((c) => !c.gloss || !c.explanation || !c.reviewed).map((c) => c.id),
    );
    expect(open).toEqual([]);
    expect(shipped.files.flatMap((f) => f.concepts).length).toBeGreaterThanOrEqual(600);
  });

  it('has a style and a name for every category', () => {
    for (const category of CATEGORIES) {
      expect(CATEGORY_STYLE[category]).toMatchObject({
        line: expect.any(String),
        light: expect.any(String),
        dark: expect.any(String),
      });
      expect(Object.keys(en)).toContain(`category_${category}`);
    }
  });
});

describe('faults that are found', () => {
  it.each<[string, LexiconSource, RegExp]>([
    [
      'a relation to nothing',
      lexicon(entry('a', { relations: { broader: ['nowhere'] } })),
      /"nowhere" is no concept/,
    ],
    ['a relation to itself', lexicon(entry('a', { relations: { 'contrasts-with': ['a'] } })), /to itself/],
    [
      'a circle',
      lexicon(
        entry('a', { relations: { broader: ['b'] } }),
        entry('b', { relations: { broader: ['c'] } }),
        entry('c', { relations: { broader: ['a'] } }),
      ),
      /leads back/,
    ],
    [
      'a form of two concepts',
      lexicon(entry('a', { forms: ['tumour spread'] }), entry('b', { forms: ['tumor spread'] })),
      /belongs to a and b/,
    ],
    ['a long gloss', lexicon(entry('a', { label: 'Xyz', gloss: `Word${' word'.repeat(31)}.` })), /32 words/],
    [
      'a circular gloss',
      lexicon(entry('a', { label: 'Anoikis', gloss: 'The kind of death that anoikis is.' })),
      /uses the label/,
    ],
    [
      'a short explanation',
      lexicon(entry('a', { label: 'Xyz', gloss: 'A thing.', explanation: 'Too short.' })),
      /2 words/,
    ],
    [
      'a code of the wrong shape',
      lexicon(entry('a', { codes: [{ system: 'MeSH', code: '9361', match: 'exact' }] })),
      /no code of MeSH/,
    ],
  ])('%s', (_what, source, fault) => expect(lexiconFaults(source).join('\n')).toMatch(fault));

  it('lets two concepts share a form when a rule decides', () => {
    const source = lexicon(
      entry('a', { forms: [{ text: 'TLS', abbr: true, defined: true }] }),
      entry('b', { forms: [{ text: 'TLS', abbr: true, require: 'lymphoid' }] }),
    );
    expect(lexiconFaults(source)).toEqual([]);
  });
});
