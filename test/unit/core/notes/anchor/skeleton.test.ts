import { describe, expect, it } from 'vitest';
import { BLOCK_BREAK, SEAM } from '../../../../../src/core/model';
import { skeletonOf, unitAt } from '../../../../../src/core/notes/anchor/skeleton';

describe('skeletonOf', () => {
  it('is the same for two layouts of one passage', () => {
    const one = skeletonOf('TGF-β “drives” the ﬁrst step — e.g. café');
    const two = skeletonOf('TGF\u2011β "drives"\n\tthe fi\u00adrst\u00a0step \u2013 e.g. cafe\u0301');
    expect(two.text).toBe(one.text);
    expect(one.text).toBe('TGF-β"drives"thefirststep-e.g.café');
  });
  it('keeps case', () => {
    expect(skeletonOf('EMT emt').text).toBe('EMTemt');
  });
  it('maps every unit back to what it stands for', () => {
    const original = `a  ﬁ${SEAM}x${BLOCK_BREAK}e\u0301z`;
    const { text, starts, ends } = skeletonOf(original);
    expect(text).toBe('afixéz');
    const back = [...text].map((_, i) => original.slice(starts[i], ends[i]));
    expect(back).toEqual(['a', 'ﬁ', 'ﬁ', 'x', 'e\u0301', 'z']);
  });
  it('remembers where words and blocks begin', () => {
    const { glued, opens } = skeletonOf(`ab c${BLOCK_BREAK}de-f`);
    expect([...glued]).toEqual([0, 1, 0, 0, 1, 0, 0]);
    expect([...opens]).toEqual([1, 0, 0, 1, 0, 0, 0]);
  });
  it('grows where a character becomes several', () => {
    expect(skeletonOf('\u2026'.repeat(100)).text).toBe('.'.repeat(300));
    expect(skeletonOf('').text).toBe('');
  });
  it('finds the unit at an offset', () => {
    const skeleton = skeletonOf('a  bc');
    expect([0, 1, 3, 4, 5].map((offset) => unitAt(skeleton, offset))).toEqual([0, 1, 1, 2, 3]);
  });
});
