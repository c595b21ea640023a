import { describe, expect, it } from 'vitest';
import { align } from '../../../../src/core/abbreviations/align';
import { readRegion } from '../../../../src/core/abbreviations/words';

function place(short: string, text: string, whole = false): { long: string; cost: number } | null {
  const found = align(short, readRegion(text), whole);
  return found && { long: text.slice(found.from), cost: found.cost };
}

describe('align', () => {
  it('costs nothing where every sign begins a word and every word has a sign', () => {
    expect(place('CTC', 'of circulating tumour cells')).toEqual({
      long: 'circulating tumour cells',
      cost: 0,
    });
  });

  it('costs more the more is conceded', () => {
    const costs = [
      place('TME', 'tumour micro-environment'),
      place('TME', 'tumour microEnvironment'),
      place('TME', 'tumour microenvironment'),
      place('TME', 'tumour-derived microenvironment'),
    ].map((found) => found?.cost ?? Number.NaN);
    expect(costs).toEqual([...costs].sort((one, other) => one - other));
    expect(new Set(costs).size).toBe(costs.length);
  });

  it('finds nothing when a sign is missing or the first begins no word', () => {
    expect(place('CTX', 'circulating tumour cells')).toBeNull();
    expect(place('NK', 'unknown kinase')).toBeNull();
  });

  it('begins at the first word when the whole region must be the long form', () => {
    expect(place('OS', 'the overall survival', true)).toBeNull();
    expect(place('OS', 'the overall survival')?.long).toBe('overall survival');
    expect(place('DNP', '2,4-dinitrophenyl', true)?.long).toBe('dinitrophenyl');
  });

  it('takes the shortest of equals', () => {
    expect(place('PC', 'primary colon or prostate cancer')?.long).toBe('prostate cancer');
  });
});
