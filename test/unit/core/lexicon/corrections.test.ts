import { describe, expect, it } from 'vitest';
import { parseCorrections } from '../../../../src/core/lexicon/corrections';
import { compileCorrections, mergeCorrections, ownConceptId } from '../../../../src/core/lexicon/own';
import { type Corrections, noCorrections } from '../../../../src/core/model';
import { createScanner } from '../../../../src/core/scan';
import { lexicon } from '../scan/lexicon';

const corrections = (change: Partial<Corrections>): Corrections => ({ ...noCorrections, ...change });

/** Terms found with a reader's corrections, as `surface → concept`. */
function found(text: string, change: Partial<Corrections>): [string, string][] {
  const c = corrections(change);
  const scanner = createScanner(lexicon, {
    own: compileCorrections(c, lexicon.concepts),
    hidden: new Set(c.hidden),
  });
  return scanner
    .scan({ text })
    .matches.flatMap((m) =>
      m.kind === 'term' ? [[text.slice(m.start, m.end), m.concept] as [string, string]] : [],
    );
}

describe('a reader corrects the lexicon', () => {
  it('hides a concept, and finds the shorter term inside', () => {
    const text = 'Brain metastases of a tumour.';
    expect(found(text, {})).toEqual([['Brain metastases', 'brain-metastasis']]);
    expect(found(text, { hidden: ['brain-metastasis'] })).toEqual([['Brain metastases', 'metastasis']]);
    expect(found(text, { hidden: ['brain-metastasis', 'metastasis'] })).toEqual([]);
  });

  it('adds a form to a concept of ours, with its plural', () => {
    const forms = [{ concept: 'drug-tolerant-persister', text: 'survivor clone' }];
    expect(found('After therapy, survivor clones of the tumour remained.', { forms })).toContainEqual([
      'survivor clones',
      'drug-tolerant-persister',
    ]);
  });

  it('adds a concept of their own, which wins over ours', () => {
    const concepts = [
      { id: 'own-lag-phase', label: 'Acquired resistance lag', category: 'resistance' as const },
    ];
    expect(found('An acquired resistance lag was seen in the tumour.', { concepts })).toEqual([
      ['acquired resistance lag', 'own-lag-phase'],
    ]);
  });

  it('leaves out forms of concepts that are nowhere', () => {
    expect(
      compileCorrections(corrections({ forms: [{ concept: 'gone', text: 'word' }] }), lexicon.concepts),
    ).toBeUndefined();
  });
});

describe('corrections from a file', () => {
  it('are refused with the place of every fault', () => {
    const bad = { hidden: 'all', concepts: [{ id: 'metastasis', label: '', category: 'other' }] };
    expect(() => parseCorrections(bad)).toThrow(/hidden: .*\n.*concepts\.0\.id: .*begins with own-/s);
    expect(() => parseCorrections({ unknown: 1 })).toThrow(/unknown/);
    expect(() => parseCorrections(null)).toThrow();
  });

  it('survive writing and reading, and merging keeps each thing once', () => {
    const mine = corrections({
      hidden: ['prognosis'],
      forms: [{ concept: 'emt', text: 'E-M switch', abbr: true }],
      concepts: [{ id: 'own-x', label: 'X factor', category: 'gene', gloss: 'Unknown.' }],
      wrong: [
        {
          at: '2026-11-23T10:00:00.000Z',
          url: 'https://example.org/a',
          concept: 'emt',
          text: 'EMT',
          sentence: 'The EMT came.',
        },
      ],
    });
    const again = parseCorrections(JSON.parse(JSON.stringify(mine)));
    expect(again).toEqual(mine);
    expect(mergeCorrections(mine, again)).toEqual(mine);
  });

  it('get ids that do not meet', () => {
    expect(ownConceptId('Tumour “snow-ball” effect', [])).toBe('own-tumour-snow-ball-effect');
    expect(ownConceptId('X', ['own-x'])).toBe('own-x-2');
    expect(ownConceptId('細胞', [])).toMatch(/^own-/);
  });
});
