import { describe, expect, it } from 'vitest';
import { findBrackets } from '../../../../src/core/abbreviations/brackets';

describe('findBrackets', () => {
  const insides = (text: string) => findBrackets(text).map(({ open, close }) => text.slice(open + 1, close));

  it('pairs nested and mixed brackets', () => {
    expect(insides('(a [b] (c)) [d]')).toEqual(['a [b] (c)', 'b', 'c', 'd']);
  });

  it('passes over strays', () => {
    expect(insides('a) (b')).toEqual([]);
    expect(insides('(a [b)')).toEqual(['a [b']);
  });

  it('never pairs over a block break', () => {
    expect(insides('(a\u2029b) (c)')).toEqual(['c']);
  });
});
